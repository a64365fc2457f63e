// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

/** Squid's native form: {@code %ts.%03tu %6tr %>a %Ss/%03>Hs %<st %rm %ru %[un %Sh/%<a %mt}. */
final class SquidNative implements Renderer {
    static final byte[] DIRECT = Texts.ascii("HIER_DIRECT");
    static final byte[] NONE = Texts.ascii("HIER_NONE");

    @Override
    public void line(Visit visit, Bytes out) {
        start(visit, out);
        out.number(visit.received()).put(' ');
        rest(visit, out);
        out.put('\n');
    }

    /** Up to the status. */
    static void start(Visit visit, Bytes out) {
        out.number(visit.time() / 1000).put('.').padded(visit.time() % 1000, 3).put(' ');
        out.right(visit.elapsed(), 6).put(' ').put(visit.terminal().address()).put(' ');
        out.put(visit.action().squid()).put('/').padded(visit.status(), 3).put(' ');
    }

    /** From the method to the content type. */
    static void rest(Visit visit, Bytes out) {
        out.put(visit.method().bytes()).put(' ');
        target(visit, out);
        out.put(' ').put(visit.terminal().userBytes()).put(' ');
        if (visit.action().forwarded()) {
            out.put(DIRECT).put('/').put(visit.url().site().address());
        } else {
            out.put(NONE).put('/').put('-');
        }
        out.put(' ').put(visit.media().bytes());
    }

    static void target(Visit visit, Bytes out) {
        if (visit.method() == Method.CONNECT) {
            out.put(visit.url().site().bytes()).put(':').number(443);
        } else {
            visit.url().full(out);
        }
    }

    static void referrer(Visit visit, Bytes out) {
        Url referrer = visit.referrer();
        if (referrer == null) {
            out.put('-');
        } else {
            referrer.full(out);
        }
    }
}
