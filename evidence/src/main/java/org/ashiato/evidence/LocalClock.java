// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Turns local times of one zone into UTC. In the hour that comes twice when summer time ends the first is
 * taken; in the hour that is left out when it begins the offset before it is used. One thread's own.
 */
final class LocalClock {
    private static final long QUARTER = 900_000_000L;
    private static final long DAY = 86_400_000_000L;

    private final ZoneId zone;
    private long quarter = Long.MIN_VALUE;
    private long offset;
    private boolean used;
    private final int year;
    private int dayKey = -1;
    private long dayMicros;

    /** @param year of the first line of a file whose times have none; any other file never asks */
    LocalClock(ZoneId zone, int year) {
        this.zone = zone;
        this.year = year;
    }

    /** Local microseconds of a time without a year; below 0 where the year has no such day. */
    long local(int turns, int month, int day, long microOfDay) {
        int key = (turns * 12 + month) * 32 + day;
        if (key != dayKey) {
            dayKey = key;
            YearMonth of = YearMonth.of(year + turns, month);
            dayMicros =
                    of.isValidDay(day) ? LocalDate.of(year + turns, month, day).toEpochDay() * DAY : -DAY;
        }
        return dayMicros < 0 ? -1 : dayMicros + microOfDay;
    }

    /** UTC microseconds of local microseconds. */
    long utc(long localMicros) {
        used = true;
        // No zone changes its offset inside a quarter of an hour.
        long part = Math.floorDiv(localMicros, QUARTER);
        if (part != quarter) {
            quarter = part;
            LocalDateTime local = LocalDateTime.ofEpochSecond(part * 900, 0, ZoneOffset.UTC);
            offset = zone.getRules().getValidOffsets(local).isEmpty()
                    ? zone.getRules().getTransition(local).getOffsetBefore().getTotalSeconds() * 1_000_000L
                    : zone.getRules().getValidOffsets(local).getFirst().getTotalSeconds() * 1_000_000L;
        }
        return localMicros - offset;
    }

    /** Whether any time was turned. */
    boolean wasUsed() {
        return used;
    }
}
