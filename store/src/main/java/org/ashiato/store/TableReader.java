// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.StaticTableOperations;
import org.apache.iceberg.Table;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.ashiato.model.EventKind;

/**
 * Reads the tables of a catalog without changing anything.
 *
 * <p>Iceberg's own catalog may make tables when it opens, and tries a damaged metadata file twenty times over
 * some minutes; this reads once and says what is wrong.
 */
record TableReader(Path database, LocalFileIO io) {
    private static final String REMEDY = "remove events/catalog.db and the folders events/*/metadata of the case and"
            + " investigate it again: the tables are made anew from the ledger's list";

    /** The table of a kind as it is now, if the catalog has it. */
    Optional<Table> table(EventKind kind) {
        String name = EventCatalog.name(kind).toString();
        return reading(
                name,
                () -> location(kind).map(found -> {
                    StaticTableOperations operations = new StaticTableOperations(found, io);
                    operations.current(); // read here, not when it is first asked
                    return new BaseTable(operations, name);
                }));
    }

    private Optional<String> location(EventKind kind) {
        Map<String, String> values =
                Map.of("catalog", EventCatalog.NAME, "namespace", EventCatalog.EVENTS.toString(), "name", kind.table());
        Sql sql = Sql.beside(TableReader.class, "table.sql");
        try (Connection connection = DriverManager.getConnection(EventCatalog.url(database) + "?mode=ro");
                PreparedStatement statement = connection.prepareStatement(sql.text())) {
            for (int i = 0; i < sql.names().size(); i++) {
                statement.setString(i + 1, values.get(sql.names().get(i)));
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(String.valueOf(rows.getString(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw unreadable(database.toString(), e);
        }
    }

    /** Runs a step that reads what may be damaged. */
    static <T> T reading(String where, Supplier<T> step) {
        try {
            return step.get();
        } catch (AshiatoException e) {
            throw e;
        } catch (RuntimeException e) {
            // Iceberg declares nothing: a damaged file shows as any exception of its, Avro's or Jackson's.
            throw unreadable(where, e);
        }
    }

    private static AshiatoException unreadable(String where, Exception cause) {
        return new AshiatoException(
                ErrorCode.INTEGRITY, "the event tables cannot be read: " + cause.getMessage(), where, REMEDY, cause);
    }

    /** The error of a location that is not below the case folder. */
    static AshiatoException outside(String location) {
        return new AshiatoException(
                ErrorCode.INTEGRITY, "the event tables name a file outside the case folder", location, REMEDY);
    }
}
