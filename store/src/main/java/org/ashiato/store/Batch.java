// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import org.ashiato.model.Column;
import org.ashiato.model.EventKind;
import org.ashiato.model.EventSink;
import org.ashiato.store.parquet.ColumnBuilder;
import org.ashiato.store.parquet.Field;
import org.ashiato.store.parquet.NumberColumn;
import org.ashiato.store.parquet.ParquetWriter;
import org.ashiato.store.parquet.RowGroupPacker;
import org.ashiato.store.parquet.TextColumn;

/**
 * A row group of events as columns, on their way from a parser into a file. The parser fills the current
 * row through {@link EventSink}; {@link #commit} keeps it, {@link #reset} drops it. One thread's own.
 */
public final class Batch implements EventSink {
    /** Bytes of texts, from which on a batch is full whatever its rows, so that memory is bounded. */
    private static final long MOST_TEXT = 32 << 20;

    private static final int CUSTODY = EventKind.CUSTODY.size();
    private static final byte[] EXACT = "exact".getBytes(US_ASCII);
    private static final byte[] ZONE_ASSUMED = "zone_assumed".getBytes(US_ASCII);
    private static final byte[] YEAR_INFERRED = "year_inferred".getBytes(US_ASCII);

    private final int capacity;
    private final byte[] source;
    private final List<ColumnBuilder> columns;
    private final ColumnBuilder[] fields;
    private final NumberColumn times;
    private final TextColumn qualities;
    private final TextColumn sources;
    private final NumberColumn evidences;
    private final NumberColumn offsets;
    private final NumberColumn lengths;
    private int exact;
    private int zoneAssumed;
    private int yearInferred;
    private int sourceNumber;
    private int row;
    private long text;
    private long time;
    private boolean timed;
    private boolean local;
    private boolean yearless;
    private int turns;
    private int month;
    private int day;
    private long microOfDay;

    Batch(EventKind kind, String source, int capacity) {
        this.capacity = capacity;
        this.source = source.getBytes(UTF_8);
        this.columns =
                kind.columns().stream().map(Batch::field).map(Field::builder).toList();
        this.fields = columns.subList(CUSTODY, columns.size()).toArray(ColumnBuilder[]::new);
        this.times = (NumberColumn) columns.get(0);
        this.qualities = (TextColumn) columns.get(1);
        this.sources = (TextColumn) columns.get(2);
        this.evidences = (NumberColumn) columns.get(3);
        this.offsets = (NumberColumn) columns.get(4);
        this.lengths = (NumberColumn) columns.get(5);
    }

    /** A column as the file has it. */
    static Field field(Column column) {
        return new Field(
                column.name(),
                switch (column.type()) {
                    case INTEGER -> Field.Type.INTEGER;
                    case BIGINT -> Field.Type.BIGINT;
                    case TIMESTAMP -> Field.Type.TIMESTAMP;
                    case VARCHAR -> Field.Type.VARCHAR;
                },
                column.id());
    }

    /** Whether no further row fits. */
    public boolean isFull() {
        return row == capacity || text >= MOST_TEXT;
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
        return time;
    }

    /** Whether the current row's time is a local one, its zone still to be settled. */
    public boolean isLocal() {
        return local;
    }

    /** Whether the current row's time has no year yet; it is then a local one as well. */
    public boolean isYearless() {
        return yearless;
    }

    /** How often the year turned since the first line of the file. */
    public int turns() {
        return turns;
    }

    /** The month of a time without a year, 1 to 12. */
    public int month() {
        return month;
    }

    /** The day of the month of a time without a year. */
    public int day() {
        return day;
    }

    /** The microseconds since local midnight of a time without a year. */
    public long microOfDay() {
        return microOfDay;
    }

    /** Puts the UTC time in place of the local one; the row stays marked as of an assumed zone. */
    public void settle(long utcMicros) {
        time = utcMicros;
    }

    /** Keeps the current row with the place of its line, and begins the next. */
    public void commit(int evidence, long offset, int length) {
        times.set(row, time);
        if (row == 0) {
            exact = qualities.number(EXACT);
            zoneAssumed = qualities.number(ZONE_ASSUMED);
            yearInferred = qualities.number(YEAR_INFERRED);
            sourceNumber = sources.number(source);
        }
        qualities.set(row, yearless ? yearInferred : local ? zoneAssumed : exact);
        sources.set(row, sourceNumber);
        evidences.set(row, evidence);
        offsets.set(row, offset);
        lengths.set(row, length);
        row++;
        begin();
    }

    /** Drops what was set in the current row. */
    public void reset() {
        begin();
        for (ColumnBuilder column : fields) {
            column.clear(row);
        }
    }

    private void begin() {
        time = 0;
        timed = false;
        local = false;
        yearless = false;
    }

    @Override
    public void time(long utcMicros) {
        time = utcMicros;
        local = false;
        yearless = false;
        timed = true;
    }

    @Override
    public void localTime(long localMicros) {
        time = localMicros;
        local = true;
        yearless = false;
        timed = true;
    }

    @Override
    public void yearlessTime(int turns, int month, int day, long microOfDay) {
        this.turns = turns;
        this.month = month;
        this.day = day;
        this.microOfDay = microOfDay;
        local = true;
        yearless = true;
        timed = true;
    }

    @Override
    public void text(int position, byte[] bytes, int from, int to) {
        text += ((TextColumn) fields[position]).set(row, bytes, from, to, false);
    }

    @Override
    public void lowerText(int position, byte[] bytes, int from, int to) {
        text += ((TextColumn) fields[position]).set(row, bytes, from, to, true);
    }

    @Override
    public void number(int position, long value) {
        ((NumberColumn) fields[position]).set(row, value);
    }

    /** Adds all rows to a file and empties the batch. */
    void drain(RowGroupPacker packer, ParquetWriter file) throws IOException {
        file.add(packer, columns, row);
        row = 0;
        text = 0;
        begin();
    }
}
