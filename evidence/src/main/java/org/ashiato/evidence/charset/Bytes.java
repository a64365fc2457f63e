// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks for bytes eight at a time. The tests are those of Knuth (TAOCP 4A, 7.1.3) and Mycroft: a word has a zero byte
 * where {@code (w - 0x0101…) & ~w & 0x8080…} has a bit set.
 */
public final class Bytes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGHS = 0x8080_8080_8080_8080L;
    private static final long ONES = 0x0101_0101_0101_0101L;

    private Bytes() {}

    /** The first byte above 0x7F in {@code [from, to)}, or {@code to}. */
    public static int firstHigh(byte[] bytes, int from, int to) {
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long high = (long) LONGS.get(bytes, at) & HIGHS;
            if (high != 0) {
                return at + (Long.numberOfTrailingZeros(high) >>> 3);
            }
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /** The first byte of this value in {@code [from, to)}, or {@code to}. */
    public static int first(int value, byte[] bytes, int from, int to) {
        long pattern = (value & 0xFF) * ONES;
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long word = (long) LONGS.get(bytes, at) ^ pattern;
            long zero = (word - ONES) & ~word & HIGHS;
            if (zero != 0) {
                return at + (Long.numberOfTrailingZeros(zero) >>> 3);
            }
        }
        while (at < to && bytes[at] != (byte) value) {
            at++;
        }
        return at;
    }
}
