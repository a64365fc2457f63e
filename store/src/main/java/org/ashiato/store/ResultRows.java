// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import org.ashiato.model.Rows;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a result, read from the engine's own vectors. The driver's {@code ResultSet} makes a String of every
 * text as soon as a row is fetched; here a text is made when it is asked for.
 */
final class ResultRows implements Rows {
    private final DuckDBChunkedResult result;
    private DuckDBReadableVector[] columns = {};
    private long row = -1;
    private long count;

    ResultRows(DuckDBChunkedResult result) {
        this.result = result;
    }

    @Override
    public boolean next() {
        if (++row < count) {
            return true;
        }
        while (result.nextChunk()) {
            DuckDBDataChunkReader chunk = result.chunk();
            columns = new DuckDBReadableVector[(int) chunk.columnCount()];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = chunk.vector(i);
            }
            row = 0;
            count = chunk.rowCount();
            if (count > 0) {
                return true;
            }
        }
        count = 0;
        return false;
    }

    @Override
    public long number(int column) {
        DuckDBReadableVector values = columns[column];
        return switch (values.getType()) {
            case BIGINT -> values.getLong(row, 0);
            case INTEGER -> values.getInt(row, 0);
            case BOOLEAN -> values.getBoolean(row, false) ? 1 : 0;
            case HUGEINT -> values.isNull(row) ? 0 : values.getHugeInt(row).longValueExact();
            default -> throw new IllegalArgumentException("column %d is %s".formatted(column, values.getType()));
        };
    }

    @Override
    public double decimal(int column) {
        DuckDBReadableVector values = columns[column];
        return switch (values.getType()) {
            case DOUBLE -> values.getDouble(row, 0);
            default -> number(column);
        };
    }

    @Override
    public @Nullable String text(int column) {
        return columns[column].getString(row);
    }

    @Override
    public boolean isNull(int column) {
        return columns[column].isNull(row);
    }
}
