// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.time.LocalDate;

/** Dates and times of day as logs write them. */
final class Stamp {
    private static final byte[][] MONTHS = {
        Texts.ascii("Jan"), Texts.ascii("Feb"), Texts.ascii("Mar"), Texts.ascii("Apr"),
        Texts.ascii("May"), Texts.ascii("Jun"), Texts.ascii("Jul"), Texts.ascii("Aug"),
        Texts.ascii("Sep"), Texts.ascii("Oct"), Texts.ascii("Nov"), Texts.ascii("Dec")
    };

    private Stamp() {}

    private static LocalDate localDate(long time, long offset) {
        return LocalDate.ofEpochDay(Math.floorDiv(time + offset, Jst.DAY));
    }

    /** 20150508. */
    static void date(long time, long offset, Bytes out) {
        LocalDate date = localDate(time, offset);
        out.padded(date.getYear(), 4).padded(date.getMonthValue(), 2).padded(date.getDayOfMonth(), 2);
    }

    /** 2015-05-08, with any separator. */
    static void date(long time, long offset, char separator, Bytes out) {
        LocalDate date = localDate(time, offset);
        out.padded(date.getYear(), 4).put(separator).padded(date.getMonthValue(), 2);
        out.put(separator).padded(date.getDayOfMonth(), 2);
    }

    /** 08/May/2015. */
    static void apacheDate(long time, long offset, Bytes out) {
        LocalDate date = localDate(time, offset);
        out.padded(date.getDayOfMonth(), 2).put('/').put(MONTHS[date.getMonthValue() - 1]);
        out.put('/').padded(date.getYear(), 4);
    }

    /** 09:12:33, with any separator. */
    static void clock(long time, long offset, char separator, Bytes out) {
        long second = Math.floorMod(time + offset, Jst.DAY) / Jst.SECOND;
        out.padded(second / 3600, 2).put(separator).padded(second / 60 % 60, 2);
        out.put(separator).padded(second % 60, 2);
    }
}
