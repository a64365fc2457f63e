// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

/** Tells whether bytes are text. */
final class Utf8 {
    private Utf8() {}

    /** Whether {@code [from, to)} is UTF-8 (RFC 3629) without control characters. */
    static boolean isPrintable(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int first = bytes[at] & 0xFF;
            int more =
                    first < 0x80 ? 0 : first < 0xC2 ? -1 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF5 ? 3 : -1;
            if (more < 0 || at + more >= to || first < 0x20 || first == 0x7F) {
                return false;
            }
            int code = more == 0 ? first : first & (0x3F >> more);
            for (int i = 1; i <= more; i++) {
                int next = bytes[at + i] & 0xFF;
                if (next < 0x80 || next > 0xBF) {
                    return false;
                }
                code = (code << 6) | (next & 0x3F);
            }
            int least = more == 1 ? 0xA0 : more == 2 ? 0x800 : more == 3 ? 0x10000 : 0x20;
            if (code < least || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) {
                return false;
            }
            at += more + 1;
        }
        return true;
    }
}
