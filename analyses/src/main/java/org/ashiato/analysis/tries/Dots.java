// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.tries;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How many tries fall into each cell of a grid of rows of IDs and columns of time. */
public final class Dots {
    private final int columns;
    private final int rows;
    private final int[] tries;

    private Dots(int columns, int rows, int[] tries) {
        this.columns = columns;
        this.rows = rows;
        this.tries = tries;
    }

    /** Spans of time. */
    public int columns() {
        return columns;
    }

    /** Rows of IDs; 0 where there is none. */
    public int rows() {
        return rows;
    }

    /** Tries in one cell, both counted from 0; what is beyond an int counts as the largest. */
    public int at(int column, int row) {
        return tries[row * columns + column];
    }

    /** The most tries in a cell. */
    public int most() {
        return Arrays.stream(tries).max().orElse(0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dots dots
                && columns == dots.columns
                && rows == dots.rows
                && Arrays.equals(tries, dots.tries);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * columns + rows) + Arrays.hashCode(tries);
    }

    @Override
    public String toString() {
        return "%d × %d dots".formatted(columns, rows);
    }

    /** Counts tries into cells. */
    public static final class Counting {
        private final int columns;
        private final int rows;
        private final int[] tries;

        /** No tries yet. */
        public Counting(int columns, int rows) {
            this.columns = columns;
            this.rows = rows;
            this.tries = new int[Math.multiplyExact(columns, rows)];
        }

        /** Adds tries; what lies beside the grid, in time, goes to its edge. */
        public Counting add(long column, int row, long more) {
            int at = row * columns + Math.clamp(column, 0, columns - 1);
            tries[at] = (int) Math.min(Integer.MAX_VALUE, tries[at] + more);
            return this;
        }

        /** What was counted. */
        public Dots dots() {
            return new Dots(columns, rows, tries.clone());
        }
    }
}
