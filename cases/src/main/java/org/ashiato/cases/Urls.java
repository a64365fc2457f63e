// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import org.ashiato.format.Authority;

/** URLs as the events show them, so that an indicator finds them however it was written. */
final class Urls {
    private Urls() {}

    /** The URL with scheme and host in lower case, and without user and the scheme's own port. */
    static String asShown(String url) {
        byte[] bytes = url.getBytes(UTF_8);
        Authority authority = new Authority();
        if (!authority.ofUrl(bytes, 0, bytes.length)) {
            return url;
        }
        String scheme = lower(bytes, 0, authority.schemeTo());
        String host = lower(bytes, authority.hostFrom(), authority.hostTo());
        boolean own = authority.port() == Authority.schemePort(bytes, 0, authority.schemeTo());
        return scheme
                + "://"
                + (host.contains(":") ? "[" + host + "]" : host)
                + (own || authority.port() < 0 ? "" : ":" + authority.port())
                + new String(bytes, authority.to(), bytes.length - authority.to(), UTF_8);
    }

    private static String lower(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, UTF_8).toLowerCase(Locale.ROOT);
    }
}
