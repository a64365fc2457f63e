// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.slapd;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.ashiato.format.ByteSearch;
import org.ashiato.format.Decimal;
import org.ashiato.format.DirectoryColumn;
import org.ashiato.format.DirectoryWord;
import org.ashiato.format.LdapName;
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
    private static final byte[] SIMPLE = "simple".getBytes(US_ASCII);
    private static final byte[] SCOPE = Unmapped.key("scope");
    private static final byte[] TEXT = Unmapped.key("text");
    private static final byte[] OID = Unmapped.key("oid");

    private final boolean yearless;
    private final int turns;
    private final LineParser signIns;
    private final SyslogFrame frame = new SyslogFrame();
    private final SlapdStamp stamp = new SlapdStamp();
    private final LdapName name = new LdapName();
    private final Unmapped unmapped = new Unmapped();
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
            return search(at + 11, sink);
        }
        if (begins("RESULT ", at)) {
            return result(at + 7, false, sink);
        }
        if (begins("BIND dn=\"", at)) {
            return bind(at + 9, sink);
        }
        if (begins("MOD dn=\"", at)) {
            return entry(DirectoryWord.MODIFY, at + 8, sink);
        }
        if (begins("ADD dn=\"", at)) {
            return entry(DirectoryWord.ADD, at + 8, sink);
        }
        if (begins("DEL dn=\"", at)) {
            return entry(DirectoryWord.DELETE, at + 8, sink);
        }
        if (begins("MODRDN dn=\"", at)) {
            return entry(DirectoryWord.RENAME, at + 11, sink);
        }
        if (begins("CMP dn=\"", at)) {
            return entry(DirectoryWord.COMPARE, at + 8, sink);
        }
        if (begins("PASSMOD id=\"", at)) {
            return entry(DirectoryWord.EXTENDED, at + 12, sink);
        }
        if (begins("PASSMOD", at)) {
            // A change of one's own password: whose it is the bind before it tells.
            DirectoryWord.EXTENDED.send(sink);
            return Verdict.EVENT;
        }
        return Verdict.SKIP;
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
        if (code == Decimal.NONE) {
            return Verdict.TOO_FEW_FIELDS;
        }
        if (ofSearch && code == 0 && entries == 1) {
            // The one asked for was found: nobody asks about these, and they are most of all answers.
            return Verdict.SKIP;
        }
        DirectoryWord.RESULT.send(sink);
        sink.number(DirectoryColumn.RESULT, code);
        return Verdict.EVENT;
    }

    private Verdict search(int base, EventSink sink) {
        int baseTo = ByteSearch.find("\" scope=", bytes, base, to);
        int filter = ByteSearch.find(" filter=\"", bytes, baseTo, to);
        if (filter == to || to - 1 < filter + 9 || bytes[to - 1] != '"') {
            return Verdict.UNCLOSED_FIELD;
        }
        int scope = baseTo + 8;
        int scopeTo = ByteSearch.first(bytes, scope, filter, ' ');
        if (scopeTo == scope + 1 && bytes[scope] >= '0' && bytes[scope] <= '9') {
            unmapped.json(SCOPE, bytes, scope, scopeTo);
        }
        DirectoryWord.SEARCH.send(sink);
        if (baseTo > base) {
            sink.text(DirectoryColumn.DN, bytes, base, baseTo);
        }
        sink.text(DirectoryColumn.FILTER, bytes, filter + 9, to - 1);
        if (name.ofFilter(bytes, filter + 9, to - 1)) {
            sink.lowerText(DirectoryColumn.USER_NAME, name.bytes(), 0, name.length());
        }
        return Verdict.EVENT;
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
            sink.text(DirectoryColumn.AUTH_PROTOCOL, SIMPLE, 0, SIMPLE.length);
        }
        DirectoryWord.BIND.send(sink);
        named(dn, dnTo, sink);
        return Verdict.EVENT;
    }

    /** A request whose name is closed by the first quote after which slapd's own words, or nothing, follow. */
    private Verdict entry(DirectoryWord word, int dn, EventSink sink) {
        int dnTo = ByteSearch.find("\"", bytes, dn, to);
        if (dnTo == to) {
            return Verdict.UNCLOSED_FIELD;
        }
        word.send(sink);
        if (dnTo > dn) {
            sink.text(DirectoryColumn.DN, bytes, dn, dnTo);
        }
        return Verdict.EVENT;
    }

    private void named(int dn, int dnTo, EventSink sink) {
        if (dnTo > dn) {
            sink.text(DirectoryColumn.DN, bytes, dn, dnTo);
        }
        if (name.ofDn(bytes, dn, dnTo)) {
            sink.lowerText(DirectoryColumn.USER_NAME, name.bytes(), 0, name.length());
        }
    }
}
