// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/** Text being written as bytes, used again for every line. Grows with the longest line seen, no further. */
public final class ByteBuilder {
    private static final byte[] HEX = "0123456789abcdef".getBytes(US_ASCII);

    private byte[] bytes = new byte[256];
    private int length;

    /** Begins anew. */
    public void clear() {
        length = 0;
    }

    /** What was written so far; valid only up to {@link #length()} and until the next write. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many bytes were written. */
    public int length() {
        return length;
    }

    /** Writes one ASCII byte as it is. */
    public ByteBuilder put(char c) {
        room(1);
        bytes[length++] = (byte) c;
        return this;
    }

    /** Writes bytes as they are. */
    public ByteBuilder raw(byte[] from, int start, int end) {
        int count = Math.max(0, end - start);
        room(count);
        System.arraycopy(from, start, bytes, length, count);
        length += count;
        return this;
    }

    /** Writes UTF-8 bytes as a JSON string, with quotes, its control characters escaped. */
    public ByteBuilder json(byte[] from, int start, int end) {
        room(2 + 6 * Math.max(0, end - start));
        bytes[length++] = '"';
        for (int i = start; i < end; i++) {
            byte b = from[i];
            if (b == '"' || b == '\\') {
                bytes[length++] = '\\';
                bytes[length++] = b;
            } else if ((b >= 0 && b < 0x20) || b == 0x7F) {
                bytes[length++] = '\\';
                bytes[length++] = 'u';
                bytes[length++] = '0';
                bytes[length++] = '0';
                bytes[length++] = HEX[b >> 4];
                bytes[length++] = HEX[b & 15];
            } else {
                bytes[length++] = b;
            }
        }
        bytes[length++] = '"';
        return this;
    }

    /**
     * Writes chars as UTF-8. Control characters are written as {@code \xHH}, as text logs escape them, so that
     * JSON gives the same text; half a surrogate pair becomes U+FFFD.
     */
    public ByteBuilder utf8(char[] from, int start, int end) {
        room(8 * Math.max(0, end - start));
        for (int i = start; i < end; i++) {
            char c = from[i];
            if (c < 0x20 || c == 0x7F) {
                escape(c);
            } else if (c < 0x80) {
                bytes[length++] = (byte) c;
            } else if (c < 0xA0) {
                escape(0xC2);
                escape(c);
            } else if (c < 0x800) {
                bytes[length++] = (byte) (0xC0 | (c >> 6));
                bytes[length++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(from[i + 1])) {
                int point = Character.toCodePoint(c, from[++i]);
                bytes[length++] = (byte) (0xF0 | (point >> 18));
                bytes[length++] = (byte) (0x80 | ((point >> 12) & 0x3F));
                bytes[length++] = (byte) (0x80 | ((point >> 6) & 0x3F));
                bytes[length++] = (byte) (0x80 | (point & 0x3F));
            } else {
                char whole = Character.isSurrogate(c) ? '\uFFFD' : c;
                bytes[length++] = (byte) (0xE0 | (whole >> 12));
                bytes[length++] = (byte) (0x80 | ((whole >> 6) & 0x3F));
                bytes[length++] = (byte) (0x80 | (whole & 0x3F));
            }
        }
        return this;
    }

    private void escape(int value) {
        bytes[length++] = '\\';
        bytes[length++] = 'x';
        bytes[length++] = HEX[value >> 4];
        bytes[length++] = HEX[value & 15];
    }

    /** Takes back what was written after the first {@code kept} bytes. */
    public void shorten(int kept) {
        length = kept;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
