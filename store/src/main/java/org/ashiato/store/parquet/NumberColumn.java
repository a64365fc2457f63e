// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store.parquet;

import java.util.Arrays;
import org.apache.parquet.format.Encoding;

/** Whole numbers of a row group in the making. One thread's own. */
public final class NumberColumn implements ColumnBuilder {
    /** As many are looked at before a column counts as one whose values hardly repeat. */
    private static final int TRIAL = 1 << 16;

    private final int width;
    private long[] numbers = new long[1 << 10];
    private boolean[] given = new boolean[1 << 10];

    /** @param bytes of a number in the file: 4 or 8 */
    NumberColumn(int bytes) {
        this.width = bytes;
    }

    /** Sets a row's number; one of four bytes must fit there. */
    public void set(int row, long value) {
        if (row >= numbers.length) {
            int size = Math.max(row + 1, numbers.length * 2);
            numbers = Arrays.copyOf(numbers, size);
            given = Arrays.copyOf(given, size);
        }
        numbers[row] = value;
        given[row] = true;
    }

    /** The row's number, where it was set. */
    public long number(int row) {
        return numbers[row];
    }

    @Override
    public void clear(int row) {
        if (row < given.length) {
            given[row] = false;
        }
    }

    @Override
    public Chunk finish(int rows) {
        long[] values = new long[rows];
        int count = 0;
        for (int row = 0; row < Math.min(rows, given.length); row++) {
            if (given[row]) {
                values[count++] = numbers[row];
            }
        }
        int nulls = rows - count;
        boolean[] present = given;
        ByteSink levels = Levels.of(rows, nulls, row -> row < present.length && present[row]);
        Arrays.fill(given, false);
        byte[] least = null;
        byte[] greatest = null;
        if (count > 0) {
            long low = Long.MAX_VALUE;
            long high = Long.MIN_VALUE;
            for (int i = 0; i < count; i++) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
            least = plain(low);
            greatest = plain(high);
        }
        ByteSink out = new ByteSink();
        NumberDictionary dictionary = NumberDictionary.of(values, count, TRIAL);
        if (dictionary == null) {
            Packing.delta(values, count, out);
            return new Chunk(null, 0, levels, out, Encoding.DELTA_BINARY_PACKED, rows, nulls, least, greatest);
        }
        ByteSink distinct = new ByteSink();
        for (long value : dictionary.values()) {
            distinct.number(value, width);
        }
        int size = dictionary.values().length;
        Ids.write(dictionary.ids(), count, size, out);
        return new Chunk(distinct, size, levels, out, Encoding.RLE_DICTIONARY, rows, nulls, least, greatest);
    }

    private byte[] plain(long value) {
        ByteSink sink = new ByteSink();
        sink.number(value, width);
        return Arrays.copyOf(sink.bytes(), width);
    }
}
