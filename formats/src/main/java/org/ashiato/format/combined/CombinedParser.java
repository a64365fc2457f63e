// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.combined;

import org.ashiato.format.ByteSearch;
import org.ashiato.format.CivilTime;
import org.ashiato.format.DayMemory;
import org.ashiato.format.Decimal;
import org.ashiato.format.Escapes;
import org.ashiato.format.HttpColumn;
import org.ashiato.format.Target;
import org.ashiato.format.Unmapped;
import org.ashiato.model.EventSink;
import org.ashiato.model.LineParser;
import org.ashiato.model.Verdict;

/** Reads one line, from its time in brackets to both sides: user names may hold blanks, requests anything. */
final class CombinedParser implements LineParser {
    /** Bytes of {@code [20/May/2015:09:00:00 +0900] "}. */
    private static final int TIME_LENGTH = 30;

    private static final byte[] EXTRA = Unmapped.key("extra");

    private final DayMemory day = new DayMemory();
    private final Escapes escapes = new Escapes();
    private final Unmapped unmapped = new Unmapped();
    private final Target target = new Target(unmapped);
    private final Client client = new Client(target);
    private final Request request = new Request(target, escapes, unmapped);

    @Override
    public Verdict parse(byte[] bytes, int from, int to, EventSink sink) {
        unmapped.clear();
        if (ByteSearch.past(bytes, from, to, ' ') == to) {
            return Verdict.SKIP;
        }
        int bracket = bracket(bytes, from, to);
        if (bracket < 0) {
            return withoutTime(bytes, from, to);
        }
        long time = time(bytes, bracket + 1, to);
        if (!CivilTime.isPlausible(time)) {
            return Verdict.BAD_TIME;
        }
        sink.time(time);
        if (!client.read(bytes, from, Math.max(from, bracket - 1), sink)) {
            return Verdict.TOO_FEW_FIELDS;
        }
        int start = bracket + TIME_LENGTH;
        int end = Escapes.closingQuote(bytes, start, to);
        if (end == to) {
            return Verdict.UNCLOSED_FIELD;
        }
        request.read(bytes, start, end, sink);
        return afterRequest(bytes, end + 1, to, sink);
    }

    private Verdict afterRequest(byte[] bytes, int from, int to, EventSink sink) {
        int at = ByteSearch.past(bytes, from, to, ' ');
        int end = ByteSearch.first(bytes, at, to, ' ');
        int size = ByteSearch.past(bytes, end, to, ' ');
        int sizeEnd = ByteSearch.first(bytes, size, to, ' ');
        if (size == to) {
            return Verdict.TOO_FEW_FIELDS;
        }
        long status = ByteSearch.isAbsent(bytes, at, end) ? 0 : Decimal.count(bytes, at, end);
        long count = ByteSearch.isAbsent(bytes, size, sizeEnd) ? 0 : Decimal.count(bytes, size, sizeEnd);
        if (status == Decimal.NONE || status > 999 || count == Decimal.NONE) {
            return Verdict.BAD_NUMBER;
        }
        sink.number(HttpColumn.STATUS, status);
        sink.number(HttpColumn.BYTES_IN, count);
        int rest = ByteSearch.past(bytes, sizeEnd, to, ' ');
        if (rest < to && bytes[rest] == '"') {
            rest = quoted(bytes, rest, to, sink, HttpColumn.REFERRER);
            if (rest >= 0 && rest < to && bytes[rest] == '"') {
                rest = quoted(bytes, rest, to, sink, HttpColumn.USER_AGENT);
            }
            if (rest < 0) {
                return Verdict.UNCLOSED_FIELD;
            }
        }
        if (isSquid(bytes, rest, to)) {
            return Verdict.NOT_THIS_FORMAT;
        }
        if (rest < to) {
            unmapped.text(EXTRA, bytes, rest, to);
        }
        unmapped.send(sink, HttpColumn.UNMAPPED);
        return Verdict.EVENT;
    }

    /** Sets the quoted field that begins at {@code quote}; answers where the next begins, or -1 if it is not closed. */
    private int quoted(byte[] bytes, int quote, int to, EventSink sink, int position) {
        int end = Escapes.closingQuote(bytes, quote + 1, to);
        if (end == to) {
            return -1;
        }
        if (!ByteSearch.isAbsent(bytes, quote + 1, end)) {
            escapes.text(bytes, quote + 1, end, sink, position);
        }
        return ByteSearch.past(bytes, end + 1, to, ' ');
    }

    /** Whether the line ends as Squid's do, {@code TCP_MISS:HIER_DIRECT}: then a proxy wrote it, and another format reads it. */
    private static boolean isSquid(byte[] bytes, int from, int to) {
        int colons = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] == ':') {
                colons++;
            } else if (!(bytes[i] >= 'A' && bytes[i] <= 'Z') && bytes[i] != '_') {
                return false;
            }
        }
        return colons == 1;
    }

    /** Where the time begins: a bracket with the length of a time, closed, and a quote after it; -1 where none is. */
    private static int bracket(byte[] bytes, int from, int to) {
        for (int i = from; i + TIME_LENGTH <= to; i++) {
            if (bytes[i] == '['
                    && (i == from || bytes[i - 1] == ' ')
                    && bytes[i + 27] == ']'
                    && bytes[i + 28] == ' '
                    && bytes[i + 29] == '"') {
                return i;
            }
        }
        return -1;
    }

    private static Verdict withoutTime(byte[] bytes, int from, int to) {
        int bracket = ByteSearch.first(bytes, from, to, '[');
        boolean dated = bracket + 3 < to && bytes[bracket + 3] == '/';
        if (!dated) {
            return Verdict.NOT_THIS_FORMAT;
        }
        return bracket + TIME_LENGTH > to ? Verdict.TOO_FEW_FIELDS : Verdict.BAD_TIME;
    }

    private long time(byte[] bytes, int at, int to) {
        long days = day.slashed(bytes, at, to);
        int second = CivilTime.secondOfDay(bytes, at + 12, to);
        long offset = CivilTime.offset(bytes, at + 21, at + 26);
        if (days == Decimal.NONE || second < 0 || offset == Decimal.NONE || bytes[at + 11] != ':') {
            return Decimal.NONE;
        }
        return (days * CivilTime.DAY_SECONDS + second - offset) * CivilTime.SECOND;
    }
}
