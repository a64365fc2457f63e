// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.util.List;
import org.ashiato.analysis.rhythm.Rhythm;

/**
 * One terminal's contacts with one destination, or with one path of it.
 *
 * @param first microseconds since 1970, as {@code last}
 * @param days UTC days since 1970 with a contact, ascending
 * @param intervals some of the intervals between bursts, seconds
 * @param lines the first contact, the first that succeeded, and the last
 */
record Visit(
        String host,
        int contacts,
        int failures,
        long first,
        long last,
        int[] days,
        Rhythm rhythm,
        float[] intervals,
        List<Line> lines) {
    /** The place of a raw line. */
    record Line(long micros, long evidence, long offset, long length) {}

    boolean succeeded() {
        return failures < contacts;
    }
}
