// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.syslog;

import org.ashiato.format.ByteSearch;
import org.ashiato.format.CivilTime;
import org.ashiato.format.SigninColumn;
import org.ashiato.format.SigninWord;
import org.ashiato.format.Unmapped;
import org.ashiato.model.EventSink;
import org.ashiato.model.Verdict;

/** Reads what sshd says. Which of its lines are tries, and which only stand beside them, is told in the README. */
final class SshdReader {
    private static final byte[] SERVICE = Tell.ascii("sshd");
    private static final byte[] INTERACTIVE = Tell.ascii("keyboard-interactive/pam");
    private static final byte[] ROOT = Tell.ascii("root");
    private static final byte[] KEY = Unmapped.key("key");
    private static final String[] LEFT = {
        "Connection closed by authenticating user ",
        "Connection reset by authenticating user ",
        "Disconnected from authenticating user "
    };

    private final Unmapped unmapped;
    private final Origin origin = new Origin();

    SshdReader(Unmapped unmapped) {
        this.unmapped = unmapped;
    }

    Verdict read(byte[] bytes, int from, int lineTo, EventSink sink) {
        int to = lineTo;
        while (to > from && bytes[to - 1] == ' ') {
            to--;
        }
        if (ByteSearch.ends(" [preauth]", bytes, from, to)) {
            to -= 10;
        }
        int at = ByteSearch.begins("error: ", bytes, from, to) ? from + 7 : from;
        Verdict verdict = said(bytes, at, to, sink);
        if (verdict == Verdict.EVENT) {
            Tell.word(sink, SigninColumn.SERVICE, SERVICE);
        }
        return verdict;
    }

    private Verdict said(byte[] bytes, int at, int to, EventSink sink) {
        if (ByteSearch.begins("Failed ", bytes, at, to)) {
            return failed(bytes, at + 7, to, sink);
        }
        if (ByteSearch.begins("Accepted ", bytes, at, to)) {
            return accepted(bytes, at + 9, to, sink);
        }
        if (ByteSearch.begins("Invalid user ", bytes, at, to) || ByteSearch.begins("Illegal user ", bytes, at, to)) {
            return unknown(bytes, at + 13, to, sink);
        }
        if (ByteSearch.begins("PAM: ", bytes, at, to)) {
            return pam(bytes, at + 5, to, sink);
        }
        if (ByteSearch.begins("User ", bytes, at, to)) {
            return forbidden(bytes, at + 5, to, sink);
        }
        if (ByteSearch.begins("ROOT LOGIN REFUSED FROM ", bytes, at, to)) {
            Tell.attempt(sink);
            SigninWord.POLICY.send(sink);
            Tell.word(sink, SigninColumn.USER_NAME, ROOT);
            Tell.text(sink, SigninColumn.STATUS_DETAIL, bytes, at, at + 18);
            Tell.address(sink, bytes, at + 24, ByteSearch.first(bytes, at + 24, to, ' '));
            return Verdict.EVENT;
        }
        for (String left : LEFT) {
            if (ByteSearch.begins(left, bytes, at, to)) {
                return left(bytes, at, at + left.length(), to, sink);
            }
        }
        return Verdict.SKIP;
    }

    /** {@code password for invalid user NAME from ADDRESS port N ssh2}. */
    private Verdict failed(byte[] bytes, int method, int to, EventSink sink) {
        int methodTo = ByteSearch.first(bytes, method, to, ' ');
        if (!ByteSearch.begins(" for ", bytes, methodTo, to)) {
            return Verdict.SKIP;
        }
        if (ByteSearch.is("none", bytes, method, methodTo)) {
            // The client asks which methods there are; it tries no password.
            return Verdict.SKIP;
        }
        int name = methodTo + 5;
        boolean invalid = ByteSearch.begins("invalid user ", bytes, name, to)
                || ByteSearch.begins("illegal user ", bytes, name, to);
        boolean nameless = ByteSearch.begins("<invalid username> from ", bytes, name, to);
        boolean interactive = ByteSearch.begins("keyboard-interactive", bytes, method, methodTo);
        if (!invalid && !nameless && ByteSearch.is("keyboard-interactive/pam", bytes, method, methodTo)) {
            // Of a name that exists, "error: PAM:" has told of this try already.
            return Verdict.SKIP;
        }
        boolean secret = interactive
                || ByteSearch.is("password", bytes, method, methodTo)
                || ByteSearch.is("unknown", bytes, method, methodTo);
        if (secret) {
            Tell.failure(sink);
        } else {
            // Keys are offered one after another; together they are one try.
            Tell.attempt(sink);
        }
        (invalid || nameless ? SigninWord.UNKNOWN_ID : secret ? SigninWord.WRONG_PASSWORD : SigninWord.OTHER)
                .send(sink);
        sink.text(SigninColumn.AUTH_PROTOCOL, bytes, method, methodTo);
        Tell.text(sink, SigninColumn.STATUS_DETAIL, bytes, method - 7, method - 1);
        origin(bytes, invalid ? name + 13 : nameless ? name + 18 : name, to, !invalid, sink);
        return Verdict.EVENT;
    }

