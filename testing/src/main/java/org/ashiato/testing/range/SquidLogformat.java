// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

/** A logformat of the office's own, with what the native form lacks: request size, user agent, referrer. */
final class SquidLogformat implements Renderer {
    /** As in squid.conf. */
    static final String FORMAT =
            "%ts.%03tu %6tr %>a %Ss/%03>Hs %<st %>st %rm %ru %un %Sh/%<a %mt \"%{User-Agent}>h\" \"%{Referer}>h\"";

    @Override
    public void line(Visit visit, Bytes out) {
        SquidNative.start(visit, out);
        out.number(visit.received()).put(' ').number(visit.sent()).put(' ');
        SquidNative.rest(visit, out);
        out.put(' ').put('"').put(visit.agent().bytes()).put('"').put(' ').put('"');
        SquidNative.referrer(visit, out);
        out.put('"').put('\n');
    }
}
