// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.charset;

/** UTF-8 and ASCII. */
final class Utf8Codec extends LineCodec {
    private final Line line = new Line();
    private final Utf8Writer writer = new Utf8Writer();

    @Override
    public Line decode(byte[] bytes, int from, int to) {
        int bad = Utf8.firstInvalid(bytes, from, to);
        if (bad == to) {
            return line.set(bytes, from, to);
        }
        writer.clear();
        int good = from;
        while (bad < to) {
            writer.copy(bytes, good, bad);
            writer.escape(bytes[bad]);
            good = bad + 1;
            bad = Utf8.firstInvalid(bytes, good, to);
        }
        writer.copy(bytes, good, to);
        return line.set(writer.bytes(), 0, writer.length());
    }
}
