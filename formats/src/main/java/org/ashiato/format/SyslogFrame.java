// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import org.ashiato.model.EventSink;
import org.ashiato.model.Verdict;

/**
 * What syslog puts around a message: time, host, program and its number. Reads RFC 3164 as daemons write it to
 * files (with or without priority, year and fraction, or with an ISO 8601 time), RFC 5424, the own log files of
 * dovecot and FreeRADIUS, and journald's JSON. The last answer stands in the fields of this object, as ranges of
 * {@link #bytes()}. One parser's own.
 */
public final class SyslogFrame {
    private static final int LONGEST_PRIORITY = 5;

    private final JournalEntry journal = new JournalEntry();
    private final DayMemory days = new DayMemory();
    private byte[] bytes = new byte[0];
    private Clock clock = Clock.UTC;
    private long micros;
    private int month;
    private int day;
    private int hostFrom;
    private int hostTo;
    private int programFrom;
    private int programTo;
    private int numberFrom;
    private int numberTo;
    private int messageFrom;
    private int messageTo;

    private enum Clock {
        UTC,
        LOCAL,
        YEARLESS
    }

    /** The bytes that the ranges are in; the line's own, or a journal entry's decoded. */
    public byte[] bytes() {
        return bytes;
    }

    /** First byte of the host; equal to {@link #hostTo()} where none is told. */
    public int hostFrom() {
        return hostFrom;
    }

    /** One past the last byte of the host. */
    public int hostTo() {
        return hostTo;
    }

    /** First byte of the program's name; equal to {@link #programTo()} where none is told. */
    public int programFrom() {
        return programFrom;
    }

    /** One past the last byte of the program's name. */
    public int programTo() {
        return programTo;
    }

    /** First byte of the process number; equal to {@link #numberTo()} where none is told. */
    public int numberFrom() {
        return numberFrom;
    }

    /** One past the last byte of the process number. */
    public int numberTo() {
        return numberTo;
    }

    /** First byte of the message. */
    public int messageFrom() {
        return messageFrom;
    }

    /** One past the last byte of the message. */
    public int messageTo() {
        return messageTo;
    }

    /** Whether the program has this name. */
    public boolean isProgram(String name) {
        return ByteSearch.is(name, bytes, programFrom, programTo);
    }

    /** Whether the line's time has no year. */
    public boolean isYearless() {
        return clock == Clock.YEARLESS;
    }

    /** Sets the line's time; {@code turns} is how often the year turned, for times that have none. */
    public void sendTime(EventSink sink, int turns) {
        switch (clock) {
            case UTC -> sink.time(micros);
            case LOCAL -> sink.localTime(micros);
            case YEARLESS -> sink.yearlessTime(turns, month, day, micros);
        }
    }

    /** Reads a line: {@link Verdict#EVENT} where it has this frame, whatever its message is. */
    public Verdict read(byte[] line, int from, int to) {
        bytes = line;
        hostFrom = hostTo = programFrom = programTo = numberFrom = numberTo = from;
        messageFrom = from;
        messageTo = to;
        int at = ByteSearch.past(line, from, to, ' ');
        if (at == to) {
            return Verdict.SKIP;
        }
        if (line[at] == '{') {
            return journal(line, at, to);
        }
        if (line[at] == '<') {
            int close = ByteSearch.first(line, at, Math.min(to, at + LONGEST_PRIORITY), '>');
            if (close == to || line[close] != '>' || CivilTime.digitsEnd(line, at + 1, close) != close) {
                return Verdict.NOT_THIS_FORMAT;
            }
            at = close + 1;
            int version = CivilTime.digitsEnd(line, at, to);
            if (version > at && version - at < 4 && version < to && line[version] == ' ') {
                return protocol(line, version + 1, to);
            }
        }
        int timeTo = time(line, at, to);
        if (timeTo < 0) {
            return timeTo == BAD ? Verdict.BAD_TIME : Verdict.NOT_THIS_FORMAT;
        }
        header(timeTo, to);
        return Verdict.EVENT;
    }

    private static final int BAD = -1;
    private static final int NONE = -2;

    /** Reads the time at {@code at}; where it ends, or why it is none. */
    private int time(byte[] line, int at, int to) {
        if (at == to) {
            return NONE;
        }
        if (line[at] >= '0' && line[at] <= '9') {
            return iso(line, at, to);
        }
        if (CivilTime.month(line, at, to) > 0) {
            return dated(line, at, to);
        }
        boolean weekday = at + 4 < to && line[at + 3] == ' ' && CivilTime.month(line, at + 4, to) > 0;
        return weekday ? dated(line, at + 4, to) : NONE;
    }

