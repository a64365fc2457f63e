// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

/** Squid's native form: {@code %ts.%03tu %6tr %>a %Ss/%03>Hs %<st %rm %ru %[un %Sh/%<a %mt}. */
final class SquidNative implements Renderer {
    static final byte[] DIRECT = Texts.ascii("HIER_DIRECT");
    static final byte[] NONE = Texts.ascii("HIER_NONE");
    private static final byte[] NO_PEER = Texts.ascii("HIER_NONE/-");

    @Override
    public void line(Visit visit, Bytes out) {
        out.number(visit.time() / 1000).put('.').padded(visit.time() % 1000, 3).put(' ');
        out.right(visit.elapsed(), 6).put(' ').put(visit.terminal().address()).put(' ');
        out.put(visit.action().squid()).put('/').padded(visit.status(), 3).put(' ');
        out.number(visit.received()).put(' ').put(visit.method().bytes()).put(' ');
        target(visit, out);
        out.put(' ').put(visit.terminal().userBytes()).put(' ');
        hierarchy(visit, out);
        out.put(' ').put(visit.media().bytes()).put('\n');
    }

    static void target(Visit visit, Bytes out) {
        if (visit.method() == Method.CONNECT) {
            out.put(visit.url().site().bytes()).put(':').number(443);
        } else {
            visit.url().full(out);
        }
    }

    static void hierarchy(Visit visit, Bytes out) {
        if (visit.action().forwarded()) {
            out.put(DIRECT).put('/').put(visit.url().site().address());
        } else {
            out.put(NO_PEER);
        }
    }
}
