// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.coverage;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * The days on which Japanese public bodies are closed beside weekends: the holidays of the Act on National
 * Holidays (国民の祝日に関する法律) as it stood in the years from 2007, and 29 December to 3 January (行政機関の休日に関する法律).
 *
 * <p>The days of the equinoxes follow the approximation of the National Astronomical Observatory for 1980 to
 * 2099. The moves for the enthronement of 2019 and the games of 2020 and 2021 are listed by date.
 */
final class JapaneseHolidays {
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(2, 11),
            MonthDay.of(4, 29),
            MonthDay.of(5, 3),
            MonthDay.of(5, 4),
            MonthDay.of(5, 5),
            MonthDay.of(11, 3),
            MonthDay.of(11, 23));

    private static final Set<LocalDate> ONCE = Set.of(
            LocalDate.of(2019, 4, 30),
            LocalDate.of(2019, 5, 1),
            LocalDate.of(2019, 5, 2),
            LocalDate.of(2019, 10, 22),
            LocalDate.of(2020, 7, 23),
            LocalDate.of(2020, 7, 24),
            LocalDate.of(2020, 8, 10),
            LocalDate.of(2021, 7, 22),
            LocalDate.of(2021, 7, 23),
            LocalDate.of(2021, 8, 8));

    private JapaneseHolidays() {}

    /** Whether public bodies are closed on a day; weekends are not asked for. */
    static boolean closed(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        boolean newYear = !date.isBefore(MonthDay.of(12, 29)) || !date.isAfter(MonthDay.of(1, 3));
        return newYear || national(day) || substitute(day) || between(day);
    }

    private static boolean national(LocalDate day) {
        int year = day.getYear();
        return FIXED.contains(MonthDay.from(day))
                || ONCE.contains(day)
                || day.equals(monday(year, 1, 2))
                || day.equals(monday(year, 9, 3))
                || birthday(day)
                || day.equals(equinox(year, 3, 20.8431))
                || day.equals(equinox(year, 9, 23.2488))
                || (year != 2020 && year != 2021 && summer(day));
    }

    private static boolean summer(LocalDate day) {
        int year = day.getYear();
        return day.equals(monday(year, 7, 3))
                || day.equals(monday(year, 10, 2))
                || (year >= 2016 && day.equals(LocalDate.of(year, 8, 11)));
    }

    /** Whether the day makes up for a holiday that fell on a Sunday, with only holidays between them. */
    private static boolean substitute(LocalDate day) {
        if (national(day)) {
            return false;
        }
        LocalDate before = day.minusDays(1);
        while (national(before)) {
            if (before.getDayOfWeek() == SUNDAY) {
                return true;
            }
            before = before.minusDays(1);
        }
        return false;
    }

    /** Whether the day lies between two holidays, which makes it one. */
    private static boolean between(LocalDate day) {
        return national(day.minusDays(1)) && national(day.plusDays(1));
    }

    private static LocalDate monday(int year, int month, int nth) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(nth, MONDAY));
    }

    /** Whether the day is the Emperor's Birthday; the year 2019 had none. */
    private static boolean birthday(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        return day.getYear() >= 2020
                ? date.equals(MonthDay.of(2, 23))
                : day.getYear() < 2019 && date.equals(MonthDay.of(12, 23));
    }

    private static LocalDate equinox(int year, int month, double base) {
        int since = year - 1980;
        return LocalDate.of(year, month, (int) (base + 0.242194 * since - Math.floorDiv(since, 4)));
    }
}
