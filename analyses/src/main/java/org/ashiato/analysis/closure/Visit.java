// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.util.stream.IntStream;

/**
 * One terminal's contacts with one destination, or with one path of it.
 *
 * @param first microseconds since 1970, as {@code last}
 * @param laterDays UTC days since 1970 with a contact, ascending, but for the first
 * @param rhythm nats of a program's clock, as {@link org.ashiato.analysis.rhythm.Rhythm#nats} says
 * @param clock the same; of a path that a program takes turns with, those of the whole site, less a fifth
 */
record Visit(
        String host, int contacts, int failures, long first, long last, int[] laterDays, double rhythm, double clock) {
    private static final long DAY = 86_400_000_000L;

    /** This visit of a path, given the terminal's visit of the whole site. */
    Visit on(Visit whole) {
        // A program that takes turns between paths shows its clock only in all of them together.
        double turns = contacts >= 0.2 * whole.contacts ? 0.8 * whole.clock : clock;
        return new Visit(host, contacts, failures, first, last, laterDays, rhythm, Math.max(clock, turns));
    }

    /** The UTC days since 1970 with a contact, ascending. */
    IntStream days() {
        return IntStream.concat(IntStream.of(day(first)), IntStream.of(laterDays));
    }

    /** The UTC day since 1970 of a time in microseconds. */
    static int day(long micros) {
        return (int) (micros / DAY);
    }

    boolean succeeded() {
        return failures < contacts;
    }
}
