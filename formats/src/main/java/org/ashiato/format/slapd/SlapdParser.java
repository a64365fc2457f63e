// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.slapd;

import org.ashiato.format.ByteSearch;
import org.ashiato.format.Decimal;
import org.ashiato.format.DirectoryColumn;
import org.ashiato.format.DirectoryRequest;
import org.ashiato.format.DirectoryWord;
import org.ashiato.format.SyslogFrame;
import org.ashiato.format.Unmapped;
import org.ashiato.format.syslog.SyslogFormat;
import org.ashiato.model.Discard;
import org.ashiato.model.EventSink;
import org.ashiato.model.LineParser;
import org.ashiato.model.Verdict;

/**
 * Reads one line of slapd. Names and filters are what a client sent: each is taken up to what slapd itself wrote
 * last on the line, never to the first thing that looks like it.
 */
final class SlapdParser implements LineParser {
    private static final byte[] TEXT = Unmapped.key("text");
    private static final byte[] OID = Unmapped.key("oid");

    private final boolean yearless;
    private final int turns;
    private final LineParser signIns;
    private final SyslogFrame frame = new SyslogFrame();
    private final SlapdStamp stamp = new SlapdStamp();
    private final Unmapped unmapped = new Unmapped();
    private final DirectoryRequest request = new DirectoryRequest(unmapped);
    private byte[] bytes = new byte[0];
    private int to;

    SlapdParser(boolean yearless, int turns) {
        this.yearless = yearless;
        this.turns = turns;
        signIns = SyslogFormat.signIns(yearless, turns);
    }

    @Override
    public Verdict parse(byte[] line, int from, int lineTo, EventSink sink) {
        unmapped.clear();
        if (SlapdStamp.isOne(line, from, lineTo)) {
            if (!stamp.read(line, from, lineTo)) {
                return Verdict.BAD_TIME;
            }
            bytes = line;
            to = lineTo;
            Verdict verdict = message(stamp.messageFrom(), sink);
            if (verdict == Verdict.EVENT) {
                sink.time(stamp.micros());
            }
            return verdict;
        }
        Verdict framed = frame.read(line, from, lineTo);
        if (framed != Verdict.EVENT) {
            return framed;
        }
        if (!frame.isProgram("slapd")) {
            boolean signIn = signIns.parse(line, from, lineTo, Discard.ALL) == Verdict.EVENT;
            return signIn ? Verdict.OTHER_KIND : Verdict.SKIP;
        }
        bytes = frame.bytes();
        to = frame.messageTo();
        Verdict verdict = message(frame.messageFrom(), sink);
        if (verdict != Verdict.EVENT) {
            return verdict;
        }
        if (frame.isYearless() && !yearless) {
            return Verdict.BAD_TIME;
        }
        frame.sendTime(sink, turns);
        if (frame.hostFrom() < frame.hostTo()) {
            sink.text(DirectoryColumn.DST_HOST, bytes, frame.hostFrom(), frame.hostTo());
        }
        return Verdict.EVENT;
    }

    private boolean begins(String text, int at) {
        return ByteSearch.begins(text, bytes, at, to);
    }

    private Verdict message(int from, EventSink sink) {
        if (!begins("conn=", from)) {
            if (!begins("slapd starting", from)) {
                return Verdict.SKIP;
            }
            DirectoryWord.START.send(sink);
            return Verdict.EVENT;
        }
        int end = ByteSearch.first(bytes, from, to, ' ');
        long connection = Decimal.whole(bytes, from + 5, end);
        if (connection == Decimal.NONE) {
            return end == to ? Verdict.TOO_FEW_FIELDS : Verdict.BAD_NUMBER;
        }
        int at = end + 1;
        if (begins("fd=", at)) {
            int verb = ByteSearch.first(bytes, at, to, ' ') + 1;
            if (!begins("ACCEPT ", verb)) {
                return Verdict.SKIP;
            }
            sink.number(DirectoryColumn.CONNECTION, connection);
            return accept(verb + 7, sink);
        }
        if (!begins("op=", at)) {
            return at >= to ? Verdict.TOO_FEW_FIELDS : Verdict.SKIP;
        }
        end = ByteSearch.first(bytes, at, to, ' ');
        long operation = Decimal.whole(bytes, at + 3, end);
        if (operation == Decimal.NONE || end == to) {
            return end == to ? Verdict.TOO_FEW_FIELDS : Verdict.BAD_NUMBER;
        }
        Verdict verdict = operation(end + 1, sink);
        if (verdict == Verdict.EVENT) {
            sink.number(DirectoryColumn.CONNECTION, connection);
            sink.number(DirectoryColumn.OPERATION, operation);
            unmapped.send(sink, DirectoryColumn.UNMAPPED);
        }
        return verdict;
    }

