// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.charset;

/** What is UTF-8 and what is not, after RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF. */
final class Utf8 {
    private Utf8() {}

    /** The first byte in {@code [from, to)} that is not part of a whole, valid character, or {@code to}. */
    static int firstInvalid(byte[] bytes, int from, int to) {
        int at = from;
        while (true) {
            at = Bytes.firstHigh(bytes, at, to);
            if (at == to) {
                return to;
            }
            int length = length(bytes, at, to);
            if (length == 0) {
                return at;
            }
            at += length;
        }
    }

    /** Bytes of the character that begins at {@code at}, 1 to 4; 0 where none does. */
    static int length(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        if (first >= 0xC2 && first < 0xE0) {
            return trail(bytes, at + 1, to, 0x80, 0xBF) ? 2 : 0;
        }
        if (first >= 0xE0 && first < 0xF0) {
            int low = first == 0xE0 ? 0xA0 : 0x80;
            int high = first == 0xED ? 0x9F : 0xBF;
            return trail(bytes, at + 1, to, low, high) && trail(bytes, at + 2, to, 0x80, 0xBF) ? 3 : 0;
        }
        if (first >= 0xF0 && first < 0xF5) {
            int low = first == 0xF0 ? 0x90 : 0x80;
            int high = first == 0xF4 ? 0x8F : 0xBF;
            return trail(bytes, at + 1, to, low, high)
                            && trail(bytes, at + 2, to, 0x80, 0xBF)
                            && trail(bytes, at + 3, to, 0x80, 0xBF)
                    ? 4
                    : 0;
        }
        return 0;
    }

    private static boolean trail(byte[] bytes, int at, int to, int low, int high) {
        return at < to && (bytes[at] & 0xFF) >= low && (bytes[at] & 0xFF) <= high;
    }
}