    private Verdict accepted(byte[] bytes, int method, int to, EventSink sink) {
        int methodTo = ByteSearch.first(bytes, method, to, ' ');
        if (!ByteSearch.begins(" for ", bytes, methodTo, to)) {
            return Verdict.SKIP;
        }
        Tell.success(sink);
        sink.text(SigninColumn.AUTH_PROTOCOL, bytes, method, methodTo);
        if (origin(bytes, methodTo + 5, to, true, sink) && origin.moreFrom() < to) {
            unmapped.text(KEY, bytes, origin.moreFrom(), to);
        }
        return Verdict.EVENT;
    }

    private boolean origin(byte[] bytes, int name, int to, boolean exists, EventSink sink) {
        // A name that the system knows holds no such words; a line that says so was made to deceive.
        if (!origin.find(bytes, name, to)
                || (exists && ByteSearch.find(" from ", bytes, name, origin.nameTo()) < origin.nameTo())) {
            return false;
        }
        Tell.text(sink, SigninColumn.USER_NAME, bytes, name, origin.nameTo());
        Tell.address(sink, bytes, origin.addressFrom(), origin.addressTo());
        return true;
    }

    /** {@code NAME from ADDRESS port N}, with nothing after it: the last is sshd's own. */
    private static Verdict unknown(byte[] bytes, int name, int to, EventSink sink) {
        int from = ByteSearch.findLast(" from ", bytes, name, to);
        if (from == to) {
            return Verdict.SKIP;
        }
        Tell.attempt(sink);
        SigninWord.UNKNOWN_ID.send(sink);
        Tell.text(sink, SigninColumn.STATUS_DETAIL, bytes, name - 13, name - 1);
        Tell.text(sink, SigninColumn.USER_NAME, bytes, name, from);
        Tell.address(sink, bytes, from + 6, ByteSearch.first(bytes, from + 6, to, ' '));
        return Verdict.EVENT;
    }

    /** {@code Authentication failure for NAME from HOST via ADDRESS}; of an illegal user, a line "Failed" follows. */
    private static Verdict pam(byte[] bytes, int text, int to, EventSink sink) {
        int name = ByteSearch.find(" for ", bytes, text, to) + 5;
        int from = name < to ? ByteSearch.findLast(" from ", bytes, name, to) : to;
        if (from >= to
                || ByteSearch.begins("illegal user ", bytes, name, to)
                || ByteSearch.begins("invalid user ", bytes, name, to)) {
            return Verdict.SKIP;
        }
        Tell.failure(sink);
        boolean password = ByteSearch.ends("uthentication failure", bytes, text, name - 5)
                || ByteSearch.ends("uthentication error", bytes, text, name - 5);
        boolean unknown = ByteSearch.begins("User not known", bytes, text, name - 5);
        (password ? SigninWord.WRONG_PASSWORD : unknown ? SigninWord.UNKNOWN_ID : SigninWord.OTHER).send(sink);
        Tell.word(sink, SigninColumn.AUTH_PROTOCOL, INTERACTIVE);
        Tell.text(sink, SigninColumn.STATUS_DETAIL, bytes, text, name - 5);
        Tell.text(sink, SigninColumn.USER_NAME, bytes, name, from);
        Tell.address(sink, bytes, from + 6, ByteSearch.first(bytes, from + 6, to, ' '));
        return Verdict.EVENT;
    }

    /** {@code NAME from ADDRESS not allowed because …}; the name is one of the system's own. */
    private static Verdict forbidden(byte[] bytes, int name, int to, EventSink sink) {
        int not = ByteSearch.find(" not allowed because ", bytes, name, to);
        if (not == to) {
            return Verdict.SKIP;
        }
        int from = ByteSearch.findLast(" from ", bytes, name, not);
        Tell.attempt(sink);
        boolean locked = ByteSearch.ends("account is locked", bytes, not, to);
        (locked ? SigninWord.LOCKED : SigninWord.POLICY).send(sink);
        Tell.text(sink, SigninColumn.STATUS_DETAIL, bytes, not + 1, to);
        Tell.text(sink, SigninColumn.USER_NAME, bytes, name, from);
        Tell.address(sink, bytes, Math.min(from + 6, not), not);
        return Verdict.EVENT;
    }

    /** {@code NAME ADDRESS port N} at the end of the line: someone who was known left without having signed in. */
    private static Verdict left(byte[] bytes, int text, int name, int to, EventSink sink) {
        int port = ByteSearch.findLast(" port ", bytes, name, to);
        int address = ByteSearch.findLast(" ", bytes, name, port);
        if (port == to || address == port || CivilTime.digitsEnd(bytes, port + 6, to) < to) {
            return Verdict.SKIP;
        }
        Tell.attempt(sink);
        Tell.text(sink, SigninColumn.STATUS_DETAIL, bytes, text, name - 1);
        Tell.text(sink, SigninColumn.USER_NAME, bytes, name, address);
        Tell.address(sink, bytes, address + 1, port);
        return Verdict.EVENT;
    }
}
