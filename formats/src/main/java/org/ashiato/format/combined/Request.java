// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.combined;

import org.ashiato.format.ByteSearch;
import org.ashiato.format.Escapes;
import org.ashiato.format.HttpColumn;
import org.ashiato.format.Target;
import org.ashiato.format.Unmapped;
import org.ashiato.model.EventSink;

/**
 * The request line between its quotes: {@code GET /path HTTP/1.1}. What is no request (a scan, a TLS
 * handshake on a plain port, garbage) is kept whole as the path, without a method. One parser's own.
 */
final class Request {
    private static final byte[] VERSION = Unmapped.key("http_version");
    private static final int LONGEST_METHOD = 32;

    private final Target target;
    private final Escapes escapes;
    private final Unmapped unmapped;

    Request(Target target, Escapes escapes, Unmapped unmapped) {
        this.target = target;
        this.escapes = escapes;
        this.unmapped = unmapped;
    }

    void read(byte[] line, int from, int to, EventSink sink) {
        if (ByteSearch.isAbsent(line, from, to)) {
            return;
        }
        if (ByteSearch.first(line, from, to, '\\') == to) {
            split(line, from, to, sink);
        } else {
            int length = escapes.undo(line, from, to);
            split(escapes.bytes(), 0, length, sink);
        }
    }

    private void split(byte[] bytes, int from, int to, EventSink sink) {
        int methodTo = ByteSearch.first(bytes, from, to, ' ');
        if (!isMethod(bytes, from, methodTo) || methodTo + 1 >= to) {
            sink.text(HttpColumn.PATH, bytes, from, to);
            return;
        }
        int protocol = to;
        while (protocol > methodTo && bytes[protocol - 1] != ' ') {
            protocol--;
        }
        boolean versioned = protocol > methodTo + 1 && isProtocol(bytes, protocol, to);
        int urlTo = versioned ? protocol - 1 : to;
        target.set(bytes, from, methodTo, methodTo + 1, urlTo, sink);
        if (versioned) {
            unmapped.text(VERSION, bytes, protocol + 5, to);
        }
    }

    private static boolean isMethod(byte[] bytes, int from, int to) {
        if (to == from || to - from > LONGEST_METHOD) {
            return false;
        }
        for (int i = from; i < to; i++) {
            boolean letter = (bytes[i] | 0x20) >= 'a' && (bytes[i] | 0x20) <= 'z';
            if (!letter && bytes[i] != '-' && bytes[i] != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isProtocol(byte[] bytes, int from, int to) {
        return to - from > 5
                && bytes[from] == 'H'
                && bytes[from + 1] == 'T'
                && bytes[from + 2] == 'T'
                && bytes[from + 3] == 'P'
                && bytes[from + 4] == '/';
    }
}
