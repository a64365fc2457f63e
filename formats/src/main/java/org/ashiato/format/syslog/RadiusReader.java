// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.syslog;

import org.ashiato.format.Authority;
import org.ashiato.format.ByteSearch;
import org.ashiato.format.Decimal;
import org.ashiato.format.SigninColumn;
import org.ashiato.format.SigninWord;
import org.ashiato.format.Unmapped;
import org.ashiato.model.EventSink;
import org.ashiato.model.Verdict;

/**
 * Reads FreeRADIUS' answers: {@code (12) Login incorrect (why): [NAME/password] (from client NAS port 0 cli
 * STATION)}. A password may stand after the name's slash; it is never taken.
 */
final class RadiusReader {
    private static final byte[] SERVICE = Tell.ascii("radius");
    private static final byte[] CLIENT = Unmapped.key("client");
    private static final byte[] PORT = Unmapped.key("port");
    private static final String CALLER = "] (from client ";

    private final Unmapped unmapped;

    RadiusReader(Unmapped unmapped) {
        this.unmapped = unmapped;
    }

    Verdict read(byte[] bytes, int from, int to, EventSink sink) {
        int at = ByteSearch.begins("Auth: ", bytes, from, to) ? from + 6 : from;
        int number = -1;
        if (at < to && bytes[at] == '(') {
            int close = ByteSearch.first(bytes, at, to, ')');
            if (Decimal.count(bytes, at + 1, close) == Decimal.NONE) {
                return Verdict.SKIP;
            }
            number = at + 1;
            Tell.text(sink, SigninColumn.SESSION, bytes, number, close);
            at = ByteSearch.past(bytes, Math.min(close + 1, to), to, ' ');
        }
        boolean entered = ByteSearch.begins("Login OK: [", bytes, at, to);
        boolean incorrect = ByteSearch.begins("Login incorrect", bytes, at, to);
        boolean invalid = ByteSearch.begins("Invalid user", bytes, at, to);
        int name = ByteSearch.find(": [", bytes, at, to) + 3;
        if (!(entered || incorrect || invalid) || name >= to) {
            return Verdict.SKIP;
        }
        int caller = ByteSearch.find(CALLER, bytes, name, to);
        boolean sure = caller < to && ByteSearch.findLast(CALLER, bytes, name, to) == caller;
        boolean inner = sure && ByteSearch.ends(" via TLS tunnel)", bytes, caller, to);
        if (entered) {
            Tell.success(sink);
        } else if (inner) {
            // The outer answer of the same number tells the same, unless it hides the name.
            Tell.attempt(sink);
        } else {
            Tell.failure(sink);
        }
        Tell.word(sink, SigninColumn.SERVICE, SERVICE);
        if (!entered) {
            reason(bytes, at, name - 3, invalid, sink);
        }
        if (sure) {
            Tell.text(sink, SigninColumn.USER_NAME, bytes, name, nameTo(bytes, name, caller));
            caller(bytes, caller + CALLER.length(), to, sink);
        }
        return Verdict.EVENT;
    }

    private static void reason(byte[] bytes, int text, int to, boolean invalid, EventSink sink) {
        boolean password = ByteSearch.find("password does not match", bytes, text, to) < to
                || ByteSearch.find("is incorrect", bytes, text, to) < to
                || ByteSearch.find("password check failed", bytes, text, to) < to;
        if (invalid) {
            SigninWord.UNKNOWN_ID.send(sink);
        } else if (password) {
            SigninWord.WRONG_PASSWORD.send(sink);
        }
        sink.text(SigninColumn.STATUS_DETAIL, bytes, text, to);
    }

    /** One past the name in {@code NAME}, {@code NAME/<via …>}, {@code NAME/password}; a computer is {@code host/NAME}. */
    private static int nameTo(byte[] bytes, int from, int to) {
        int note = ByteSearch.findLast("/<", bytes, from, to);
        if (note < to && bytes[to - 1] == '>') {
            return note;
        }
        int start = ByteSearch.begins("host/", bytes, from, to) ? from + 5 : from;
        return ByteSearch.first(bytes, start, to, '/');
    }

    /** {@code NAS port 0 cli STATION)}, where the station is an address or the number of a network card. */
    private void caller(byte[] bytes, int from, int lineTo, EventSink sink) {
        int to = ByteSearch.first(bytes, from, lineTo, ')');
        int port = ByteSearch.find(" port ", bytes, from, to);
        unmapped.text(CLIENT, bytes, from, port);
        if (port < to) {
            int portTo = ByteSearch.first(bytes, port + 6, to, ' ');
            unmapped.text(PORT, bytes, port + 6, portTo);
            if (ByteSearch.begins(" cli ", bytes, portTo, to)) {
                int station = portTo + 5;
                int stationTo = ByteSearch.first(bytes, station, to, ' ');
                if (Authority.isAddress(bytes, station, stationTo) && !isCard(bytes, station, stationTo)) {
                    Tell.address(sink, bytes, station, stationTo);
                } else {
                    Tell.text(sink, SigninColumn.DEVICE, bytes, station, stationTo);
                }
            }
        }
    }

    /** Whether it is {@code 02:00:5e:10:00:01}, which is no IPv6 address, for it has six short parts. */
    private static boolean isCard(byte[] bytes, int from, int to) {
        return to - from == 17 && bytes[from + 2] == ':' && bytes[from + 5] == ':' && bytes[from + 14] == ':';
    }
}
