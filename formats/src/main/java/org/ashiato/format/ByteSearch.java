// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds bytes in a line, eight at a time where that pays. The test is that of Mycroft (Knuth, TAOCP 4A, 7.1.3): a word
 * has a zero byte where {@code (w - 0x0101…) & ~w & 0x8080…} has a bit set.
 */
public final class ByteSearch {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGHS = 0x8080_8080_8080_8080L;
    private static final long ONES = 0x0101_0101_0101_0101L;

    private ByteSearch() {}

    /** Where the byte is first found in {@code [from, to)}; {@code to} where it is not. */
    public static int first(byte[] bytes, int from, int to, char wanted) {
        long pattern = (wanted & 0xFF) * ONES;
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long word = (long) LONGS.get(bytes, at) ^ pattern;
            long zero = (word - ONES) & ~word & HIGHS;
            if (zero != 0) {
                return at + (Long.numberOfTrailingZeros(zero) >>> 3);
            }
        }
        while (at < to && bytes[at] != (byte) wanted) {
            at++;
        }
        return at;
    }

    /** Where the bytes other than this one begin; {@code to} where there are none. */
    public static int past(byte[] bytes, int from, int to, char skipped) {
        int at = from;
        while (at < to && bytes[at] == skipped) {
            at++;
        }
        return at;
    }

    /** Whether {@code [from, to)} is the single byte {@code -}, or nothing: no value, in most logs. */
    public static boolean isAbsent(byte[] bytes, int from, int to) {
        return to <= from || (to - from == 1 && bytes[from] == '-');
    }

    /** Whether {@code [from, to)} is this ASCII text. */
    public static boolean is(String text, byte[] bytes, int from, int to) {
        if (to - from != text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code [from, to)} begins with this ASCII text. */
    public static boolean begins(String text, byte[] bytes, int from, int to) {
        return to - from >= text.length() && is(text, bytes, from, from + text.length());
    }

    /** Whether {@code [from, to)} ends with this ASCII text. */
    public static boolean ends(String text, byte[] bytes, int from, int to) {
        return to - from >= text.length() && is(text, bytes, to - text.length(), to);
    }

    /** Where this ASCII text first begins in {@code [from, to)}; {@code to} where it does not stand there. */
    public static int find(String text, byte[] bytes, int from, int to) {
        char head = text.charAt(0);
        int last = to - text.length();
        for (int at = from; at <= last; at++) {
            if (bytes[at] == head && is(text, bytes, at, at + text.length())) {
                return at;
            }
        }
        return to;
    }

    /** Where this ASCII text last begins in {@code [from, to)}; {@code to} where it does not stand there. */
    public static int findLast(String text, byte[] bytes, int from, int to) {
        char head = text.charAt(0);
        for (int at = to - text.length(); at >= from; at--) {
            if (bytes[at] == head && is(text, bytes, at, at + text.length())) {
                return at;
            }
        }
        return to;
    }
}
