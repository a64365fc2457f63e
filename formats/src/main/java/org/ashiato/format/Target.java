// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.ashiato.model.EventSink;

/**
 * Sets what a request was for: method, and the URL in its parts (RFC 3986 §3): scheme, host, port, path and
 * query. What host and port do not say of an authority, such as a user, is kept as {@code authority} in the
 * unmapped fields. One parser's own.
 */
public final class Target {
    private static final byte[] CONNECT = "CONNECT".getBytes(US_ASCII);
    private static final byte[] AUTHORITY = Unmapped.key("authority");

    private final Authority authority = new Authority();
    private final Unmapped unmapped;

    /** Makes a target whose remains go to {@code unmapped}, which must not be sent before. */
    public Target(Unmapped unmapped) {
        this.unmapped = unmapped;
    }

    /** Sets the method as logged, and the parts of the URL. Empty ranges are left null. */
    public void set(byte[] bytes, int methodFrom, int methodTo, int urlFrom, int urlTo, EventSink sink) {
        if (methodTo > methodFrom) {
            sink.text(HttpColumn.METHOD, bytes, methodFrom, methodTo);
        }
        url(bytes, urlFrom, urlTo, isConnect(bytes, methodFrom, methodTo), sink);
    }

    /** Sets the parts of a URL; a tunnel's is {@code host:port}. One without a host is all path and query. */
    public void url(byte[] bytes, int from, int to, boolean tunnel, EventSink sink) {
        if (to <= from) {
            return;
        }
        if (authority.ofUrl(bytes, from, to)) {
            destination(bytes, sink);
            if (!authority.isPlain()) {
                keep(bytes, authority.schemeTo() + 3);
            }
            locator(bytes, from, to, sink);
        } else if (tunnel && bare(bytes, from, to)) {
            destination(bytes, sink);
            if (!authority.isPlain()) {
                keep(bytes, from);
            }
        } else {
            resource(bytes, from, to, sink);
        }
    }

    /** Sets scheme, path and query of a URL; host and port are those of another field, and its own are kept aside. */
    public void withoutHost(byte[] bytes, int from, int to, boolean tunnel, EventSink sink) {
        if (authority.ofUrl(bytes, from, to)) {
            keep(bytes, authority.schemeTo() + 3);
            locator(bytes, from, to, sink);
        } else if (tunnel && bare(bytes, from, to)) {
            keep(bytes, from);
        } else if (to > from) {
            resource(bytes, from, to, sink);
        }
    }

    /** Sets path and query of {@code path?query}. A fragment stays with the query; with none it is one. */
    public void resource(byte[] bytes, int from, int to, EventSink sink) {
        int pathTo = ByteSearch.first(bytes, from, ByteSearch.first(bytes, from, to, '?'), '#');
        sink.text(HttpColumn.PATH, bytes, from, pathTo);
        if (pathTo < to) {
            sink.text(HttpColumn.QUERY_STRING, bytes, bytes[pathTo] == '?' ? pathTo + 1 : pathTo, to);
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

    private void locator(byte[] bytes, int from, int to, EventSink sink) {
        sink.lowerText(HttpColumn.SCHEME, bytes, from, authority.schemeTo());
        resource(bytes, authority.to(), to, sink);
    }

    private void destination(byte[] bytes, EventSink sink) {
        sink.lowerText(HttpColumn.DST_HOST, bytes, authority.hostFrom(), authority.hostTo());
        if (authority.port() >= 0) {
            sink.number(HttpColumn.DST_PORT, authority.port());
        }
    }

    private void keep(byte[] bytes, int from) {
        unmapped.text(AUTHORITY, bytes, from, authority.to());
    }
}
