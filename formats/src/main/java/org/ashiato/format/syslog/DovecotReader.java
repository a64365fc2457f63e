// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.syslog;

import org.ashiato.format.Authority;
import org.ashiato.format.ByteSearch;
import org.ashiato.format.CivilTime;
import org.ashiato.format.SigninColumn;
import org.ashiato.format.SigninWord;
import org.ashiato.format.Unmapped;
import org.ashiato.model.EventSink;
import org.ashiato.model.Verdict;

/**
 * Reads what dovecot's log-in and authentication processes say. The log-in name is the client's to choose; what
 * dovecot wrote after it is sought from the end of the line.
 */
final class DovecotReader {
    private static final byte[] SERVICE = Tell.ascii("dovecot");
    private static final byte[] TRIES = Unmapped.key("tries");
    private static final String[] REFUSED = {
        "unknown user", "Password mismatch", "password mismatch", "invalid credentials", "pam_authenticate() failed: "
    };

    private final Unmapped unmapped;

    DovecotReader(Unmapped unmapped) {
        this.unmapped = unmapped;
    }

    Verdict read(byte[] bytes, int program, int programTo, int from, int to, EventSink sink) {
        int service = program;
        int serviceTo = programTo;
        int at = from;
        while (ByteSearch.is("dovecot", bytes, service, serviceTo)) {
            // dovecot: imap-login: …, dovecot: auth-worker(304): …
            service = at;
            serviceTo = at;
            while (serviceTo < to && bytes[serviceTo] != ':' && bytes[serviceTo] != '(' && bytes[serviceTo] != ' ') {
                serviceTo++;
            }
            at = serviceTo < to && bytes[serviceTo] == ':' ? ByteSearch.past(bytes, serviceTo + 1, to, ' ') : serviceTo;
        }
        if (ByteSearch.ends("-login", bytes, service, serviceTo)) {
            return login(bytes, service, serviceTo - 6, at, to, sink);
        }
        boolean auth = ByteSearch.is("auth", bytes, service, serviceTo)
                || ByteSearch.is("auth-worker", bytes, service, serviceTo);
        return auth ? refused(bytes, at, to, sink) : Verdict.SKIP;
    }

    /** {@code Disconnected (auth failed, 2 attempts in 9 secs): user=<NAME>, method=PLAIN, rip=ADDRESS, …}. */
    private Verdict login(byte[] bytes, int service, int serviceTo, int from, int to, EventSink sink) {
        int at = ByteSearch.begins("Info: ", bytes, from, to) ? from + 6 : from;
        int fields = fields(bytes, at, to);
        if (fields == to) {
            return Verdict.SKIP;
        }
        boolean entered =
                ByteSearch.begins("Login: ", bytes, at, to) || ByteSearch.begins("Logged in: ", bytes, at, to);
        int failed = ByteSearch.find("(auth failed", bytes, at, fields);
        boolean refused = ByteSearch.find("proxy dest auth failed", bytes, at, fields) < fields;
        boolean forbidden = ByteSearch.find("(tried to use dis", bytes, at, fields) < fields;
        if (!entered && failed == fields && !refused && !forbidden) {
            return Verdict.SKIP;
        }
        if (entered) {
            Tell.success(sink);
        } else {
            Tell.attempt(sink);
            Tell.text(sink, SigninColumn.STATUS_DETAIL, bytes, at, fields);
            if (forbidden) {
                SigninWord.POLICY.send(sink);
            }
            tries(bytes, failed, fields);
        }
        sink.text(SigninColumn.SERVICE, bytes, service, serviceTo);
        entry(bytes, fields + 2, to, sink);
        return Verdict.EVENT;
    }

    /** Where the colon before the first field stands; the end where there are no fields. */
    private static int fields(byte[] bytes, int from, int to) {
        for (int at = from; at + 5 < to; at++) {
            if (bytes[at] == ':'
                    && bytes[at + 1] == ' '
                    && (ByteSearch.begins("user=<", bytes, at + 2, to)
                            || ByteSearch.begins("method=", bytes, at + 2, to)
                            || ByteSearch.begins("rip=", bytes, at + 2, to))) {
                return at;
            }
        }
        return to;
    }

    private void tries(byte[] bytes, int failed, int to) {
        int count = failed + 14;
        int end = count < to ? CivilTime.digitsEnd(bytes, count, to) : count;
        boolean plain = end > count && end - count < 6 && bytes[count] != '0';
        if (plain && ByteSearch.begins(" attempts", bytes, end, to)) {
            unmapped.json(TRIES, bytes, count, end);
        }
    }

