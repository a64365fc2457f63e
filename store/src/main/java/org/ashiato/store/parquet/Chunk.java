// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store.parquet;

import static java.util.Objects.requireNonNull;

import org.apache.parquet.format.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column in one row group, encoded and not yet packed.
 *
 * @param dictionary the distinct values, or null where they are not numbered
 * @param distinct how many they are
 * @param levels which rows have a value, as Parquet's definition levels
 * @param values the values, or their numbers
 * @param rows of the row group
 * @param nulls rows without a value
 * @param least the least value in Parquet's plain form; null where there is none, or it is too long to be of use
 * @param greatest likewise the greatest
 */
record Chunk(
        @Nullable ByteSink dictionary,
        int distinct,
        ByteSink levels,
        ByteSink values,
        Encoding encoding,
        int rows,
        int nulls,
        byte @Nullable [] least,
        byte @Nullable [] greatest) {
    Chunk {
        requireNonNull(levels, "levels is null");
        requireNonNull(values, "values is null");
        requireNonNull(encoding, "encoding is null");
    }
}
