// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How many events one source brought in each minute, with the exact times of the first and the last of each.
 *
 * <p>Only minutes that hold an event are kept, so a stray line of the year 1970 costs one entry. Minutes count
 * from 1970-01-01T00:00Z; times are microseconds since then.
 */
final class Volume {
    static final long MICROS_PER_MINUTE = 60_000_000L;

    private int size;
    private int[] minutes = new int[1024];
    private long[] firsts = new long[1024];
    private long[] lasts = new long[1024];
    /** Events up to and including the minute of the same position. */
    private long[] sums = new long[1024];

    /** Adds the events of the next minute; minutes come in ascending order. */
    void add(long firstMicros, long lastMicros, long events) {
        int minute = minuteOf(firstMicros);
        if (size > 0 && minutes[size - 1] >= minute) {
            throw new IllegalArgumentException("minute %d after %d".formatted(minute, minutes[size - 1]));
        }
        if (size == minutes.length) {
            minutes = Arrays.copyOf(minutes, size * 2);
            firsts = Arrays.copyOf(firsts, size * 2);
            lasts = Arrays.copyOf(lasts, size * 2);
            sums = Arrays.copyOf(sums, size * 2);
        }
        minutes[size] = minute;
        firsts[size] = firstMicros;
        lasts[size] = lastMicros;
        sums[size] = events + (size == 0 ? 0 : sums[size - 1]);
        size++;
    }

    /** The minute that a time lies in. */
    static int minuteOf(long micros) {
        return Math.toIntExact(Math.floorDiv(micros, MICROS_PER_MINUTE));
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The time of the first event. */
    long first() {
        return firsts[0];
    }

    /** The time of the last event. */
    long last() {
        return lasts[size - 1];
    }

    /** All events. */
    long events() {
        return size == 0 ? 0 : sums[size - 1];
    }

    /** Adds the events of each hour (since 1970) to a table of hours. */
    void addPerHour(Map<Integer, Long> hours) {
        for (int i = 0; i < size; i++) {
            hours.merge(Math.floorDiv(minutes[i], 60), sums[i] - (i == 0 ? 0 : sums[i - 1]), Long::sum);
        }
    }

    /** Events on an average day among the UTC days that hold any. */
    double perActiveDay() {
        long active = 0;
        int day = Integer.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            int its = Math.floorDiv(minutes[i], 24 * 60);
            if (its != day) {
                active++;
                day = its;
            }
        }
        return active == 0 ? 0 : (double) events() / active;
    }

    /** Events in the minutes {@code [from, to)}. */
    long events(int from, int to) {
        int begin = position(from);
        int end = position(to);
        return begin >= end ? 0 : sums[end - 1] - (begin == 0 ? 0 : sums[begin - 1]);
    }

    /** The stretches between two events with at least one empty minute between them, by time. */
    List<Silence> silences() {
        List<Silence> silences = new ArrayList<>();
        for (int i = 1; i < size; i++) {
            if (minutes[i] - minutes[i - 1] > 1) {
                silences.add(new Silence(lasts[i - 1], firsts[i]));
            }
        }
        return silences;
    }

    private int position(int minute) {
        int found = Arrays.binarySearch(minutes, 0, size, minute);
        return found < 0 ? -found - 1 : found;
    }
}
