// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.seal;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import org.ashiato.model.Text;

/**
 * A place where a file under custody is not as recorded. The first wrong byte lies in {@code [from, to)}; where both
 * are equal, the file ends there too early, or goes on there too long.
 *
 * @param file the file
 * @param line its line, counted from 1, where it has lines; else 0
 * @param from byte offset, counted from 0
 * @param to byte offset after the last byte that can be the first wrong one
 * @param was the value, 0 to 255, that the byte had when it was recorded, where that can be known; else -1
 * @param what what is wrong there, for users
 */
public record Fault(Path file, long line, long from, long to, int was, Text what) {
    public Fault {
        requireNonNull(file, "file is null");
        requireNonNull(what, "what is null");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no range: %d..%d".formatted(from, to));
        }
    }

    /** A fault whose place is known no better than as a range. */
    public static Fault within(Path file, long from, long to, Text what) {
        return new Fault(file, 0, from, to, -1, what);
    }

    /** Whether the first wrong byte is known exactly. */
    public boolean exact() {
        return to - from <= 1;
    }
}
