// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.squid;

import org.ashiato.format.Authority;
import org.ashiato.format.ByteSearch;
import org.ashiato.format.HttpColumn;
import org.ashiato.format.Unmapped;
import org.ashiato.model.EventSink;

/**
 * The end of a line: {@code user hierarchy/peer type}, and what a site may have added. One parser's own.
 *
 * <p>Where the URL holds blanks, a client can write something that looks like this end into it. So the end is
 * sought where nothing but the type follows, or the headers of {@code log_mime_hdrs} in brackets; only where
 * there is no such place is the first likeness taken and the rest kept as {@code extra}.
 */
final class Tail {
    private static final byte[] HIERARCHY = Unmapped.key("hierarchy");
    private static final byte[] PEER = Unmapped.key("peer");
    private static final byte[] EXTRA = Unmapped.key("extra");

    private int urlTo;
    private int userFrom;
    private int userTo;
    private int codeFrom;
    private int slash;
    private int peerTo;
    private int typeFrom;
    private int typeTo;
    private int lineTo;

    /** Finds the end of the line whose URL begins at {@code url}; false where there is none. */
    boolean find(byte[] bytes, int url, int to) {
        lineTo = to;
        int urlEnd = ByteSearch.first(bytes, url, to, ' ');
        if (urlEnd == url) {
            return false;
        }
        if (take(bytes, urlEnd, to) && typeTo == to) {
            return true;
        }
        int likeness = -1;
        for (int end = urlEnd; end < to; end = ByteSearch.first(bytes, end + 1, to, ' ')) {
            if (take(bytes, end, to)) {
                if (typeTo == to || (typeTo + 1 < to && bytes[typeTo + 1] == '[')) {
                    return true;
                }
                likeness = likeness < 0 ? end : likeness;
            }
        }
        return likeness >= 0 && take(bytes, likeness, to);
    }

    /** Takes what follows the blank at {@code end} as the line's end, if it looks like one. */
    private boolean take(byte[] bytes, int end, int to) {
        urlTo = end;
        userFrom = ByteSearch.past(bytes, end, to, ' ');
        userTo = ByteSearch.first(bytes, userFrom, to, ' ');
        codeFrom = ByteSearch.past(bytes, userTo, to, ' ');
        slash = codeFrom;
        while (slash < to && isCode(bytes[slash])) {
            slash++;
        }
        if (slash == codeFrom || slash == to || bytes[slash] != '/') {
            return false;
        }
        peerTo = ByteSearch.first(bytes, slash, to, ' ');
        typeFrom = ByteSearch.past(bytes, peerTo, to, ' ');
        typeTo = ByteSearch.first(bytes, typeFrom, to, ' ');
        return typeFrom < to;
    }

    private static boolean isCode(byte b) {
        return (b >= 'A' && b <= 'Z') || b == '_' || (b >= '0' && b <= '9');
    }

    /** One past the URL. */
    int urlTo() {
        return urlTo;
    }

    /** Sets user, peer and type. */
    void set(byte[] bytes, Unmapped unmapped, EventSink sink) {
        if (!ByteSearch.isAbsent(bytes, userFrom, userTo)) {
            sink.text(HttpColumn.USER_NAME, bytes, userFrom, userTo);
        }
        if (!ByteSearch.isAbsent(bytes, typeFrom, typeTo)) {
            sink.text(HttpColumn.CONTENT_TYPE, bytes, typeFrom, typeTo);
        }
        peer(bytes, unmapped, sink);
        int extra = ByteSearch.past(bytes, typeTo, lineTo, ' ');
        if (extra < lineTo) {
            unmapped.text(EXTRA, bytes, extra, lineTo);
        }
    }

    /** The peer is the destination only where Squid went there itself; a parent proxy is not a destination. */
    private void peer(byte[] bytes, Unmapped unmapped, EventSink sink) {
        boolean absent = ByteSearch.isAbsent(bytes, slash + 1, peerTo);
        if (Hierarchy.isDirect(bytes, codeFrom, slash) && Authority.isAddress(bytes, slash + 1, peerTo)) {
            sink.lowerText(HttpColumn.DST_IP, bytes, slash + 1, peerTo);
        } else if (!absent || !Hierarchy.isNone(bytes, codeFrom, slash)) {
            unmapped.text(HIERARCHY, bytes, codeFrom, slash);
            if (!absent) {
                unmapped.text(PEER, bytes, slash + 1, peerTo);
            }
        }
    }
}