    private int iso(byte[] line, int at, int to) {
        if (at + 19 > to || line[at + 4] != '-' || (line[at + 10] != 'T' && line[at + 10] != ' ')) {
            return NONE;
        }
        long date = days.dashed(line, at, to);
        int second = CivilTime.secondOfDay(line, at + 11, to);
        if (date == Decimal.NONE || second < 0) {
            return BAD;
        }
        int end = fractionEnd(line, at + 19, to);
        micros = (date * CivilTime.DAY_SECONDS + second) * CivilTime.SECOND + fraction(line, at + 19, end);
        int zoneEnd = ByteSearch.first(line, end, to, ' ');
        clock = Clock.LOCAL;
        if (zoneEnd > end) {
            long offset = CivilTime.offset(line, end, zoneEnd);
            if (offset == Decimal.NONE) {
                return BAD;
            }
            micros -= offset * CivilTime.SECOND;
            clock = Clock.UTC;
        }
        return CivilTime.isPlausible(micros) ? zoneEnd : BAD;
    }

    /** {@code Mmm dd HH:mm:ss}, with a year before or after the time of day or none. */
    private int dated(byte[] line, int at, int to) {
        month = CivilTime.month(line, at, to);
        int dayFrom = ByteSearch.past(line, at + 3, to, ' ');
        int dayTo = CivilTime.digitsEnd(line, dayFrom, to);
        if (dayFrom == at + 3 || dayTo == dayFrom || dayTo - dayFrom > 2 || dayTo == to || line[dayTo] != ' ') {
            return NONE;
        }
        day = CivilTime.digits(line, dayFrom, to, dayTo - dayFrom);
        int next = ByteSearch.past(line, dayTo, to, ' ');
        int year = isYear(line, next, to) ? CivilTime.digits(line, next, to, 4) : -1;
        int clockFrom = year < 0 ? next : next + 5;
        int second = CivilTime.secondOfDay(line, clockFrom, to);
        // Of a time without a year, that of a leap year: 29 February may be right.
        if (second < 0 || CivilTime.days(year < 0 ? 2000 : year, month, day) == Decimal.NONE) {
            return BAD;
        }
        int end = fractionEnd(line, clockFrom + 8, to);
        long ofDay = second * CivilTime.SECOND + fraction(line, clockFrom + 8, end);
        if (year < 0 && end < to && line[end] == ' ' && isYear(line, end + 1, to)) {
            year = CivilTime.digits(line, end + 1, to, 4);
            end += 5;
        }
        if (year < 0) {
            clock = Clock.YEARLESS;
            micros = Math.min(ofDay, CivilTime.DAY_SECONDS * CivilTime.SECOND - 1);
            return end;
        }
        clock = Clock.LOCAL;
        micros = CivilTime.days(year, month, day) * CivilTime.DAY_SECONDS * CivilTime.SECOND + ofDay;
        return CivilTime.isPlausible(micros) && CivilTime.days(year, month, day) != Decimal.NONE ? end : BAD;
    }

    private static boolean isYear(byte[] line, int at, int to) {
        return at + 4 < to && line[at + 4] == ' ' && CivilTime.digits(line, at, to, 4) >= 1970;
    }

    private static int fractionEnd(byte[] line, int at, int to) {
        boolean fraction = at + 1 < to && line[at] == '.' && line[at + 1] >= '0' && line[at + 1] <= '9';
        return fraction ? CivilTime.digitsEnd(line, at + 1, to) : at;
    }

    private static int fraction(byte[] line, int at, int end) {
        return end > at ? CivilTime.fraction(line, at + 1, end) : 0;
    }

    /** Host, program and message after a time of RFC 3164. */
    private void header(int timeTo, int to) {
        int at = ByteSearch.past(bytes, timeTo, to, ' ');
        if (at < to && bytes[at] == ':' && at + 1 < to && bytes[at + 1] == ' ') {
            // FreeRADIUS' own log: "time : Auth: message", which names neither host nor program.
            messageFrom = at + 2;
            return;
        }
        if (at < to && bytes[at] == '<') {
            // BSD's syslogd -v writes the priority here.
            at = ByteSearch.past(bytes, Math.min(ByteSearch.first(bytes, at, to, ' '), to), to, ' ');
        }
        int end = ByteSearch.first(bytes, at, to, ' ');
        if (!isTag(at, end)) {
            hostFrom = at;
            hostTo = end;
            at = ByteSearch.past(bytes, end, to, ' ');
        }
        tag(at, to);
    }

    /** Whether the word names a program, as no host is written: {@code sshd[1]:}, {@code auth:}, {@code auth(…)}. */
    private boolean isTag(int from, int to) {
        return to > from
                && (bytes[to - 1] == ':'
                        || bytes[to - 1] == ']'
                        || bytes[from] == '['
                        || ByteSearch.first(bytes, from, to, '(') < to);
    }

