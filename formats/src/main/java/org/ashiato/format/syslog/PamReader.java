// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.syslog;

import org.ashiato.format.ByteSearch;
import org.ashiato.format.SigninColumn;
import org.ashiato.format.SigninWord;
import org.ashiato.format.Unmapped;
import org.ashiato.model.EventSink;
import org.ashiato.model.Verdict;

/**
 * Reads what PAM says in the name of programs that have no reader of their own: a failure of pam_unix and the like,
 * and a session opened by su, login or a desktop.
 */
final class PamReader {
    private static final byte[] ASKED = Unmapped.key("ruser");
    private static final byte[] BY = Unmapped.key("by");
    private static final String FAILURE = "authentication failure; ";
    private static final String OPENED = "session opened for user ";
    // Their sessions are no sign-ins of a person, or their own lines tell of them.
    private static final String[] NOT_BY_SESSION = {"sshd", "sudo", "cron", "crond", "atd", "systemd-user", "dovecot"};

    private final Unmapped unmapped;

    PamReader(Unmapped unmapped) {
        this.unmapped = unmapped;
    }

    Verdict read(byte[] bytes, int program, int programTo, int from, int to, EventSink sink) {
        int head = ByteSearch.first(bytes, from, to, ' ');
        int open = ByteSearch.first(bytes, from + 1, head, '(');
        int service = Math.min(open + 1, head);
        int serviceTo = service;
        while (serviceTo < head && bytes[serviceTo] != ':' && bytes[serviceTo] != ')') {
            serviceTo++;
        }
        int text = Math.min(head + 1, to);
        if (ByteSearch.begins(FAILURE, bytes, text, to)) {
            if (isOneOf(new String[] {"sshd", "sudo", "dovecot"}, bytes, service, serviceTo)) {
                return Verdict.SKIP;
            }
            failure(bytes, text + FAILURE.length(), to, sink);
        } else if (ByteSearch.begins(OPENED, bytes, text, to) && !isOneOf(NOT_BY_SESSION, bytes, service, serviceTo)) {
            opened(bytes, text + OPENED.length(), to, sink);
        } else {
            return Verdict.SKIP;
        }
        boolean named = service < serviceTo && !ByteSearch.is("auth", bytes, service, serviceTo);
        Tell.text(sink, SigninColumn.SERVICE, bytes, named ? service : program, named ? serviceTo : programTo);
        return Verdict.EVENT;
    }

    private static boolean isOneOf(String[] words, byte[] bytes, int from, int to) {
        for (String word : words) {
            if (ByteSearch.is(word, bytes, from, to)) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@code logname= uid=0 euid=0 tty=ssh ruser=NAME rhost=ADDRESS  user=NAME}. Both names may be the client's; where
     * one of them holds another {@code rhost=} and it cannot be told which is PAM's, the address stays unknown.
     */
    private void failure(byte[] bytes, int from, int lineTo, EventSink sink) {
        // Another module may let the same person in after this one did not.
        Tell.attempt(sink);
        SigninWord.WRONG_PASSWORD.send(sink);
        int to = lineTo;
        while (to > from && bytes[to - 1] == ' ') {
            to--;
        }
        int asked = ByteSearch.find(" ruser=", bytes, from, to);
        int first = ByteSearch.find(" rhost=", bytes, asked, to);
        int last = ByteSearch.findLast(" rhost=", bytes, asked, to);
        int user = ByteSearch.find(" user=", bytes, first, to);
        if (first == to || (first != last && user < to)) {
            return;
        }
        // Without a name after it, the last is PAM's own: an address holds no blank.
        int host = user < to ? first : last;
        int hostTo = ByteSearch.first(bytes, host + 7, to, ' ');
        Tell.address(sink, bytes, host + 7, hostTo);
        int ruser = asked + 7;
        if (user < to) {
            Tell.text(sink, SigninColumn.USER_NAME, bytes, user + 6, to);
            if (ruser < host) {
                unmapped.text(ASKED, bytes, ruser, host);
            }
        } else {
            Tell.text(sink, SigninColumn.USER_NAME, bytes, ruser, host);
        }
    }

    /** {@code root(uid=0) by bob(uid=1000)}. */
    private void opened(byte[] bytes, int from, int to, EventSink sink) {
        int by = ByteSearch.find(" by ", bytes, from, to);
        Tell.success(sink);
        Tell.text(sink, SigninColumn.USER_NAME, bytes, from, ByteSearch.first(bytes, from, by, '('));
        int who = Math.min(by + 4, to);
        int whoTo = ByteSearch.first(bytes, who, to, '(');
        if (who < whoTo) {
            unmapped.text(BY, bytes, who, whoTo);
        }
    }
}
