// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store.parquet;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The distinct numbers of a column in ascending order, and for each of its values the place there.
 *
 * @param values distinct, ascending
 * @param ids a place for each value of the column
 */
record NumberDictionary(long[] values, int[] ids) {
    private static final long MIXER = 0x9E3779B97F4A7C15L;

    /** The dictionary of the first {@code count} values; null where most of them stand there once. */
    static @Nullable NumberDictionary of(long[] column, int count, int trial) {
        if (count == 0) {
            return null;
        }
        Table table = new Table();
        int[] ids = new int[count];
        for (int i = 0; i < count; i++) {
            ids[i] = i > 0 && column[i] == column[i - 1] ? ids[i - 1] : table.id(column[i]);
            if (i >= trial && (i & trial - 1) == 0 && table.size > i / 2) {
                return null;
            }
        }
        if (table.size > trial && table.size > count / 2) {
            return null;
        }
        long[] values = Arrays.copyOf(table.values, table.size);
        Arrays.sort(values);
        int[] places = new int[values.length];
        for (int place = 0; place < values.length; place++) {
            places[table.id(values[place])] = place;
        }
        for (int i = 0; i < count; i++) {
            ids[i] = places[ids[i]];
        }
        return new NumberDictionary(values, ids);
    }

    private static final class Table {
        private int[] slots = new int[1 << 10];
        private long[] values = new long[1 << 9];
        private int size;

        int id(long value) {
            int mask = slots.length - 1;
            int slot = slot(value, mask);
            while (slots[slot] != 0) {
                if (values[slots[slot] - 1] == value) {
                    return slots[slot] - 1;
                }
                slot = slot + 1 & mask;
            }
            if (size == values.length) {
                grow();
                mask = slots.length - 1;
                slot = free(value, mask);
            }
            values[size] = value;
            slots[slot] = size + 1;
            return size++;
        }

        private void grow() {
            values = Arrays.copyOf(values, values.length * 2);
            slots = new int[slots.length * 2];
            for (int i = 0; i < size; i++) {
                slots[free(values[i], slots.length - 1)] = i + 1;
            }
        }

        private int free(long value, int mask) {
            int slot = slot(value, mask);
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            return slot;
        }

        private static int slot(long value, int mask) {
            return (int) (value * MIXER >>> 32) & mask;
        }
    }
}