    private void tag(int from, int to) {
        messageFrom = from;
        int word = ByteSearch.first(bytes, from, to, ' ');
        int at = from;
        if (at < to && bytes[at] == '[') {
            int close = ByteSearch.first(bytes, at, word, ']');
            if (close == word) {
                return;
            }
            program(at + 1, close);
            at = close + 1;
        } else {
            while (at < word && bytes[at] != '[' && bytes[at] != ':' && bytes[at] != '(') {
                at++;
            }
            if (at == word) {
                return;
            }
            program(from, at);
            if (bytes[at] == '(' && ByteSearch.first(bytes, at, word, '[') == word) {
                // dovecot's own log: what stands in brackets belongs to the message.
                messageFrom = at;
                return;
            }
            int open = ByteSearch.first(bytes, at, word, '[');
            int close = ByteSearch.first(bytes, open, word, ']');
            if (close < word) {
                numberFrom = open + 1;
                numberTo = close;
                at = close + 1;
            }
        }
        if (at < to && bytes[at] == ':') {
            at++;
        }
        messageFrom = ByteSearch.past(bytes, at, to, ' ');
        solaris(to);
    }

    // Solaris writes [ID 800047 auth.info] before each message.
    private void solaris(int to) {
        if (to - messageFrom > 4
                && bytes[messageFrom] == '['
                && bytes[messageFrom + 1] == 'I'
                && bytes[messageFrom + 2] == 'D'
                && bytes[messageFrom + 3] == ' ') {
            int close = ByteSearch.first(bytes, messageFrom, to, ']');
            messageFrom = close == to ? messageFrom : ByteSearch.past(bytes, close + 1, to, ' ');
        }
    }

    private void program(int from, int to) {
        programFrom = from;
        programTo = to;
    }

    /** RFC 5424 §6: time, host, program, process and message id, structured data, message. */
    private Verdict protocol(byte[] line, int from, int to) {
        int at = iso(line, from, to);
        if (at < 0) {
            return Verdict.BAD_TIME;
        }
        hostFrom = ByteSearch.past(line, at, to, ' ');
        hostTo = ByteSearch.first(line, hostFrom, to, ' ');
        int name = Math.min(hostTo + 1, to);
        program(name, ByteSearch.first(line, name, to, ' '));
        numberFrom = Math.min(programTo + 1, to);
        numberTo = ByteSearch.first(line, numberFrom, to, ' ');
        int id = Math.min(numberTo + 1, to);
        int data = Math.min(ByteSearch.first(line, id, to, ' ') + 1, to);
        if (data == to) {
            return Verdict.TOO_FEW_FIELDS;
        }
        int end = structured(line, data, to);
        if (end < 0) {
            return Verdict.UNCLOSED_FIELD;
        }
        hostTo = ByteSearch.isAbsent(line, hostFrom, hostTo) ? hostFrom : hostTo;
        programTo = ByteSearch.isAbsent(line, programFrom, programTo) ? programFrom : programTo;
        numberTo = ByteSearch.isAbsent(line, numberFrom, numberTo) ? numberFrom : numberTo;
        messageFrom = ByteSearch.past(line, end, to, ' ');
        if (to - messageFrom >= 3
                && (line[messageFrom] & 0xFF) == 0xEF
                && (line[messageFrom + 1] & 0xFF) == 0xBB
                && (line[messageFrom + 2] & 0xFF) == 0xBF) {
            messageFrom += 3;
        }
        return Verdict.EVENT;
    }

    /** Where the structured data ends; -1 where it is not closed. */
    private static int structured(byte[] line, int from, int to) {
        if (line[from] != '[') {
            return ByteSearch.first(line, from, to, ' ');
        }
        int at = from;
        while (at < to && line[at] == '[') {
            boolean quoted = false;
            while (at < to && (quoted || line[at] != ']')) {
                if (quoted && line[at] == '\\') {
                    at++;
                } else if (line[at] == '"') {
                    quoted = !quoted;
                }
                at++;
            }
            if (at >= to) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private Verdict journal(byte[] line, int from, int to) {
        Verdict verdict = journal.read(line, from, to);
        if (verdict != Verdict.EVENT) {
            return verdict;
        }
        bytes = journal.bytes();
        clock = Clock.UTC;
        micros = journal.micros();
        hostFrom = journal.host().from();
        hostTo = journal.host().to();
        program(journal.program().from(), journal.program().to());
        numberFrom = journal.number().from();
        numberTo = journal.number().to();
        messageFrom = journal.message().from();
        messageTo = journal.message().to();
        return Verdict.EVENT;
    }
}
