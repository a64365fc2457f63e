// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.ashiato.model.Rows;
import org.jspecify.annotations.Nullable;

/** The rows of a JDBC result. */
record ResultRows(ResultSet rows) implements Rows {
    @Override
    public boolean next() {
        try {
            return rows.next();
        } catch (SQLException e) {
            throw Engine.failed("next row", e);
        }
    }

    @Override
    public long number(int column) {
        try {
            return rows.getLong(column + 1);
        } catch (SQLException e) {
            throw Engine.failed("column " + column, e);
        }
    }

    @Override
    public double decimal(int column) {
        try {
            return rows.getDouble(column + 1);
        } catch (SQLException e) {
            throw Engine.failed("column " + column, e);
        }
    }

    @Override
    public @Nullable String text(int column) {
        try {
            return rows.getString(column + 1);
        } catch (SQLException e) {
            throw Engine.failed("column " + column, e);
        }
    }

    @Override
    public boolean isNull(int column) {
        try {
            return rows.getObject(column + 1) == null;
        } catch (SQLException e) {
            throw Engine.failed("column " + column, e);
        }
    }
}
