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
 * @param clock nats of the rhythm; of a path that a program takes turns with, those of the whole site, less a fifth
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
        double clock,
        float[] intervals,
        List<Line> lines) {
    /** The place of a raw line. */
    record Line(long micros, long evidence, long offset, long length) {}

    /** This visit of a path, given the terminal's visit of the whole site. */
    Visit on(Visit whole) {
        // A program that takes turns between paths shows its clock only in all of them together.
        double turns = contacts >= 0.2 * whole.contacts ? 0.8 * whole.clock : clock;
        return new Visit(host, contacts, failures, first, last, days, rhythm, Math.max(clock, turns), intervals, lines);
    }

    boolean succeeded() {
        return failures < contacts;
    }
}
