// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.syslog;

import org.ashiato.format.ByteSearch;
import org.ashiato.format.SigninColumn;
import org.ashiato.format.SigninWord;
import org.ashiato.model.EventSink;
import org.ashiato.model.Verdict;

/**
 * Reads what Postfix' smtpd says of SASL sign-ins. The client's host name stands before its address in brackets;
 * a name in DNS holds no bracket, so the first pair is Postfix' own.
 */
final class PostfixReader {
    private static final byte[] SERVICE = Tell.ascii("smtp");
    private static final String FAILED = " authentication failed:";

    Verdict read(byte[] bytes, int from, int to, EventSink sink) {
        if (ByteSearch.begins("warning: ", bytes, from, to)) {
            return failed(bytes, from + 9, to, sink);
        }
        int colon = ByteSearch.first(bytes, from, to, ':');
        return ByteSearch.begins(": client=", bytes, colon, to) ? accepted(bytes, colon + 9, to, sink) : Verdict.SKIP;
    }

    /** {@code host[address]: SASL LOGIN authentication failed: reason, sasl_username=NAME}. */
    private static Verdict failed(byte[] bytes, int client, int to, EventSink sink) {
        int close = ByteSearch.first(bytes, client, to, ']');
        int sasl = ByteSearch.find(": SASL ", bytes, close, to);
        int method = sasl + 7;
        int methodTo = method < to ? ByteSearch.first(bytes, method, to, ' ') : to;
        if (!ByteSearch.begins(FAILED, bytes, methodTo, to) || !isPort(bytes, close + 1, sasl)) {
            return Verdict.SKIP;
        }
        int reason = Math.min(methodTo + FAILED.length() + 1, to);
        if (ByteSearch.begins("Connection lost to authentication server", bytes, reason, to)) {
            // The server's own fault: nobody was refused.
            return Verdict.SKIP;
        }
        Tell.failure(sink);
        boolean mechanism = ByteSearch.begins("Invalid authentication mechanism", bytes, reason, to);
        if (mechanism) {
            SigninWord.POLICY.send(sink);
        }
        int name = ByteSearch.find(", sasl_username=", bytes, reason, to);
        Tell.text(sink, SigninColumn.STATUS_DETAIL, bytes, reason, name);
        Tell.text(sink, SigninColumn.USER_NAME, bytes, Math.min(name + 16, to), to);
        common(bytes, client, close, method, methodTo, sink);
        return Verdict.EVENT;
    }

    /** {@code client=host[address], sasl_method=LOGIN, sasl_username=NAME}; without a name nobody signed in. */
    private static Verdict accepted(byte[] bytes, int client, int to, EventSink sink) {
        int close = ByteSearch.first(bytes, client, to, ']');
        int method = ByteSearch.find(", sasl_method=", bytes, close, to) + 14;
        int methodTo = method < to ? ByteSearch.first(bytes, method, to, ',') : to;
        if (!ByteSearch.begins(", sasl_username=", bytes, methodTo, to)) {
            return Verdict.SKIP;
        }
        int sender = ByteSearch.findLast(", sasl_sender=", bytes, methodTo, to);
        Tell.success(sink);
        Tell.text(sink, SigninColumn.USER_NAME, bytes, methodTo + 16, Math.max(sender, methodTo + 16));
        common(bytes, client, close, method, methodTo, sink);
        return Verdict.EVENT;
    }

    private static void common(byte[] bytes, int client, int close, int method, int methodTo, EventSink sink) {
        Tell.word(sink, SigninColumn.SERVICE, SERVICE);
        Tell.text(sink, SigninColumn.AUTH_PROTOCOL, bytes, method, methodTo);
        int open = ByteSearch.first(bytes, client, close, '[');
        int address = ByteSearch.begins("IPv6:", bytes, open + 1, close) ? open + 6 : open + 1;
        Tell.address(sink, bytes, Math.min(address, close), close);
    }

    /** Whether nothing, or a colon and a port, stands here. */
    private static boolean isPort(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            boolean digit = bytes[at] >= '0' && bytes[at] <= '9';
            if (at == from ? bytes[at] != ':' : !digit) {
                return false;
            }
        }
        return true;
    }
}