    private Verdict operation(int at, EventSink sink) {
        if (begins("SEARCH RESULT ", at)) {
            return result(at + 14, true, sink);
        }
        if (begins("SRCH base=\"", at)) {
            return request.search(bytes, at + 11, bytes[to - 1] == '"' ? to - 1 : to, to, sink);
        }
        if (begins("RESULT ", at)) {
            return result(at + 7, false, sink);
        }
        if (begins("BIND dn=\"", at)) {
            return bind(at + 9, sink);
        }
        if (begins("PASSMOD id=\"", at)) {
            return request.entry(DirectoryWord.EXTENDED, bytes, at + 12, to, sink);
        }
        if (begins("PASSMOD", at)) {
            // A change of one's own password: whose it is the bind before it tells.
            DirectoryWord.EXTENDED.send(sink);
            return Verdict.EVENT;
        }
        return request.change(bytes, at, to, sink);
    }

    private Verdict accept(int from, EventSink sink) {
        DirectoryWord.CONNECT.send(sink);
        if (begins("from IP=", from)) {
            int at = from + 8;
            int end = ByteSearch.first(bytes, at, to, ' ');
            int colon = ByteSearch.findLast(":", bytes, at, end);
            if (colon == end) {
                return Verdict.TOO_FEW_FIELDS;
            }
            boolean bracketed = bytes[at] == '[' && colon > at && bytes[colon - 1] == ']';
            sink.text(DirectoryColumn.SRC_ADDRESS, bytes, bracketed ? at + 1 : at, bracketed ? colon - 1 : colon);
        }
        return Verdict.EVENT;
    }

    /** {@code tag=97 err=49 text=}, {@code tag=101 err=0 qtime=… etime=… nentries=0 text=}. */
    private Verdict result(int from, boolean ofSearch, EventSink sink) {
        int at = from;
        long code = Decimal.NONE;
        long entries = Decimal.NONE;
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
            } else if (begins("text=", at)) {
                if (at + 5 < to) {
                    unmapped.text(TEXT, bytes, at + 5, to);
                }
                break;
            } else if (begins("oid=", at) && end > at + 4) {
                unmapped.text(OID, bytes, at + 4, end);
            }
            at = end + 1;
        }
        return DirectoryRequest.answer(code, entries, ofSearch, sink);
    }

    private Verdict bind(int dn, EventSink sink) {
        int method = ByteSearch.findLast("\" method=", bytes, dn, to);
        int mech = method == to ? ByteSearch.findLast("\" mech=", bytes, dn, to) : to;
        if (method == to && mech == to) {
            return Verdict.UNCLOSED_FIELD;
        }
        int dnTo = Math.min(method, mech);
        if (mech < to) {
            int mechTo = ByteSearch.first(bytes, mech + 7, to, ' ');
            if (ByteSearch.is("SIMPLE", bytes, mech + 7, mechTo)) {
                // The line before it has told the same.
                return Verdict.SKIP;
            }
            sink.text(DirectoryColumn.AUTH_PROTOCOL, bytes, mech + 7, mechTo);
        } else if (begins("128", method + 9)) {
            DirectoryRequest.simple(sink);
        }
        DirectoryWord.BIND.send(sink);
        request.named(bytes, dn, dnTo, sink);
        return Verdict.EVENT;
    }
}
