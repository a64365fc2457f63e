// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The range's calendar: Japanese time, UTC+9 the whole year; instants are milliseconds since 1970, UTC. */
final class Jst {
    static final long SECOND = TimeUnit.SECONDS.toMillis(1);
    static final long MINUTE = TimeUnit.MINUTES.toMillis(1);
    static final long HOUR = TimeUnit.HOURS.toMillis(1);
    static final long DAY = TimeUnit.DAYS.toMillis(1);

    /** What to add to UTC. */
    static final long OFFSET = 9 * HOUR;

    /** Friday 8 May 2015, 00:00. Day numbers count from it. */
    static final long START = Instant.parse("2015-05-07T15:00:00Z").toEpochMilli();

    private Jst() {}

    static long at(int day, int hour, int minute) {
        return START + day * DAY + hour * HOUR + minute * MINUTE;
    }

    static int day(long time) {
        return (int) ((time - START) / DAY);
    }

    static int hour(long time) {
        return (int) ((time - START) % DAY / HOUR);
    }

    /** Whether the office works that day. No public holiday falls between 8 May and 19 July 2015. */
    static boolean working(int day) {
        int weekday = (day + 4) % 7; // 0 is Monday; day 0 is a Friday
        return weekday < 5;
    }
}
