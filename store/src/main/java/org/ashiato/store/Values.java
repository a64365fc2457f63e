// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

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
        private final byte[] @Nullable [] texts;
        private final byte[] @Nullable [] seen = new byte[SLOTS] @Nullable [];

        Texts(int capacity) {
            this.texts = new byte[capacity] @Nullable [];
        }

        void set(int row, byte[] bytes, int from, int to, boolean lower) {
            texts[row] = same(bytes, from, to, lower);
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

        private byte[] same(byte[] bytes, int from, int to, boolean lower) {
            int length = to - from;
            if (length > LONGEST) {
                return copy(bytes, from, to, lower);
            }
            int hash = length;
            for (int i = from; i < to; i++) {
                hash = hash * 31 + (lower ? lower(bytes[i]) : bytes[i]);
            }
            int slot = (hash ^ hash >>> 15) & SLOTS - 1;
            byte[] known = seen[slot];
            if (known != null && known.length == length && equal(known, bytes, from, lower)) {
                return known;
            }
            byte[] copy = copy(bytes, from, to, lower);
            seen[slot] = copy;
            return copy;
        }

        private static boolean equal(byte[] known, byte[] bytes, int from, boolean lower) {
            if (!lower) {
                return Arrays.equals(known, 0, known.length, bytes, from, from + known.length);
            }
            for (int i = 0; i < known.length; i++) {
                if (known[i] != lower(bytes[from + i])) {
                    return false;
                }
            }
            return true;
        }

        private static byte[] copy(byte[] bytes, int from, int to, boolean lower) {
            byte[] copy = Arrays.copyOfRange(bytes, from, to);
            if (lower) {
                for (int i = 0; i < copy.length; i++) {
                    copy[i] = lower(copy[i]);
                }
            }
            return copy;
        }

        private static byte lower(byte b) {
            return b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
        }
    }
}
