// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store.parquet;

/** A column of a row group in the making; rows that are not set are null. */
public sealed interface ColumnBuilder permits NumberColumn, TextColumn {
    /** Makes a row null. */
    void clear(int row);

    /** The first rows, encoded; the builder is empty after. */
    Chunk finish(int rows);
}
