// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.duckdb.DuckDBConnection;

/** One DuckDB instance in memory, held to its limits and cut off from any network. Not shared between threads. */
final class Engine implements AutoCloseable {
    private final DuckDBConnection connection;

    private Engine(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** Starts an instance; what does not fit in memory is spilled to the limits' folder. */
    static Engine start(Limits limits) {
        try {
            Files.createDirectories(limits.spill());
            // The driver then loads the library beside it instead of unpacking 71 MB at every start.
            var connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", new Properties());
            Engine engine = new Engine(connection);
            engine.execute("SET autoinstall_known_extensions=false");
            engine.execute("SET autoload_known_extensions=false");
            engine.execute("SET preserve_insertion_order=false");
            engine.execute("SET TimeZone='UTC'");
            engine.execute("SET threads=" + limits.threads());
            engine.execute("SET memory_limit='" + limits.memoryBytes() / (1 << 20) + "MiB'");
            engine.execute("SET temp_directory=" + Sql.text(limits.spill().toString()));
            return engine;
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not start", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DuckDBConnection connection() {
        return connection;
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    long number(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    static RuntimeException failed(String sql, SQLException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("Out of Memory") || message.contains("No space left")) {
            return new AshiatoException(
                    ErrorCode.RESOURCES,
                    "the events do not fit in the memory or disk allowed: "
                            + message.lines().findFirst().orElse(""),
                    "",
                    "free disk space beside the case, or raise ASHIATO_MEMORY",
                    e);
        }
        return new IllegalStateException("SQL failed: " + sql, e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not stop", e);
        }
    }
}
