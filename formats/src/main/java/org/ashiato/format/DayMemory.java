// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import java.util.Arrays;

/** Reads days and remembers the last one, since the lines of a log share theirs. One parser's own. */
public final class DayMemory {
    private static final int LONGEST = 11;

    private final byte[] last = new byte[LONGEST];
    private int lastLength;
    private long days;

    /** Days since 1970 of {@code dd/Mon/yyyy} at {@code at}, or {@link Decimal#NONE}. */
    public long slashed(byte[] bytes, int at, int to) {
        if (at + 11 > to || bytes[at + 2] != '/' || bytes[at + 6] != '/') {
            return Decimal.NONE;
        }
        if (isLast(bytes, at, 11)) {
            return days;
        }
        int day = CivilTime.digits(bytes, at, to, 2);
        int month = CivilTime.month(bytes, at + 3, to);
        int year = CivilTime.digits(bytes, at + 7, to, 4);
        return year < 0 ? Decimal.NONE : remember(bytes, at, 11, CivilTime.days(year, month, day));
    }

    /** Days since 1970 of {@code yyyy-MM-dd} or {@code yyyy/MM/dd} at {@code at}, or {@link Decimal#NONE}. */
    public long dashed(byte[] bytes, int at, int to) {
        if (at + 10 > to || bytes[at + 4] != bytes[at + 7] || (bytes[at + 4] != '-' && bytes[at + 4] != '/')) {
            return Decimal.NONE;
        }
        if (isLast(bytes, at, 10)) {
            return days;
        }
        int year = CivilTime.digits(bytes, at, to, 4);
        int month = CivilTime.digits(bytes, at + 5, to, 2);
        int day = CivilTime.digits(bytes, at + 8, to, 2);
        return year < 0 ? Decimal.NONE : remember(bytes, at, 10, CivilTime.days(year, month, day));
    }

    private boolean isLast(byte[] bytes, int at, int length) {
        return lastLength == length && Arrays.equals(bytes, at, at + length, last, 0, length);
    }

    private long remember(byte[] bytes, int at, int length, long value) {
        if (value != Decimal.NONE) {
            System.arraycopy(bytes, at, last, 0, length);
            lastLength = length;
            days = value;
        }
        return value;
    }
}
