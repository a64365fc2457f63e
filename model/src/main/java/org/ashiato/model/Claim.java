// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import static java.util.Objects.requireNonNull;

/**
 * A format's word that a file is its own.
 *
 * @param dialect how the file's first lines are to be read
 * @param share the share of the sample's lines that the dialect reads, 0 to 1
 */
public record Claim(Dialect dialect, double share) {
    public Claim {
        requireNonNull(dialect, "dialect is null");
    }
}
