// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The case's calendar: Japanese time, UTC+9; day 0 is Sunday 22 January 2017, the oldest day of the directory's log. */
final class Days {
    static final long SECOND = TimeUnit.SECONDS.toMillis(1);
    static final long MINUTE = TimeUnit.MINUTES.toMillis(1);
    static final long HOUR = TimeUnit.HOURS.toMillis(1);
    static final long DAY = TimeUnit.DAYS.toMillis(1);

    /** What to add to UTC. */
    static final long OFFSET = 9 * HOUR;

    private static final LocalDate FIRST = LocalDate.of(2017, 1, 22);
    private static final long START = FIRST.toEpochDay() * DAY - OFFSET;

    /** Public holidays that fall on weekdays, and the days about New Year on which no office works. */
    private static final Set<LocalDate> HOLIDAYS = Stream.of(
                    "2017-03-20",
                    "2017-05-03",
                    "2017-05-04",
                    "2017-05-05",
                    "2017-07-17",
                    "2017-08-11",
                    "2017-09-18",
                    "2017-10-09",
                    "2017-11-03",
                    "2017-11-23",
                    "2017-12-29",
                    "2018-01-01",
                    "2018-01-02",
                    "2018-01-03",
                    "2018-01-08",
                    "2018-02-12")
            .map(LocalDate::parse)
            .collect(Collectors.toUnmodifiableSet());

    private Days() {}

    /** Milliseconds since 1970, UTC. */
    static long at(int day, int hour, int minute) {
        return START + day * DAY + hour * HOUR + minute * MINUTE;
    }

    static int of(long time) {
        return (int) Math.floorDiv(time - START, DAY);
    }

    static int of(String date) {
        return (int) (LocalDate.parse(date).toEpochDay() - FIRST.toEpochDay());
    }

    static LocalDate date(int day) {
        return FIRST.plusDays(day);
    }

    /** Monday to Friday, holiday or not. */
    static boolean weekday(int day) {
        DayOfWeek name = date(day).getDayOfWeek();
        return name != DayOfWeek.SATURDAY && name != DayOfWeek.SUNDAY;
    }

    /** Whether the institute works. */
    static boolean working(int day) {
        return weekday(day) && !HOLIDAYS.contains(date(day));
    }

    /** The day that many weekdays after another, which is one itself; before it where the number is negative. */
    static int weekdaysAfter(int day, int count) {
        int step = count < 0 ? -1 : 1;
        int reached = day;
        for (int left = Math.abs(count); left > 0; ) {
            reached += step;
            left -= weekday(reached) ? 1 : 0;
        }
        return reached;
    }
}
