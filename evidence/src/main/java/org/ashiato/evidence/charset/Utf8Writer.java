// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.charset;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes UTF-8 into one array over and over; it grows to the longest line. */
final class Utf8Writer {
    private static final byte[] DIGITS = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[1024];
    private int length;

    void clear() {
        length = 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void copy(byte[] source, int from, int to) {
        room(to - from);
        System.arraycopy(source, from, bytes, length, to - from);
        length += to - from;
    }

    /** A byte that is no character, as {@code \xNN}. */
    void escape(byte value) {
        room(4);
        bytes[length++] = '\\';
        bytes[length++] = 'x';
        bytes[length++] = DIGITS[(value >> 4) & 0xF];
        bytes[length++] = DIGITS[value & 0xF];
    }

    void point(int point) {
        room(4);
        if (point < 0x80) {
            bytes[length++] = (byte) point;
        } else if (point < 0x800) {
            bytes[length++] = (byte) (0xC0 | (point >> 6));
            trail(point);
        } else if (point < 0x10000) {
            bytes[length++] = (byte) (0xE0 | (point >> 12));
            trail(point >> 6);
            trail(point);
        } else {
            bytes[length++] = (byte) (0xF0 | (point >> 18));
            trail(point >> 12);
            trail(point >> 6);
            trail(point);
        }
    }

    private void trail(int lowest) {
        bytes[length++] = (byte) (0x80 | (lowest & 0x3F));
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, more), bytes.length * 2));
        }
    }
}
