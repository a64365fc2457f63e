/**
 * Writes Parquet files of flat, nullable columns: values are numbered while they come, so that a row group
 * holds each distinct value once, and only its numbers are packed when it is full.
 *
 * <p>The formats are those of the Apache Parquet specification (Encodings.md, README.md of parquet-format);
 * footers and page headers are written by its own library.
 */
@NullMarked
package org.ashiato.store.parquet;

import org.jspecify.annotations.NullMarked;
