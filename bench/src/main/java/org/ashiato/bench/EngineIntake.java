// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.ashiato.model.Column;
import org.ashiato.model.Dialect;
import org.ashiato.model.EventKind;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/** The same parser into DuckDB, and Parquet out of it by COPY; nothing hashed, kept, recorded or found again. */
final class EngineIntake {
    private static final List<Column> FIELDS = EventKind.HTTP.fields();

    private EngineIntake() {}

    static void run(Path log, Dialect dialect, int threads, Path parquet) throws IOException, SQLException {
        try (FileChannel file = FileChannel.open(log);
                DuckDBConnection connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET preserve_insertion_order=false");
            statement.execute("SET threads=" + threads);
            DuckDBFunctions.tableFunction()
                    .withName("parsed_lines")
                    .withFunction(new ParsedLines(file, new AtomicLong(), dialect, threads))
                    .register(connection);
            String fields = FIELDS.stream().map(c -> '"' + c.name() + '"').collect(Collectors.joining(", "));
            statement.execute("""
                    COPY (SELECT make_timestamp(time) AS time, 'exact' AS time_quality, 'proxy' AS source, 1 AS evidence,
                                 "offset", length, %s
                          FROM parsed_lines())
                    TO '%s' (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2)
                    """.formatted(fields, parquet.toString().replace("'", "''")));
        }
    }

    private record Part(LineWindows lines, EngineRows rows) {}

    private record ParsedLines(FileChannel file, AtomicLong next, Dialect dialect, int threads)
            implements DuckDBTableFunction<String, String, Part> {
        @Override
        public String bind(DuckDBTableFunctionBindInfo info) throws Exception {
            // The engine's timestamp vectors take objects only, so times travel as numbers.
            info.addResultColumn("time", DuckDBColumnType.BIGINT);
            info.addResultColumn("offset", DuckDBColumnType.BIGINT);
            info.addResultColumn("length", DuckDBColumnType.INTEGER);
            for (Column column : FIELDS) {
                info.addResultColumn(
                        column.name(),
                        switch (column.type()) {
                            case INTEGER -> DuckDBColumnType.INTEGER;
                            case BIGINT -> DuckDBColumnType.BIGINT;
                            case TIMESTAMP -> DuckDBColumnType.TIMESTAMP;
                            case VARCHAR -> DuckDBColumnType.VARCHAR;
                        });
            }
            return "lines";
        }

        @Override
        public String init(DuckDBTableFunctionInitInfo info) throws Exception {
            info.setMaxThreads(threads);
            return "lines";
        }

        @Override
        public Part localInit(DuckDBTableFunctionInitInfo info) throws Exception {
            return new Part(new LineWindows(file, next, dialect.parser()), new EngineRows(FIELDS));
        }

        @Override
        public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) throws Exception {
            Part part = info.getLocalInitData();
            part.lines.fill(part.rows, part.rows);
            return part.rows.drain(chunk);
        }
    }
}
