// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import static java.util.Objects.requireNonNull;

/**
 * A column of an event table.
 *
 * @param id the Iceberg field id, unique in its table and never used again
 * @param name the column's name in SQL
 * @param type how it is stored
 * @param ocsf the OCSF attribute it flattens, or "-" where OCSF has none
 * @param about what it holds, with the unit
 */
public record Column(int id, String name, ColumnType type, String ocsf, String about) {
    public Column {
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
        requireNonNull(ocsf, "ocsf is null");
        requireNonNull(about, "about is null");
    }
}
