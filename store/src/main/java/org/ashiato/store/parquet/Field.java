// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store.parquet;

import static java.util.Objects.requireNonNull;

/**
 * A column of a file.
 *
 * @param id the field id that the file carries, or 0 for none
 */
public record Field(String name, Type type, int id) {
    /** What a column holds. */
    public enum Type {
        /** Signed, 32 bits. */
        INTEGER,
        /** Signed, 64 bits. */
        BIGINT,
        /** Microseconds since 1970, without a zone. */
        TIMESTAMP,
        /** UTF-8. */
        VARCHAR
    }

    public Field {
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
    }

    /** An empty column of this type. */
    public ColumnBuilder builder() {
        return switch (type) {
            case INTEGER -> new NumberColumn(Integer.BYTES);
            case BIGINT, TIMESTAMP -> new NumberColumn(Long.BYTES);
            case VARCHAR -> new TextColumn();
        };
    }
}
