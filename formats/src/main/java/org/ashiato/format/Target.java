// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.ashiato.model.EventSink;

/** Sets what a request was for: method, URL, and the host and port in it. One parser's own. */
public final class Target {
    private static final byte[] CONNECT = "CONNECT".getBytes(US_ASCII);

    private final Authority authority = new Authority();

    /** Sets method and URL as logged, host and port where the URL has them. Empty ranges are left null. */
    public void set(byte[] bytes, int methodFrom, int methodTo, int urlFrom, int urlTo, EventSink sink) {
        if (methodTo > methodFrom) {
            sink.text(HttpColumn.METHOD, bytes, methodFrom, methodTo);
        }
        url(bytes, urlFrom, urlTo, isConnect(bytes, methodFrom, methodTo), sink);
    }

    /** Sets the URL as logged, and host and port; a tunnel's URL is {@code host:port}. */
    public void url(byte[] bytes, int from, int to, boolean tunnel, EventSink sink) {
        if (to <= from) {
            return;
        }
        sink.text(HttpColumn.URL, bytes, from, to);
        if (authority.ofUrl(bytes, from, to) || (tunnel && bare(bytes, from, to))) {
            destination(bytes, sink);
        }
    }

    /** Sets host and port from {@code host:port} alone, as in a Host header. */
    public void host(byte[] bytes, int from, int to, int ownPort, EventSink sink) {
        if (authority.ofHostAndPort(bytes, from, to, ownPort)) {
            destination(bytes, sink);
        }
    }

    /** Whether {@code [from, to)} is the method CONNECT. */
    public static boolean isConnect(byte[] bytes, int from, int to) {
        return Arrays.equals(bytes, from, to, CONNECT, 0, CONNECT.length);
    }

    private boolean bare(byte[] bytes, int from, int to) {
        return Authority.schemeEnd(bytes, from, to) < 0 && authority.ofHostAndPort(bytes, from, to, -1);
    }

    private void destination(byte[] bytes, EventSink sink) {
        sink.lowerText(HttpColumn.DST_HOST, bytes, authority.hostFrom(), authority.hostTo());
        if (authority.port() >= 0) {
            sink.number(HttpColumn.DST_PORT, authority.port());
        }
    }
}
