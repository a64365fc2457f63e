// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

/**
 * Reads times as ISO 8601 writes them: {@code 2018-03-24T17:15:20.865716Z}, also with an offset, or with neither,
 * which is UTC. Digits beyond microseconds are cut off. One parser's own.
 */
public final class IsoTime {
    private final DayMemory day = new DayMemory();

    /** Microseconds since 1970 UTC, or {@link Decimal#NONE}. */
    public long read(byte[] bytes, int from, int to) {
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
        long offset = at == to ? 0 : CivilTime.offset(bytes, at, to);
        return offset == Decimal.NONE
                ? Decimal.NONE
                : (days * CivilTime.DAY_SECONDS + second - offset) * CivilTime.SECOND + fraction;
    }
}
