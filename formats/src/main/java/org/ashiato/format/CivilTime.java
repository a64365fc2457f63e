// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

/**
 * Turns dates and times of day written in bytes into microseconds, without making objects. Nothing here
 * throws: what is no date or time is {@link Decimal#NONE}. Days are counted as in Howard Hinnant's
 * days_from_civil (howardhinnant.github.io/date_algorithms.html).
 */
public final class CivilTime {
    /** Microseconds of a second. */
    public static final long SECOND = 1_000_000L;

    /** Seconds of a day. */
    public static final long DAY_SECONDS = 86_400L;

    private static final long LAST = (days(2200, 1, 1) * DAY_SECONDS) * SECOND;
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private CivilTime() {}

    /** Whether an event may have this time, UTC microseconds since 1970: from 1970 to 2199. */
    public static boolean isPlausible(long micros) {
        return micros >= 0 && micros < LAST;
    }

    /** Days since 1970-01-01 of a date, or {@link Decimal#NONE} where the calendar has no such day. */
    public static long days(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) {
            return Decimal.NONE;
        }
        long shifted = month <= 2 ? year - 1L : year;
        long era = Math.floorDiv(shifted, 400);
        long yearOfEra = shifted - era * 400;
        long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }

    private static int lengthOfMonth(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** The month, 1 to 12, whose English name begins with the three letters at {@code at}, in any case; 0 for none. */
    public static int month(byte[] bytes, int at, int to) {
        if (at + 3 > to) {
            return 0;
        }
        for (int month = 0; month < 12; month++) {
            if ((bytes[at] | 0x20) == MONTHS.charAt(month * 3)
                    && (bytes[at + 1] | 0x20) == MONTHS.charAt(month * 3 + 1)
                    && (bytes[at + 2] | 0x20) == MONTHS.charAt(month * 3 + 2)) {
                return month + 1;
            }
        }
        return 0;
    }

    /** The number of exactly {@code count} digits at {@code at}, or -1. */
    public static int digits(byte[] bytes, int at, int to, int count) {
        if (at + count > to) {
            return -1;
        }
        int value = 0;
        for (int i = at; i < at + count; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Seconds of the day for {@code HH:mm:ss} at {@code at}, or -1; a leap second is the first of the next minute. */
    public static int secondOfDay(byte[] bytes, int at, int to) {
        if (at + 8 > to || bytes[at + 2] != ':' || bytes[at + 5] != ':') {
            return -1;
        }
        int hour = digits(bytes, at, to, 2);
        int minute = digits(bytes, at + 3, to, 2);
        int second = digits(bytes, at + 6, to, 2);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) {
            return -1;
        }
        return hour * 3600 + minute * 60 + second;
    }

    /** Where the digits that begin at {@code at} end. */
    public static int digitsEnd(byte[] bytes, int at, int to) {
        int end = at;
        while (end < to && bytes[end] >= '0' && bytes[end] <= '9') {
            end++;
        }
        return end;
    }

    /** Microseconds of the fraction digits {@code [from, to)}; further digits than six are cut off. */
    public static int fraction(byte[] bytes, int from, int to) {
        int value = 0;
        for (int i = 0; i < 6; i++) {
            value = value * 10 + (from + i < to ? bytes[from + i] - '0' : 0);
        }
        return value;
    }

    /** Seconds east of UTC for {@code +0900}, {@code +09:00} or {@code Z} in {@code [from, to)}, or {@link Decimal#NONE}. */
    public static long offset(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 1 && (bytes[from] == 'Z' || bytes[from] == 'z')) {
            return 0;
        }
        if ((length != 5 && length != 6) || (bytes[from] != '+' && bytes[from] != '-')) {
            return Decimal.NONE;
        }
        if (length == 6 && bytes[from + 3] != ':') {
            return Decimal.NONE;
        }
        int hours = digits(bytes, from + 1, to, 2);
        int minutes = digits(bytes, to - 2, to, 2);
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return Decimal.NONE;
        }
        long seconds = hours * 3600L + minutes * 60L;
        return bytes[from] == '-' ? -seconds : seconds;
    }
}
