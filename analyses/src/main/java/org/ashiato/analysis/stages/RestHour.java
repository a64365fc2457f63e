// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.stages;

import java.util.Arrays;

/**
 * Where one day of somebody's work ends and the next begins: the middle of the longest stretch of the clock in which
 * nothing is done, so that an evening past midnight stays one day.
 *
 * @param micros after midnight UTC, 0 to a day
 * @param hours how long the stretch is; 0 where something is done at every time of day
 */
public record RestHour(long micros, double hours) {
    private static final long DAY = 86_400_000_000L;
    private static final int SLOTS = 48;
    private static final long SLOT = DAY / SLOTS;
    /** One in so many deeds may lie outside: a stray one must not cut the night in two. */
    private static final int STRAY = 100;

    /** The rest between moments, microseconds since 1970 UTC, in any order. */
    public static RestHour of(long[] moments) {
        long[] slots = new long[SLOTS];
        Arrays.stream(moments).forEach(m -> slots[(int) (Math.floorMod(m, DAY) / SLOT)]++);
        int longest = 0;
        int begin = 0;
        for (int from = 0; from < SLOTS; from++) {
            int length = 0;
            long stray = moments.length / STRAY;
            while (length < SLOTS) {
                stray -= slots[(from + length) % SLOTS];
                if (stray < 0) {
                    break;
                }
                length++;
            }
            // A stretch begins with a slot that is really empty.
            if (length > longest && slots[from] == 0) {
                longest = length;
                begin = from;
            }
        }
        return new RestHour((begin * SLOT + longest * SLOT / 2) % DAY, longest * 24.0 / SLOTS);
    }

    /** The number of the day of work that a moment belongs to; days of one number apart follow one another. */
    public int day(long moment) {
        return Math.toIntExact(Math.floorDiv(moment - micros, DAY));
    }

    /** The first moment of a day of work. */
    public long begin(int day) {
        return day * DAY + micros;
    }
}
