// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import org.ashiato.model.EventSink;

/**
 * Undoes the backslash escapes of Apache, nginx, Squid and Zeek, as far as what comes out is printable:
 * {@code \"}, {@code \\} and runs of {@code \xHH} that are UTF-8. What is not printable (control characters,
 * binary) stays as logged, so that it never becomes one. One parser's own.
 */
public final class Escapes {
    private byte[] out = new byte[256];
    private int length;

    /** Sets a text field to the bytes without their escapes. */
    public void text(byte[] bytes, int from, int to, EventSink sink, int position) {
        if (ByteSearch.first(bytes, from, to, '\\') == to) {
            sink.text(position, bytes, from, to);
        } else {
            undo(bytes, from, to);
            sink.text(position, out, 0, length);
        }
    }

    /** The bytes without their escapes, of which {@link #length()} count; valid until the next call. */
    public byte[] bytes(byte[] bytes, int from, int to) {
        undo(bytes, from, to);
        return out;
    }

    /** The bytes of the last {@link #undo}; valid until the next. */
    public byte[] bytes() {
        return out;
    }

    /** How many they are. */
    public int length() {
        return length;
    }

    /** Copies the bytes without their escapes; answers how many there are now. */
    public int undo(byte[] bytes, int from, int to) {
        if (out.length < to - from) {
            out = new byte[Math.max(to - from, out.length * 2)];
        }
        length = 0;
        int at = from;
        while (at < to) {
            byte b = bytes[at];
            if (b == '\\' && at + 1 < to) {
                at = escape(bytes, at, to);
            } else {
                out[length++] = b;
                at++;
            }
        }
        return length;
    }

    /** Where the quote that closes a field is, seen from inside it; {@code to} where there is none. */
    public static int closingQuote(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '"') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        return Math.min(at, to);
    }

    private int escape(byte[] bytes, int at, int to) {
        byte kind = bytes[at + 1];
        if (kind == '"' || kind == '\\') {
            out[length++] = kind;
            return at + 2;
        }
        int first = hex(bytes, at, to);
        int more = first < 0x20 || first == 0x7F ? -1 : first < 0x80 ? 0 : followers(first);
        if (more < 0 || !isCharacter(bytes, at, to, first, more)) {
            out[length++] = '\\';
            return at + 1;
        }
        for (int i = 0; i <= more; i++) {
            out[length++] = (byte) hex(bytes, at + 4 * i, to);
        }
        return at + 4 * (more + 1);
    }

    /** The byte of {@code \xHH} at {@code at}, or -1. */
    private static int hex(byte[] bytes, int at, int to) {
        if (at + 4 > to || bytes[at] != '\\' || bytes[at + 1] != 'x') {
            return -1;
        }
        int high = Character.digit(bytes[at + 2], 16);
        int low = Character.digit(bytes[at + 3], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static int followers(int first) {
        if (first >= 0xC2 && first <= 0xDF) {
            return 1;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            return 2;
        }
        return first >= 0xF0 && first <= 0xF4 ? 3 : -1;
    }

    private static boolean isCharacter(byte[] bytes, int at, int to, int first, int more) {
        int code = more == 0 ? first : first & (0x3F >> more);
        for (int i = 1; i <= more; i++) {
            int next = hex(bytes, at + 4 * i, to);
            if (next < 0x80 || next > 0xBF) {
                return false;
            }
            code = (code << 6) | (next & 0x3F);
        }
        int least = more == 0 ? 0x20 : more == 1 ? 0xA0 : more == 2 ? 0x800 : 0x10000;
        return code >= least && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    }
}
