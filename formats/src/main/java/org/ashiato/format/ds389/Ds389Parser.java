// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.ds389;

import org.ashiato.format.ByteSearch;
import org.ashiato.format.CivilTime;
import org.ashiato.format.DayMemory;
import org.ashiato.format.Decimal;
import org.ashiato.format.DirectoryColumn;
import org.ashiato.format.DirectoryRequest;
import org.ashiato.format.DirectoryWord;
import org.ashiato.format.Unmapped;
import org.ashiato.model.EventSink;
import org.ashiato.model.LineParser;
import org.ashiato.model.Verdict;

/**
 * Reads one line of the access log. Names and filters are what a client sent: each is taken up to what the server
 * itself wrote last on the line, never to the first thing that looks like it.
 */
final class Ds389Parser implements LineParser {
    private static final byte[] TEXT = Unmapped.key("text");
    private static final byte[] OID = Unmapped.key("oid");
    private static final byte[] SERVER = Unmapped.key("server");
    private static final int SHORTEST_TIME = 27;

    private final DayMemory days = new DayMemory();
    private final Unmapped unmapped = new Unmapped();
    private final DirectoryRequest request = new DirectoryRequest(unmapped);
    private byte[] bytes = new byte[0];
    private int to;

    @Override
    public Verdict parse(byte[] line, int from, int lineTo, EventSink sink) {
        unmapped.clear();
        bytes = line;
        to = lineTo;
        if (from == to || line[from] == '\t' || line[from] == ' ') {
            // The head of each file: the server's version, its host and its folder.
            return Verdict.SKIP;
        }
        if (line[from] != '[') {
            return Verdict.NOT_THIS_FORMAT;
        }
        int close = ByteSearch.first(line, from, Math.min(to, from + 48), ']');
        if (close == to || line[close] != ']') {
            return Verdict.UNCLOSED_FIELD;
        }
        int at = ByteSearch.past(line, close + 1, to, ' ');
        if (!begins("conn=", at)) {
            return close - from >= SHORTEST_TIME && at < to ? Verdict.NOT_THIS_FORMAT : Verdict.TOO_FEW_FIELDS;
        }
        long micros = time(from + 1, close);
        if (micros == Decimal.NONE || !CivilTime.isPlausible(micros)) {
            return Verdict.BAD_TIME;
        }
        sink.time(micros);
        Verdict verdict = message(at, sink);
        if (verdict == Verdict.EVENT) {
            unmapped.send(sink, DirectoryColumn.UNMAPPED);
        }
        return verdict;
    }

    private boolean begins(String text, int at) {
        return ByteSearch.begins(text, bytes, at, to);
    }

    /** {@code 21/Apr/2007:11:39:51.123456789 -0700} as UTC microseconds. */
    private long time(int from, int end) {
        long day = days.slashed(bytes, from, end);
        int second = CivilTime.secondOfDay(bytes, from + 12, end);
        int zone = ByteSearch.first(bytes, from, end, ' ') + 1;
        long offset = zone < end ? CivilTime.offset(bytes, zone, end) : Decimal.NONE;
        if (day == Decimal.NONE || second < 0 || offset == Decimal.NONE || bytes[from + 11] != ':') {
            return Decimal.NONE;
        }
        int fraction = from + 20;
        long micros = fraction < zone - 1 && bytes[fraction] == '.'
                ? CivilTime.fraction(bytes, fraction + 1, CivilTime.digitsEnd(bytes, fraction + 1, zone - 1))
                : 0;
        return (day * CivilTime.DAY_SECONDS + second - offset) * CivilTime.SECOND + micros;
    }

    private Verdict message(int from, EventSink sink) {
        int end = ByteSearch.first(bytes, from, to, ' ');
        long connection = Decimal.whole(bytes, from + 5, end);
        if (connection == Decimal.NONE) {
            // What the server and its plug-ins ask themselves: conn=Internal, conn=4 (Internal).
            return begins("Internal", from + 5) ? Verdict.SKIP : Verdict.BAD_NUMBER;
        }
        int at = end + 1;
        if (at >= to) {
            return Verdict.TOO_FEW_FIELDS;
        }
        sink.number(DirectoryColumn.CONNECTION, connection);
        if (!begins("op=", at)) {
            return begins("fd=", at) ? connect(at, sink) : Verdict.SKIP;
        }
        end = ByteSearch.first(bytes, at, to, ' ');
        int number = ByteSearch.first(bytes, at, end, '(');
        long operation = Decimal.whole(bytes, at + 3, number);
        if (operation == Decimal.NONE) {
            return end == to ? Verdict.TOO_FEW_FIELDS : Verdict.BAD_NUMBER;
        }
        if (number < end) {
            return Verdict.SKIP;
        }
        sink.number(DirectoryColumn.OPERATION, operation);
        return end == to ? Verdict.TOO_FEW_FIELDS : operation(end + 1, sink);
    }

