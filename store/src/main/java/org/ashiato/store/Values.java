// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.ashiato.model.ColumnType;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/** One column of a batch. */
sealed interface Values {
    /** Makes the row null. */
    void clear(int row);

    /** Hands the first rows to the engine and makes them null. */
    void drain(DuckDBWritableVector vector, int rows);

    static Values of(ColumnType type, int capacity) {
        return switch (type) {
            case INTEGER -> new Numbers(capacity, false);
            case BIGINT, TIMESTAMP -> new Numbers(capacity, true);
            case VARCHAR -> new Texts(capacity);
        };
    }

    /** Whole numbers. */
    final class Numbers implements Values {
        private final long[] numbers;
        private final boolean[] given;
        private final boolean wide;

        Numbers(int capacity, boolean wide) {
            this.numbers = new long[capacity];
            this.given = new boolean[capacity];
            this.wide = wide;
        }

        void set(int row, long value) {
            numbers[row] = value;
            given[row] = true;
        }

        @Override
        public void clear(int row) {
            given[row] = false;
        }

        @Override
        public void drain(DuckDBWritableVector vector, int rows) {
            for (int i = 0; i < rows; i++) {
                if (!given[i]) {
                    vector.setNull(i);
                } else if (wide) {
                    vector.setLong(i, numbers[i]);
                } else {
                    vector.setInt(i, (int) numbers[i]);
                }
            }
            Arrays.fill(given, 0, rows, false);
        }
    }

    /**
     * Texts in UTF-8. Gives the same array again for a value seen lately: log columns repeat their values,
     * and a copy a field was the largest part of the allocation.
     */
    final class Texts implements Values {
        private static final int SLOTS = 1 << 10;
        private static final int LONGEST = 160;
        private static final VarHandle EIGHT =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
        private static final long MIXER = 0x9E3779B97F4A7C15L;
        private final byte[] @Nullable [] texts;
        private final byte[] @Nullable [] seen = new byte[SLOTS] @Nullable [];

        Texts(int capacity) {
            this.texts = new byte[capacity] @Nullable [];
        }

        void set(int row, byte[] bytes, int from, int to, boolean lower) {
            if (lower && hasCapitals(bytes, from, to)) {
                byte[] copy = lowerCopy(bytes, from, to);
                texts[row] = same(copy, 0, copy.length);
            } else {
                texts[row] = same(bytes, from, to);
            }
        }

        @Override
        public void clear(int row) {
            texts[row] = null;
        }

        @Override
        @SuppressWarnings("NullAway") // the driver, without annotations, takes a null text as NULL
        public void drain(DuckDBWritableVector vector, int rows) {
            vector.setStringUtf8Batch(0, rows == texts.length ? texts : Arrays.copyOf(texts, rows));
            Arrays.fill(texts, 0, rows, null);
        }

        private byte[] same(byte[] bytes, int from, int to) {
            int length = to - from;
            if (length > LONGEST) {
                return Arrays.copyOfRange(bytes, from, to);
            }
            long hash = hash(bytes, from, to);
            int slot = (int) (hash >>> 32 ^ hash >>> 48) & SLOTS - 1;
            byte[] known = seen[slot];
            if (known != null && Arrays.equals(known, 0, known.length, bytes, from, to)) {
                return known;
            }
            byte[] copy = Arrays.copyOfRange(bytes, from, to);
            seen[slot] = copy;
            return copy;
        }

        // Eight bytes at a time: byte by byte, this was a tenth of what a line costs.
        private static long hash(byte[] bytes, int from, int to) {
            long hash = (long) to - from;
            int i = from;
            for (; to - i >= Long.BYTES; i += Long.BYTES) {
                hash = (hash ^ (long) EIGHT.get(bytes, i)) * MIXER;
                hash ^= hash >>> 29;
            }
            long rest = 0;
            for (; i < to; i++) {
                rest = rest << Byte.SIZE | bytes[i] & 0xFF;
            }
            return (hash ^ rest) * MIXER;
        }

        private static boolean hasCapitals(byte[] bytes, int from, int to) {
            for (int i = from; i < to; i++) {
                if (bytes[i] >= 'A' && bytes[i] <= 'Z') {
                    return true;
                }
            }
            return false;
        }

        private static byte[] lowerCopy(byte[] bytes, int from, int to) {
            byte[] copy = Arrays.copyOfRange(bytes, from, to);
            for (int i = 0; i < copy.length; i++) {
                copy[i] = lower(copy[i]);
            }
            return copy;
        }

        private static byte lower(byte b) {
            return b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
        }
    }
}
