// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.ashiato.testing.range.Bytes;

/** Dates and times of day as logs write them. */
final class Stamp {
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private Stamp() {}

    /** Nov  1 17:12:33, Japanese time: syslog, which knows no year. */
    static void syslog(long time, Bytes out) {
        LocalDate date = date(time, Days.OFFSET);
        out.put(MONTHS.get(date.getMonthValue() - 1)).put(' ');
        if (date.getDayOfMonth() < 10) {
            out.put(' ');
        }
        out.number(date.getDayOfMonth()).put(' ');
        clock(time, Days.OFFSET, out);
    }

    /** 01/Nov/2017:17:12:33, Japanese time. */
    static void access(long time, Bytes out) {
        LocalDate date = date(time, Days.OFFSET);
        out.padded(date.getDayOfMonth(), 2)
                .put('/')
                .put(MONTHS.get(date.getMonthValue() - 1))
                .put('/');
        out.number(date.getYear()).put(':');
        clock(time, Days.OFFSET, out);
    }

    /** 2017/11/01 17:12:33, Japanese time. */
    static void table(long time, Bytes out) {
        day(time, Days.OFFSET, '/', out);
        out.put(' ');
        clock(time, Days.OFFSET, out);
    }

    /** 2017-11-01T08:12:33, UTC. */
    static void iso(long time, Bytes out) {
        day(time, 0, '-', out);
        out.put('T');
        clock(time, 0, out);
    }

    /** 20171201, the first day of the month after: when the month's file was put aside. */
    static String rotated(YearMonth month) {
        YearMonth next = month.plusMonths(1);
        return "" + (next.getYear() * 10_000 + next.getMonthValue() * 100 + 1);
    }

    /** 201711. */
    static String month(YearMonth month) {
        return "" + (month.getYear() * 100 + month.getMonthValue());
    }

    private static void day(long time, long offset, char separator, Bytes out) {
        LocalDate date = date(time, offset);
        out.number(date.getYear()).put(separator).padded(date.getMonthValue(), 2);
        out.put(separator).padded(date.getDayOfMonth(), 2);
    }

    private static void clock(long time, long offset, Bytes out) {
        long second = Math.floorMod(time + offset, Days.DAY) / Days.SECOND;
        out.padded(second / 3600, 2)
                .put(':')
                .padded(second / 60 % 60, 2)
                .put(':')
                .padded(second % 60, 2);
    }

    private static LocalDate date(long time, long offset) {
        return LocalDate.ofEpochDay(Math.floorDiv(time + offset, Days.DAY));
    }
}
