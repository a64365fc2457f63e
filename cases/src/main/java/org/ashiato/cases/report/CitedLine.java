// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The raw line behind a citation, with its neighbours in the file.
 *
 * @param time when its event took place, UTC; null where not known
 * @param before the lines just before it, in order of the file
 * @param after the lines just after it, in order of the file
 */
public record CitedLine(@Nullable Instant time, List<RawLine> before, RawLine line, List<RawLine> after) {
    public CitedLine {
        requireNonNull(line, "line is null");
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