    /** {@code fd=64 slot=64 SSL connection from 192.0.2.7 to 192.0.2.1}. */
    private Verdict connect(int from, EventSink sink) {
        int at = ByteSearch.find("connection from ", bytes, from, to);
        if (at == to) {
            return Verdict.SKIP;
        }
        int address = at + 16;
        int addressTo = ByteSearch.first(bytes, address, to, ' ');
        int server = addressTo + 4;
        if (!begins(" to ", addressTo) || server >= to) {
            return Verdict.TOO_FEW_FIELDS;
        }
        DirectoryWord.CONNECT.send(sink);
        if (!ByteSearch.is("local", bytes, address, addressTo)) {
            sink.text(DirectoryColumn.SRC_ADDRESS, bytes, address, addressTo);
        }
        // The one line that names the server: as a column it would set it apart from what was asked on it.
        unmapped.text(SERVER, bytes, server, ByteSearch.first(bytes, server, to, ' '));
        return Verdict.EVENT;
    }

    private Verdict operation(int at, EventSink sink) {
        if (begins("RESULT ", at)) {
            return result(at + 7, sink);
        }
        if (begins("SRCH base=\"", at)) {
            return request.search(bytes, at + 11, ByteSearch.findLast("\" attrs=", bytes, at + 11, to), to, sink);
        }
        if (begins("BIND dn=\"", at)) {
            return bind(at + 9, sink);
        }
        if (begins("EXT oid=\"", at)) {
            return extended(at + 9, sink);
        }
        return request.change(bytes, at, to, sink);
    }

    /** {@code err=49 tag=97 nentries=0 etime=0.000345 dn="…" - text}. */
    private Verdict result(int from, EventSink sink) {
        int at = from;
        long code = Decimal.NONE;
        long entries = Decimal.NONE;
        boolean ofSearch = false;
        while (at < to) {
            int end = ByteSearch.first(bytes, at, to, ' ');
            if (begins("err=", at)) {
                code = Decimal.whole(bytes, at + 4, end);
                if (code != (int) code) {
                    return Verdict.BAD_NUMBER;
                }
            } else if (begins("nentries=", at)) {
                entries = Decimal.count(bytes, at + 9, end);
                if (entries == Decimal.NONE) {
                    return Verdict.BAD_NUMBER;
                }
                sink.number(DirectoryColumn.ENTRIES, entries);
            } else if (begins("tag=", at)) {
                ofSearch = ByteSearch.is("101", bytes, at + 4, end);
            } else if (begins("dn=\"", at)) {
                // Of a bind by SASL or certificate only its success tells who it was.
                int dnTo = ByteSearch.findLast("\"", bytes, at + 4, to);
                if (dnTo == to) {
                    return Verdict.UNCLOSED_FIELD;
                }
                request.named(bytes, at + 4, dnTo, sink);
                end = dnTo + 1;
            } else if (begins("- ", at)) {
                unmapped.text(TEXT, bytes, at + 2, to);
                break;
            }
            at = end + 1;
        }
        return DirectoryRequest.answer(code, entries, ofSearch, sink);
    }

    /** {@code dn="…" method=128 version=3}, {@code dn="" method=sasl version=3 mech=GSSAPI}. */
    private Verdict bind(int dn, EventSink sink) {
        int dnTo = ByteSearch.findLast("\" method=", bytes, dn, to);
        if (dnTo == to) {
            return Verdict.UNCLOSED_FIELD;
        }
        int mech = ByteSearch.find(" mech=", bytes, dnTo + 9, to);
        if (mech < to) {
            int mechTo = ByteSearch.first(bytes, mech + 6, to, ' ');
            sink.text(DirectoryColumn.AUTH_PROTOCOL, bytes, mech + 6, mechTo);
        } else if (begins("128", dnTo + 9)) {
            DirectoryRequest.simple(sink);
        }
        DirectoryWord.BIND.send(sink);
        request.named(bytes, dn, dnTo, sink);
        return Verdict.EVENT;
    }

    private Verdict extended(int oid, EventSink sink) {
        int oidTo = ByteSearch.first(bytes, oid, to, '"');
        if (oidTo == to) {
            return Verdict.UNCLOSED_FIELD;
        }
        if (ByteSearch.is("1.3.6.1.4.1.1466.20037", bytes, oid, oidTo)) {
            // StartTLS.
            return Verdict.SKIP;
        }
        DirectoryWord.EXTENDED.send(sink);
        unmapped.text(OID, bytes, oid, oidTo);
        return Verdict.EVENT;
    }
}
