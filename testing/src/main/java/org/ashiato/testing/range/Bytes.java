// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;

/** A growing run of bytes that log lines are put together in, without a String a line. */
public final class Bytes {
    private static final byte[] HEX = Texts.ascii("0123456789abcdef");

    private byte[] bytes = new byte[1 << 16];
    private int size;

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Bytes as they are. */
    public Bytes put(byte[] text) {
        room(text.length);
        System.arraycopy(text, 0, bytes, size, text.length);
        size += text.length;
        return this;
    }

    /** Plain ASCII, a byte a character. */
    public Bytes put(String ascii) {
        int length = ascii.length();
        room(length);
        for (int i = 0; i < length; i++) {
            bytes[size + i] = (byte) ascii.charAt(i);
        }
        size += length;
        return this;
    }

    /** A part of other bytes, from the first index up to, and not, the second. */
    Bytes put(Bytes other, int from, int to) {
        room(to - from);
        System.arraycopy(other.bytes, from, bytes, size, to - from);
        size += to - from;
        return this;
    }

    /** One byte. */
    public Bytes put(char ascii) {
        room(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    /** A decimal number. */
    public Bytes number(long value) {
        if (value < 0) {
            put('-');
            return number(-value);
        }
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        return padded(value, digits);
    }

    /** The lowest decimal digits of a number, with leading zeros. */
    public Bytes padded(long value, int digits) {
        room(digits);
        long rest = value;
        for (int i = digits - 1; i >= 0; i--) {
            bytes[size + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
        return this;
    }

    /** A number at the right of a field of blanks. */
    Bytes right(long value, int width) {
        long limit = 10;
        int digits = 1;
        while (value >= limit) {
            limit *= 10;
            digits++;
        }
        for (int i = digits; i < width; i++) {
            put(' ');
        }
        return padded(value, digits);
    }

    /** The lowest hexadecimal digits of a number. */
    public Bytes hex(long value, int digits) {
        room(digits);
        long rest = value;
        for (int i = digits - 1; i >= 0; i--) {
            bytes[size + i] = HEX[(int) (rest & 15)];
            rest >>>= 4;
        }
        size += digits;
        return this;
    }

    void clear() {
        size = 0;
    }

    /** Where a character stands first, or -1. */
    int indexOf(char ascii) {
        for (int i = 0; i < size; i++) {
            if (bytes[i] == ascii) {
                return i;
            }
        }
        return -1;
    }

    /** Where a character stands last before an index, or -1. */
    int lastIndexOf(char ascii, int before) {
        for (int i = before - 1; i >= 0; i--) {
            if (bytes[i] == ascii) {
                return i;
            }
        }
        return -1;
    }

    String text(Charset charset) {
        return new String(bytes, 0, size, charset);
    }

    /** Writes all of them and is empty again. */
    public void drainTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
