// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.stages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ashiato.analysis.stages.Stages.Point;

/**
 * Where one day of somebody's work ends and the next begins: the middle of the longest stretch of the clock in which
 * nothing is done, so that an evening past midnight stays one day.
 *
 * @param micros after midnight UTC, 0 to a day
 * @param hours how long the stretch is, to half an hour; 0 where something is done at every time of day
 */
public record RestHour(long micros, double hours) {
    private static final long DAY = 86_400_000_000L;
    private static final int SLOTS = 48;
    private static final long SLOT = DAY / SLOTS;
    /** With so many accounts, what is done with one alone at a time of day may be its owner's. */
    private static final int MANY = 10;

    /** The rest between moments, microseconds since 1970 UTC, in any order. */
    public static RestHour of(long[] moments) {
        boolean[] busy = new boolean[SLOTS];
        Arrays.stream(moments).forEach(m -> busy[slot(m)] = true);
        int longest = 0;
        int begin = 0;
        for (int from = 0; from < SLOTS; from++) {
            int length = 0;
            while (length < SLOTS && !busy[(from + length) % SLOTS]) {
                length++;
            }
            if (length > longest) {
                longest = length;
                begin = from;
            }
        }
        return new RestHour((begin * SLOT + longest * SLOT / 2) % DAY, longest * 24.0 / SLOTS);
    }

    /**
     * The moments of all points but those at times of day at which, for an hour and a half, one account of many is used
     * alone: one that is wrongly held to be taken must not fill the rest.
     */
    public static long[] moments(List<Point> points) {
        List<Set<String>> slots = new ArrayList<>();
        for (int slot = 0; slot < SLOTS; slot++) {
            slots.add(new HashSet<>());
        }
        points.forEach(p -> slots.get(slot(p.micros())).add(p.account()));
        boolean many = points.stream().map(Point::account).distinct().count() >= MANY;
        return points.stream()
                .filter(p -> !many || isShared(slots, p))
                .mapToLong(Point::micros)
                .toArray();
    }

    private static boolean isShared(List<Set<String>> slots, Point point) {
        for (int near = -1; near <= 1; near++) {
            Set<String> accounts = slots.get(Math.floorMod(slot(point.micros()) + near, SLOTS));
            if (accounts.stream().anyMatch(a -> !a.equals(point.account()))) {
                return true;
            }
        }
        return false;
    }

    private static int slot(long moment) {
        return Math.toIntExact(Math.floorMod(moment, DAY) / SLOT);
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
