// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store.parquet;

import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that grow at their end; numbers are little-endian, as Parquet wants them. */
final class ByteSink extends OutputStream {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[1 << 10];
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    @Override
    public void write(int b) {
        room(1);
        bytes[length++] = (byte) b;
    }

    @Override
    public void write(byte[] from, int at, int count) {
        room(count);
        System.arraycopy(from, at, bytes, length, count);
        length += count;
    }

    /** The lowest {@code count} bytes of a number, 1 to 8. */
    void number(long value, int count) {
        room(Long.BYTES);
        LONGS.set(bytes, length, value);
        length += count;
    }

    /** An unsigned number, seven bits a byte, the lowest first (ULEB128). */
    void varint(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** A signed number, near 0 in few bytes. */
    void zigzag(long value) {
        varint(value << 1 ^ value >> 63);
    }

    /** Makes sure that so many bytes fit, and gives the place where they may be written; {@link #grow} adds them. */
    int room(int count) {
        int needed = Math.addExact(length, count);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(bytes.length * 2L, Integer.MAX_VALUE - 8)));
        }
        return length;
    }

    /** Counts bytes that were written into the room. */
    void grow(int count) {
        length += count;
    }
}
