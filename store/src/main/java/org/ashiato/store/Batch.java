// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import java.util.List;
import org.ashiato.model.Column;
import org.ashiato.model.EventKind;
import org.ashiato.model.EventSink;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;

/**
 * Some thousand events as columns, on their way from a parser into the engine. The parser fills the current
 * row through {@link EventSink}; {@link #commit} keeps it, {@link #reset} drops it. One thread's own.
 */
public final class Batch implements EventSink {
    private final int capacity;
    private final long[] times;
    private final boolean[] local;
    private final long[] offsets;
    private final int[] lengths;
    private final int[] evidences;
    private final Values[] values;
    private int row;
    private boolean timed;

    Batch(EventKind kind, int capacity) {
        List<Column> fields = kind.fields();
        this.capacity = capacity;
        this.times = new long[capacity];
        this.local = new boolean[capacity];
        this.offsets = new long[capacity];
        this.lengths = new int[capacity];
        this.evidences = new int[capacity];
        this.values = fields.stream().map(f -> Values.of(f.type(), capacity)).toArray(Values[]::new);
    }

    /** Whether no further row fits. */
    public boolean isFull() {
        return row == capacity;
    }

    /** The rows kept so far. */
    public int size() {
        return row;
    }

    /** Whether the current row has a time. */
    public boolean isTimed() {
        return timed;
    }

    /** The current row's time in microseconds since 1970: UTC, or local where {@link #isLocal}. */
    public long currentTime() {
        return times[row];
    }

    /** Whether the current row's time is a local one, its zone still to be settled. */
    public boolean isLocal() {
        return local[row];
    }

    /** Puts the UTC time in place of the local one; the row stays marked as of an assumed zone. */
    public void settle(long utcMicros) {
        times[row] = utcMicros;
    }

    /** Keeps the current row with the place of its line, and begins the next. */
    public void commit(int evidence, long offset, int length) {
        evidences[row] = evidence;
        offsets[row] = offset;
        lengths[row] = length;
        row++;
        timed = false;
    }

    /** Drops what was set in the current row. */
    public void reset() {
        timed = false;
        for (Values column : values) {
            column.clear(row);
        }
    }

    @Override
    public void time(long utcMicros) {
        times[row] = utcMicros;
        local[row] = false;
        timed = true;
    }

    @Override
    public void localTime(long localMicros) {
        times[row] = localMicros;
        local[row] = true;
        timed = true;
    }

    @Override
    public void yearlessTime(int turns, int month, int day, long microOfDay) {
        throw new UnsupportedOperationException("years are not settled yet");
    }

    @Override
    public void text(int position, byte[] bytes, int from, int to) {
        ((Values.Texts) values[position]).set(row, bytes, from, to, false);
    }

    @Override
    public void lowerText(int position, byte[] bytes, int from, int to) {
        ((Values.Texts) values[position]).set(row, bytes, from, to, true);
    }

    @Override
    public void number(int position, long value) {
        ((Values.Numbers) values[position]).set(row, value);
    }

    /** Hands all rows to the engine and empties the batch. */
    long drain(DuckDBDataChunkWriter chunk) {
        int rows = row;
        DuckDBWritableVector time = chunk.vector(0);
        DuckDBWritableVector zone = chunk.vector(1);
        DuckDBWritableVector evidence = chunk.vector(2);
        DuckDBWritableVector offset = chunk.vector(3);
        DuckDBWritableVector length = chunk.vector(4);
        for (int i = 0; i < rows; i++) {
            time.setLong(i, times[i]);
            zone.setBoolean(i, local[i]);
            evidence.setInt(i, evidences[i]);
            offset.setLong(i, offsets[i]);
            length.setInt(i, lengths[i]);
        }
        for (int field = 0; field < values.length; field++) {
            values[field].drain(chunk.vector(5L + field), rows);
        }
        row = 0;
        timed = false;
        return rows;
    }
}
