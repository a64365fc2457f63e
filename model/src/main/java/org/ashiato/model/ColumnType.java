// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

/** The types of event columns; the subset that Parquet, Iceberg, DuckDB and Trino store alike. */
public enum ColumnType {
    /** Signed 32 bits. */
    INTEGER,
    /** Signed 64 bits. */
    BIGINT,
    /** UTC, microseconds, without a zone in the type. */
    TIMESTAMP,
    /** UTF-8. */
    VARCHAR
}
