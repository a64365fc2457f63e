// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.findings;

import static java.util.Objects.requireNonNull;

import org.ashiato.model.Text;

/**
 * Something that was handed in and not taken in: a link, a bomb, a damaged archive.
 *
 * @param name its own name, with the containers it lay in; never an absolute path
 * @param because why it was refused
 */
public record Refusal(String name, Text because) {
    public Refusal {
        requireNonNull(name, "name is null");
        requireNonNull(because, "because is null");
    }
}