    private static void entry(byte[] bytes, int from, int to, EventSink sink) {
        int rip = ByteSearch.begins("rip=", bytes, from, to) ? from : ByteSearch.findLast(", rip=", bytes, from, to);
        if (rip < to) {
            int address = rip == from ? from + 4 : rip + 6;
            int addressTo = ByteSearch.first(bytes, address, to, ',');
            if (Authority.isAddress(bytes, address, addressTo)) {
                Tell.address(sink, bytes, address, addressTo);
            }
            int session = ByteSearch.findLast(", session=<", bytes, addressTo, to);
            if (session < to) {
                Tell.text(sink, SigninColumn.SESSION, bytes, session + 11, ByteSearch.first(bytes, session, to, '>'));
            }
        }
        int nameTo = ByteSearch.findLast(">, method=", bytes, from, rip);
        int method = nameTo < rip ? nameTo + 10 : ByteSearch.begins("method=", bytes, from, rip) ? from + 7 : rip;
        if (method < rip) {
            Tell.text(sink, SigninColumn.AUTH_PROTOCOL, bytes, method, ByteSearch.first(bytes, method, rip, ','));
        } else if (rip > from && bytes[rip - 1] == '>') {
            nameTo = rip - 1;
        }
        if (nameTo < rip && ByteSearch.begins("user=<", bytes, from, rip)) {
            Tell.text(sink, SigninColumn.USER_NAME, bytes, from + 6, nameTo);
        }
    }

    /**
     * {@code sql(NAME,ADDRESS,<session>): unknown user}, and 2.4's {@code (NAME,ADDRESS,sasl:plain)<session>: sql:
     * Password mismatch}. A password may be logged at the end; where it looks like another answer, nothing is taken.
     */
    private static Verdict refused(byte[] bytes, int from, int to, EventSink sink) {
        int close = -1;
        int answer = -1;
        for (int at = from; at < to; at++) {
            if (bytes[at] == ')') {
                int after = after(bytes, at, to);
                if (after >= 0 && isRefusal(bytes, after, to)) {
                    if (close >= 0) {
                        Tell.failure(sink);
                        Tell.word(sink, SigninColumn.SERVICE, SERVICE);
                        return Verdict.EVENT;
                    }
                    close = at;
                    answer = after;
                }
            }
        }
        if (close < 0) {
            return Verdict.SKIP;
        }
        Tell.failure(sink);
        Tell.word(sink, SigninColumn.SERVICE, SERVICE);
        reason(bytes, answer, to, sink);
        int open = open(bytes, from, close);
        if (open >= 0) {
            caller(bytes, open + 1, close, to, sink);
        }
        return Verdict.EVENT;
    }

    /** Where the answer begins that follows this bracket; -1 where none can. */
    private static int after(byte[] bytes, int close, int to) {
        int at = close + 1;
        if (at < to && bytes[at] == '<') {
            at = ByteSearch.first(bytes, at, to, '>') + 1;
        }
        if (!ByteSearch.begins(": ", bytes, at, to)) {
            return -1;
        }
        at += 2;
        if (ByteSearch.begins("Info: ", bytes, at, to)) {
            at += 6;
        }
        int word = at;
        while (word < to && bytes[word] >= 'a' && bytes[word] <= 'z') {
            word++;
        }
        return word > at && ByteSearch.begins(": ", bytes, word, to) ? word + 2 : at;
    }

    private static boolean isRefusal(byte[] bytes, int from, int to) {
        for (String refusal : REFUSED) {
            if (ByteSearch.begins(refusal, bytes, from, to)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The bracket that the name follows: the first that comes after a word, so not that of {@code auth-worker(304):}
     * or {@code (default):}, whose brackets are closed before a colon.
     */
    private static int open(byte[] bytes, int from, int close) {
        for (int at = from; at < close; at++) {
            if (bytes[at] == '(') {
                int end = ByteSearch.first(bytes, at, close, ')');
                if (end == close || !ByteSearch.begins("): ", bytes, end, close)) {
                    return at;
                }
                at = end;
            }
        }
        return -1;
    }

    private static void reason(byte[] bytes, int answer, int to, EventSink sink) {
        boolean unknown = ByteSearch.begins("unknown user", bytes, answer, to)
                || ByteSearch.find("User not known", bytes, answer, to) < to;
        boolean password = ByteSearch.find("mismatch", bytes, answer, to) < to
                || ByteSearch.begins("invalid credentials", bytes, answer, to)
                || ByteSearch.find("Authentication failure", bytes, answer, to) < to;
        (unknown ? SigninWord.UNKNOWN_ID : password ? SigninWord.WRONG_PASSWORD : SigninWord.OTHER).send(sink);
    }

    /** {@code NAME,ADDRESS} with a session, a mechanism or nothing after another comma. */
    private static void caller(byte[] bytes, int from, int close, int to, EventSink sink) {
        int end = close;
        int comma = ByteSearch.findLast(",", bytes, from, end);
        if (comma == end) {
            return;
        }
        boolean session = comma + 1 < end && bytes[comma + 1] == '<' && bytes[end - 1] == '>';
        if (session) {
            Tell.text(sink, SigninColumn.SESSION, bytes, comma + 2, end - 1);
        } else if (close + 1 < to && bytes[close + 1] == '<') {
            Tell.text(sink, SigninColumn.SESSION, bytes, close + 2, ByteSearch.first(bytes, close, to, '>'));
        }
        boolean more = session || comma + 1 == end || ByteSearch.begins("sasl:", bytes, comma + 1, end);
        if (more) {
            end = comma;
            comma = ByteSearch.findLast(",", bytes, from, end);
        }
        if (comma < end && Authority.isAddress(bytes, comma + 1, end)) {
            Tell.address(sink, bytes, comma + 1, end);
            Tell.text(sink, SigninColumn.USER_NAME, bytes, from, comma);
        }
    }
}
