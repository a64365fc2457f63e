// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

/** Reads times by a {@link TimePattern}, from bytes, without making objects. One parser's own. */
public final class TimeReader {
    private final TimePattern.Step[] steps;
    private final boolean absolute;
    private int year;
    private int month;
    private int day;
    private int hour;
    private int half;
    private int minute;
    private int second;
    private int fraction;
    private long offset;
    private long epoch;
    private long micros;

    /** A reader for one thread. */
    public TimeReader(TimePattern pattern) {
        steps = pattern.steps().toArray(TimePattern.Step[]::new);
        absolute = pattern.isAbsolute();
    }

    /** Whether {@link #micros()} is UTC; else it is the local time written. */
    public boolean isAbsolute() {
        return absolute;
    }

    /** The time last read, microseconds since 1970. */
    public long micros() {
        return micros;
    }

    /** Reads a time that begins at {@code from}; answers where it ends, or -1 where there is none. */
    public int read(byte[] bytes, int from, int to) {
        month = 1;
        day = 1;
        hour = 0;
        half = -1;
        minute = 0;
        second = 0;
        fraction = 0;
        offset = 0;
        epoch = Decimal.NONE;
        int at = from;
        for (TimePattern.Step step : steps) {
            at = step(step, bytes, at, to);
            if (at < 0) {
                return -1;
            }
        }
        micros = epoch == Decimal.NONE ? civil() : epoch;
        return CivilTime.isPlausible(micros) ? at : -1;
    }

    private long civil() {
        int hours = half < 0 ? hour : hour % 12 + half * 12;
        long days = CivilTime.days(year, month, day);
        if (days == Decimal.NONE || hours > 23 || minute > 59 || second > 60) {
            return Decimal.NONE;
        }
        long seconds = days * CivilTime.DAY_SECONDS + hours * 3600L + minute * 60L + second - offset;
        return seconds * CivilTime.SECOND + fraction;
    }

    private int step(TimePattern.Step step, byte[] bytes, int at, int to) {
        return switch (step.part()) {
            case LITERAL -> at < to && bytes[at] == step.literal() ? at + 1 : -1;
            case WORD -> word(bytes, at, to);
            case HALF -> half(bytes, at, to);
            case MONTH_NAME -> {
                month = CivilTime.month(bytes, at, to);
                yield month == 0 ? -1 : word(bytes, at, to);
            }
            case OFFSET -> offset(bytes, at, to);
            case FRACTION -> {
                int end = CivilTime.digitsEnd(bytes, at, to);
                fraction = CivilTime.fraction(bytes, at, end);
                yield end == at ? -1 : end;
            }
            case EPOCH -> epoch(step, bytes, at, to);
            case YEAR, MONTH, DAY, HOUR, MINUTE, SECOND -> number(step, bytes, at, to);
        };
    }

    private int number(TimePattern.Step step, byte[] bytes, int from, int to) {
        // strftime pads some numbers with blanks.
        int at = step.least() == 1 ? ByteSearch.past(bytes, from, Math.min(to, from + 1), ' ') : from;
        int end = Math.min(CivilTime.digitsEnd(bytes, at, to), at + step.most());
        if (end - at < step.least()) {
            return -1;
        }
        int value = CivilTime.digits(bytes, at, end, end - at);
        switch (step.part()) {
            case YEAR -> year = step.most() == 2 ? value + (value < 70 ? 2000 : 1900) : value;
            case MONTH -> month = value;
            case DAY -> day = value;
            case HOUR -> hour = value;
            case MINUTE -> minute = value;
            case SECOND -> second = value;
            case HALF, MONTH_NAME, FRACTION, OFFSET, WORD, EPOCH, LITERAL ->
                throw new IllegalStateException(step.toString());
        }
        return end;
    }

    private int epoch(TimePattern.Step step, byte[] bytes, int at, int to) {
        int end = CivilTime.digitsEnd(bytes, at, to);
        if (end < to && bytes[end] == '.') {
            end = CivilTime.digitsEnd(bytes, end + 1, to);
        }
        epoch = Decimal.scaled(bytes, at, end, 6 - step.least());
        return epoch == Decimal.NONE ? -1 : end;
    }

    private int offset(byte[] bytes, int at, int to) {
        int end = at + 1;
        if (at < to && (bytes[at] == '+' || bytes[at] == '-')) {
            while (end < to && end < at + 6 && (bytes[end] == ':' || (bytes[end] >= '0' && bytes[end] <= '9'))) {
                end++;
            }
        }
        offset = end > to ? Decimal.NONE : CivilTime.offset(bytes, at, end);
        return offset == Decimal.NONE ? -1 : end;
    }

    private int half(byte[] bytes, int at, int to) {
        if (at + 2 > to || (bytes[at + 1] | 0x20) != 'm') {
            return -1;
        }
        int letter = bytes[at] | 0x20;
        half = letter == 'a' ? 0 : letter == 'p' ? 1 : -1;
        return half < 0 ? -1 : at + 2;
    }

    private static int word(byte[] bytes, int at, int to) {
        int end = at;
        while (end < to && (bytes[end] | 0x20) >= 'a' && (bytes[end] | 0x20) <= 'z') {
            end++;
        }
        return end == at ? -1 : end;
    }
}
