// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

/**
 * Squid's built-in {@code combined}: {@code %>a %[ui %[un [%tl] "%rm %ru HTTP/%rv" %>Hs %<st "%{Referer}>h"
 * "%{User-Agent}>h" %Ss:%Sh}. Times are local, whole seconds.
 */
final class SquidCombined implements Renderer {
    private static final byte[] ZONE = Texts.ascii(" +0900] \"");
    private static final byte[] VERSION = Texts.ascii(" HTTP/1.1\" ");

    @Override
    public void line(Visit visit, Bytes out) {
        out.put(visit.terminal().address()).put(' ').put('-').put(' ');
        out.put(visit.terminal().userBytes()).put(' ').put('[');
        Stamp.apacheDate(visit.time(), Jst.OFFSET, out);
        out.put(':');
        Stamp.clock(visit.time(), Jst.OFFSET, ':', out);
        out.put(ZONE).put(visit.method().bytes()).put(' ');
        SquidNative.target(visit, out);
        out.put(VERSION)
                .number(visit.status())
                .put(' ')
                .number(visit.received())
                .put(' ');
        quoted(visit, out);
        out.put(' ').put(visit.action().squid()).put(':');
        out.put(visit.action().forwarded() ? SquidNative.DIRECT : SquidNative.NONE)
                .put('\n');
    }

    private static void quoted(Visit visit, Bytes out) {
        out.put('"');
        SquidNative.referrer(visit, out);
        out.put('"').put(' ').put('"').put(visit.agent().bytes()).put('"');
    }
}
