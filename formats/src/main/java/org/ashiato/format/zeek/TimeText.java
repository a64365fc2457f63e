// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.zeek;

import org.ashiato.format.CivilTime;
import org.ashiato.format.DayMemory;
import org.ashiato.format.Decimal;

/** Reads the times of Zeek's JSON with TS_ISO8601: {@code 2018-03-24T17:15:20.865716Z}. One parser's own. */
final class TimeText {
    private final DayMemory day = new DayMemory();

    /** Microseconds since 1970 UTC, or {@link Decimal#NONE}. */
    long read(byte[] bytes, int from, int to) {
        long days = day.dashed(bytes, from, to);
        int second = CivilTime.secondOfDay(bytes, from + 11, to);
        if (days == Decimal.NONE || second < 0 || (bytes[from + 10] != 'T' && bytes[from + 10] != ' ')) {
            return Decimal.NONE;
        }
        int at = from + 19;
        int fraction = 0;
        if (at < to && bytes[at] == '.') {
            int end = CivilTime.digitsEnd(bytes, at + 1, to);
            fraction = CivilTime.fraction(bytes, at + 1, end);
            at = end;
        }
        // Zeek writes UTC, with or without the Z.
        long offset = at == to ? 0 : CivilTime.offset(bytes, at, to);
        return offset == Decimal.NONE
                ? Decimal.NONE
                : (days * CivilTime.DAY_SECONDS + second - offset) * CivilTime.SECOND + fraction;
    }
}
