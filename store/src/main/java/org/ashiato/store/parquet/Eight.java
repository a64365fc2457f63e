// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at texts eight bytes at a time: byte by byte, this was a tenth of what a line costs. */
final class Eight {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIXER = 0x9E3779B97F4A7C15L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;
    /** Sets the highest bit of a byte from {@code A} on when added to it. */
    private static final long FROM_A = 0x3F3F_3F3F_3F3F_3F3FL;
    /** Likewise from what follows {@code Z} on. */
    private static final long PAST_Z = 0x2525_2525_2525_2525L;

    private Eight() {}

    /** The eight bytes at a place. */
    static long at(byte[] bytes, int from) {
        return (long) LONGS.get(bytes, from);
    }

    /** The first bytes of a text, up to eight; what is missing is 0. */
    static long first(byte[] bytes, int from, int length) {
        if (length >= Long.BYTES) {
            return at(bytes, from);
        }
        if (length == 0) {
            return 0;
        }
        if (from + Long.BYTES <= bytes.length) {
            return at(bytes, from) & -1L >>> Long.SIZE - length * Byte.SIZE;
        }
        long value = 0;
        for (int i = length - 1; i >= 0; i--) {
            value = value << Byte.SIZE | bytes[from + i] & 0xFF;
        }
        return value;
    }

    /** A hash of a text of up to 16 bytes, given as its first and last eight. */
    static int hash(long head, long tail, int length) {
        long hash = (head ^ length) * MIXER;
        hash = (hash ^ hash >>> 29 ^ tail) * MIXER;
        return (int) (hash >>> 32 ^ hash >>> 48);
    }

    /** A hash of a text of more than eight bytes. */
    static int hash(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        for (int i = from; i <= to - Long.BYTES; i += Long.BYTES) {
            hash = (hash ^ at(bytes, i)) * MIXER;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ at(bytes, to - Long.BYTES)) * MIXER;
        return (int) (hash >>> 32 ^ hash >>> 48);
    }

    /** Whether a text holds an ASCII capital. */
    static boolean hasCapitals(byte[] bytes, int from, int to) {
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            if (hasCapitals(at(bytes, i))) {
                return true;
            }
        }
        return hasCapitals(first(bytes, i, to - i));
    }

    private static boolean hasCapitals(long eight) {
        long low = eight & ~HIGHS;
        return ((low + FROM_A ^ low + PAST_Z) & ~eight & HIGHS) != 0;
    }
}
