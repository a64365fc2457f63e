// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.charset;

import org.ashiato.format.ByteSearch;

/** UTF-16 of either byte order. */
final class Utf16Codec extends LineCodec {
    /** 0 where the low byte comes first, 1 where it comes second. */
    private final int low;

    private final Line line = new Line();
    private final Utf8Writer writer = new Utf8Writer();

    Utf16Codec(int low) {
        this.low = low;
    }

    @Override
    public int unit() {
        return 2;
    }

    @Override
    public int nextLineEnd(byte[] bytes, int from, int to) {
        int at = ByteSearch.first(bytes, from + low, to, '\n');
        while (at < to) {
            int unit = at - low;
            // U+0A00 and its like hold the same byte in the other half, or with another high one.
            if ((unit - from) % 2 == 0 && unit + 1 < to && bytes[unit + 1 - low] == 0) {
                return unit;
            }
            at = ByteSearch.first(bytes, at + 1, to, '\n');
        }
        return -1;
    }

    @Override
    public int lineLength(byte[] bytes, int from, int end) {
        int length = end - from;
        boolean carriageReturn = length >= 2 && length % 2 == 0 && unit(bytes, end - 2) == '\r';
        return carriageReturn ? length - 2 : length;
    }

    @Override
    public int ascii(byte[] bytes, int at) {
        char unit = at + 1 < bytes.length ? unit(bytes, at) : Character.MAX_VALUE;
        return unit < 0x80 ? unit : -1;
    }

    @Override
    public int width(byte[] bytes, int at) {
        return 2;
    }

    @Override
    public Line decode(byte[] bytes, int from, int to) {
        writer.clear();
        int at = from;
        while (at + 1 < to) {
            char unit = unit(bytes, at);
            if (!Character.isSurrogate(unit)) {
                writer.point(unit);
                at += 2;
            } else if (Character.isHighSurrogate(unit)
                    && at + 3 < to
                    && Character.isLowSurrogate(unit(bytes, at + 2))) {
                writer.point(Character.toCodePoint(unit, unit(bytes, at + 2)));
                at += 4;
            } else {
                writer.escape(bytes[at]);
                writer.escape(bytes[at + 1]);
                at += 2;
            }
        }
        if (at < to) {
            writer.escape(bytes[at]);
        }
        return line.set(writer.bytes(), 0, writer.length());
    }

    private char unit(byte[] bytes, int at) {
        return (char) ((bytes[at + 1 - low] & 0xFF) << 8 | (bytes[at + low] & 0xFF));
    }
}
