// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.util.Arrays;
import java.util.List;
import org.ashiato.model.Column;
import org.ashiato.model.ColumnType;
import org.ashiato.model.EventSink;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/** Some thousand events as the arrays that the engine's vectors take. */
final class EngineRows implements EventSink, LineWindows.Rows {
    private static final int CAPACITY = 2048;

    private final List<Column> fields;
    private final long[] times = new long[CAPACITY];
    private final long[] offsets = new long[CAPACITY];
    private final int[] lengths = new int[CAPACITY];
    private final byte[][] @Nullable [] texts;
    private final long[][] numbers;
    private final boolean[][] given;
    private int row;

    EngineRows(List<Column> fields) {
        this.fields = fields;
        this.texts = new byte[fields.size()][CAPACITY] @Nullable [];
        this.numbers = new long[fields.size()][CAPACITY];
        this.given = new boolean[fields.size()][CAPACITY];
    }

    @Override
    public boolean isFull() {
        return row == CAPACITY;
    }

    @Override
    public void commit(long offset, int length) {
        offsets[row] = offset;
        lengths[row] = length;
        row++;
    }

    @Override
    public void reset() {
        for (int field = 0; field < given.length; field++) {
            texts[field][row] = null;
            given[field][row] = false;
        }
    }

    @Override
    public void time(long utcMicros) {
        times[row] = utcMicros;
    }

    @Override
    public void localTime(long localMicros) {
        times[row] = localMicros;
    }

    @Override
    public void yearlessTime(int turns, int month, int day, long microOfDay) {
        throw new IllegalStateException("the bench's lines have a year");
    }

    @Override
    public void text(int position, byte[] bytes, int from, int to) {
        texts[position][row] = Arrays.copyOfRange(bytes, from, to);
    }

    @Override
    public void lowerText(int position, byte[] bytes, int from, int to) {
        byte[] copy = Arrays.copyOfRange(bytes, from, to);
        for (int i = 0; i < copy.length; i++) {
            copy[i] += (byte) (copy[i] >= 'A' && copy[i] <= 'Z' ? 'a' - 'A' : 0);
        }
        texts[position][row] = copy;
    }

    @Override
    public void number(int position, long value) {
        numbers[position][row] = value;
        given[position][row] = true;
    }

    /** Hands all rows to the engine and forgets them. */
    @SuppressWarnings("NullAway") // the driver, without annotations, takes a null text as NULL
    long drain(DuckDBDataChunkWriter chunk) {
        int rows = row;
        for (int i = 0; i < rows; i++) {
            chunk.vector(0).setLong(i, times[i]);
            chunk.vector(1).setLong(i, offsets[i]);
            chunk.vector(2).setInt(i, lengths[i]);
        }
        for (int field = 0; field < fields.size(); field++) {
            DuckDBWritableVector vector = chunk.vector(3L + field);
            ColumnType type = fields.get(field).type();
            if (type == ColumnType.VARCHAR) {
                vector.setStringUtf8Batch(0, rows == CAPACITY ? texts[field] : Arrays.copyOf(texts[field], rows));
                Arrays.fill(texts[field], 0, rows, null);
            } else {
                drain(vector, field, type == ColumnType.INTEGER, rows);
            }
        }
        row = 0;
        return rows;
    }

    private void drain(DuckDBWritableVector vector, int field, boolean narrow, int rows) {
        for (int i = 0; i < rows; i++) {
            if (!given[field][i]) {
                vector.setNull(i);
            } else if (narrow) {
                vector.setInt(i, (int) numbers[field][i]);
            } else {
                vector.setLong(i, numbers[field][i]);
            }
        }
        Arrays.fill(given[field], 0, rows, false);
    }
}
