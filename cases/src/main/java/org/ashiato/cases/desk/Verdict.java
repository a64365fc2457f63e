// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.desk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What somebody says of a finding: they stand by it, or they do not. The finding's own grade stays as it was found.
 *
 * @param finding its analysis and key, which stay the same when findings are numbered anew
 */
public record Verdict(String finding, boolean accepted, String why, String who, Instant at) {
    public Verdict {
        requireNonNull(finding, "finding is null");
        requireNonNull(why, "why is null");
    }
}
