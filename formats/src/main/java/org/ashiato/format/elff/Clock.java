// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.elff;

import org.ashiato.format.ByteSearch;
import org.ashiato.format.CivilTime;
import org.ashiato.format.DayMemory;
import org.ashiato.format.Decimal;
import org.ashiato.format.TimePattern;
import org.ashiato.format.TimeReader;
import org.ashiato.format.elff.Layout.Role;

/**
 * Reads a line's time: {@code date} and {@code time}, which are UTC by the specification; or {@code time}
 * and the day of the last {@code #Date}; or one of the fields in which ProxySG writes both. One parser's own.
 */
final class Clock {
    private static final long HALF_DAY = CivilTime.DAY_SECONDS / 2;

    private final Header header;
    private final Layout layout;
    private final boolean localName;
    private final DayMemory day = new DayMemory();
    private final TimeReader[] readers = {
        new TimeReader(TimePattern.ofStrftime("%d/%b/%Y:%H:%M:%S %z")),
        new TimeReader(TimePattern.ofStrftime("%d/%m/%Y:%H:%M:%S")),
        new TimeReader(TimePattern.ofStrftime("%d/%b/%Y:%H:%M:%S")),
        new TimeReader(TimePattern.ofStrftime("%Y-%m-%d %H:%M:%S")),
    };
    private boolean local;

    Clock(Header header, Layout layout) {
        this.header = header;
        this.layout = layout;
        int clock = layout.field(Role.CLOCK);
        String name = clock < 0 ? "" : header.fields().get(clock);
        localName = name.contains("local") || name.equals("x-timestamp-unix");
    }

    /** Whether the time last read is local, without an offset. */
    boolean isLocal() {
        return local;
    }

    /** Microseconds since 1970, or {@link Decimal#NONE}. */
    long read(byte[] bytes, Cells cells) {
        local = false;
        int time = layout.field(Role.TIME);
        if (time < 0) {
            return layout.has(Role.CLOCK) ? clock(bytes, cells, layout.field(Role.CLOCK)) : Decimal.NONE;
        }
        int from = cells.start(time);
        int to = cells.end(time);
        int second = CivilTime.secondOfDay(bytes, from, to);
        if (second < 0) {
            return Decimal.NONE;
        }
        int fraction = 0;
        if (from + 8 < to) {
            if (bytes[from + 8] != '.' || CivilTime.digitsEnd(bytes, from + 9, to) != to) {
                return Decimal.NONE;
            }
            fraction = CivilTime.fraction(bytes, from + 9, to);
        }
        long midnight = midnight(bytes, cells, second);
        return midnight == Decimal.NONE ? Decimal.NONE : (midnight + second) * CivilTime.SECOND + fraction;
    }

    /** The first second of the line's day. Without a date field, a time far before {@code #Date} is of the next day. */
    private long midnight(byte[] bytes, Cells cells, int second) {
        int date = layout.field(Role.DATE);
        if (date >= 0) {
            boolean whole = cells.end(date) - cells.start(date) == 10;
            long days = whole ? day.dashed(bytes, cells.start(date), cells.end(date)) : Decimal.NONE;
            return days == Decimal.NONE ? Decimal.NONE : days * CivilTime.DAY_SECONDS;
        }
        if (header.date() == Decimal.NONE) {
            return Decimal.NONE;
        }
        long ofDay = Math.floorMod(header.date(), CivilTime.DAY_SECONDS);
        long midnight = header.date() - ofDay;
        return second < ofDay - HALF_DAY ? midnight + CivilTime.DAY_SECONDS : midnight;
    }

    private long clock(byte[] bytes, Cells cells, int cell) {
        int from = cells.start(cell);
        int to = cells.end(cell);
        if (from < to && bytes[from] == '[' && bytes[to - 1] == ']') {
            from++;
            to--;
        }
        local = localName;
        if (ByteSearch.first(bytes, from, to, ':') == to) {
            return Decimal.scaled(bytes, from, to, 6);
        }
        for (TimeReader reader : readers) {
            int end = reader.read(bytes, from, to);
            if (end >= 0) {
                boolean rest = end == to || (bytes[end] == ' ' && to - end == 4);
                local = localName && !reader.isAbsolute();
                return rest ? reader.micros() : Decimal.NONE;
            }
        }
        return Decimal.NONE;
    }
}
