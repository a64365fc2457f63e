// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.combined;

import org.ashiato.format.ByteSearch;
import org.ashiato.format.Decimal;
import org.ashiato.format.HttpColumn;
import org.ashiato.format.Target;
import org.ashiato.model.EventSink;

/** The part before the time: {@code [vhost:port] host ident user}. One parser's own. */
final class Client {
    private final Target target;

    Client(Target target) {
        this.target = target;
    }

    /** Reads {@code [from, to)}; false where it holds fewer than three fields. */
    boolean read(byte[] bytes, int from, int to, EventSink sink) {
        int host = from;
        int hostTo = ByteSearch.first(bytes, host, to, ' ');
        int ident = ByteSearch.past(bytes, hostTo, to, ' ');
        int identTo = ByteSearch.first(bytes, ident, to, ' ');
        int user = ByteSearch.past(bytes, identTo, to, ' ');
        int userTo = ByteSearch.first(bytes, user, to, ' ');
        if (user == to) {
            return false;
        }
        if (userTo < to && hasPort(bytes, host, hostTo)) {
            target.host(bytes, host, hostTo, -1, sink);
            host = ident;
            hostTo = identTo;
            user = ByteSearch.past(bytes, userTo, to, ' ');
        }
        if (!ByteSearch.isAbsent(bytes, host, hostTo)) {
            sink.text(HttpColumn.SRC_ADDRESS, bytes, host, hostTo);
        }
        // What is left is the user, blanks and all: Apache does not quote it.
        if (!ByteSearch.isAbsent(bytes, user, to)) {
            sink.text(HttpColumn.USER_NAME, bytes, user, to);
        }
        return true;
    }

    private static boolean hasPort(byte[] bytes, int from, int to) {
        int colon = ByteSearch.first(bytes, from, to, ':');
        if (bytes[from] == '[') {
            colon = ByteSearch.first(bytes, from, to, ']') + 1;
        }
        return colon < to && bytes[colon] == ':' && Decimal.count(bytes, colon + 1, to) != Decimal.NONE;
    }
}
