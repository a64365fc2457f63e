// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ashiato.model.Column;
import org.ashiato.model.ColumnType;
import org.ashiato.model.EventKind;
import org.ashiato.model.Verdict;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.jspecify.annotations.Nullable;

/**
 * Writes events and rejects to Parquet files in one pass: the engine's threads call the fillers, which read
 * and parse, and the engine encodes what they filled.
 *
 * <p>A table function is the engine's only bulk way in from Java; its appender is nine times slower.
 */
public final class EventWriter implements AutoCloseable {
    private static final int BATCH = 2048;
    /** Rows of a row group at most: the larger it is, the less its dictionaries repeat those of others. */
    private static final int LARGEST_GROUP = 491_520;
    /** Rows of all threads' unfinished row groups together, which are held in memory. */
    private static final int UNFINISHED = 983_040;
    /** The engine's own default. */
    private static final int SMALLEST_GROUP = 122_880;

    private final Engine engine;
    private final int threads;
    private @Nullable Supplier<? extends Filler> fillers;
    private @Nullable RejectSource rejects;
    private volatile @Nullable Throwable failure;

    /** A source of rows for one thread. */
    public interface Filler {
        /** Adds rows until the batch is full or nothing is left; a batch left empty ends this thread's part. */
        void fill(Batch batch) throws IOException;
    }

    /** A source of rejects, read by one thread. */
    public interface RejectSource {
        /** The next reject, or null after the last. */
        @Nullable
        Reject next() throws IOException;
    }

    /** Bytes that could not be read: where they lie, and why. */
    public record Reject(int evidence, long offset, int length, Verdict verdict) {}

    private EventWriter(Engine engine, int threads) {
        this.engine = engine;
        this.threads = threads;
    }

    /** Makes a writer; it may write many files, one after another. */
    public static EventWriter open(Limits limits) {
        EventWriter writer = new EventWriter(Engine.start(limits), limits.threads());
        for (EventKind kind : EventKind.values()) {
            writer.register(kind.table() + "_lines", writer.new EventLines(kind));
        }
        writer.register("reject_lines", writer.new RejectLines());
        return writer;
    }

    /**
     * Writes what the fillers give to one file.
     *
     * @param source the source's name, the same for all rows
     * @param fillers makes one filler for each thread
     * @return the number of rows; with 0 there is no file
     * @throws IOException as a filler threw it; nothing is left then
     */
    public long write(EventKind kind, String source, Supplier<? extends Filler> fillers, Path file) throws IOException {
        this.fillers = fillers;
        String fields = kind.fields().stream().map(Column::name).collect(Collectors.joining(", "));
        String ids = kind.columns().stream()
                .map(c -> "\"" + c.name() + "\": " + c.id())
                .collect(Collectors.joining(", ", ", FIELD_IDS {", "}"));
        String select = """
                SELECT make_timestamp(time) AS time,
                       CASE WHEN local THEN 'zone_assumed' ELSE 'exact' END AS time_quality,
                       %s AS source, evidence, "offset", length, %s
                FROM %s_lines()""".formatted(Sql.text(source), fields, kind.table());
        return copy(select, ids, file);
    }

    /** Writes rejects to one file; with none there is no file. */
    public long writeRejects(RejectSource source, Path file) throws IOException {
        this.rejects = source;
        return copy("SELECT * FROM reject_lines()", "", file);
    }

    private long copy(String select, String ids, Path file) throws IOException {
        failure = null;
        // The partial file's name cannot be taken for a finished one after a crash.
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            engine.execute("COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2, ROW_GROUP_SIZE %d%s)"
                    .formatted(select, Sql.text(partial.toString()), rowGroup(), ids));
            long rows = engine.number("SELECT count(*) FROM read_parquet(" + Sql.files(List.of(partial)) + ")");
            if (rows > 0) {
                Durable.move(partial, file);
            }
            return rows;
        } catch (IllegalStateException e) {
            Throwable cause = failure;
            if (cause instanceof IOException io) {
                throw io;
            }
            if (cause instanceof RuntimeException unexpected) {
                throw unexpected;
            }
            throw e;
        } finally {
            Files.deleteIfExists(partial);
            fillers = null;
            rejects = null;
        }
    }

    private int rowGroup() {
        return Math.clamp(UNFINISHED / threads, SMALLEST_GROUP, LARGEST_GROUP);
    }

    private void register(String name, DuckDBTableFunction<?, ?, ?> function) {
        try {
            DuckDBFunctions.tableFunction()
                    .withName(name)
                    .withFunction(function)
                    .register(engine.connection());
        } catch (SQLException e) {
            throw new IllegalStateException("cannot register " + name, e);
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    private record Part(Filler filler, Batch batch) {}

    private final class EventLines implements DuckDBTableFunction<String, String, Part> {
        private final EventKind kind;

        EventLines(EventKind kind) {
            this.kind = kind;
        }

        @Override
        public String bind(DuckDBTableFunctionBindInfo info) throws Exception {
            // The engine's timestamp vectors take objects only, so times travel as numbers.
            info.addResultColumn("time", DuckDBColumnType.BIGINT);
            info.addResultColumn("local", DuckDBColumnType.BOOLEAN);
            info.addResultColumn("evidence", DuckDBColumnType.INTEGER);
            info.addResultColumn("offset", DuckDBColumnType.BIGINT);
            info.addResultColumn("length", DuckDBColumnType.INTEGER);
            for (Column column : kind.fields()) {
                info.addResultColumn(column.name(), type(column.type()));
            }
            return kind.table();
        }

        @Override
        public String init(DuckDBTableFunctionInitInfo info) throws Exception {
            info.setMaxThreads(threads);
            return kind.table();
        }

        @Override
        public Part localInit(DuckDBTableFunctionInitInfo info) {
            Supplier<? extends Filler> supplier = fillers;
            if (supplier == null) {
                throw new IllegalStateException("no fillers");
            }
            return new Part(supplier.get(), new Batch(kind, BATCH));
        }

        @Override
        public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) throws Exception {
            Part part = info.getLocalInitData();
            try {
                part.filler().fill(part.batch());
                return part.batch().drain(chunk);
            } catch (IOException | RuntimeException | Error e) {
                // The engine passes on the message only; the caller wants the exception.
                failure = e;
                throw e;
            }
        }

        private static DuckDBColumnType type(ColumnType type) {
            return switch (type) {
                case INTEGER -> DuckDBColumnType.INTEGER;
                case BIGINT -> DuckDBColumnType.BIGINT;
                case TIMESTAMP -> DuckDBColumnType.TIMESTAMP;
                case VARCHAR -> DuckDBColumnType.VARCHAR;
            };
        }
    }

    private final class RejectLines implements DuckDBTableFunction<String, String, String> {
        @Override
        public String bind(DuckDBTableFunctionBindInfo info) throws Exception {
            info.addResultColumn("evidence", DuckDBColumnType.INTEGER);
            info.addResultColumn("offset", DuckDBColumnType.BIGINT);
            info.addResultColumn("length", DuckDBColumnType.INTEGER);
            info.addResultColumn("code", DuckDBColumnType.VARCHAR);
            return "rejects";
        }

        @Override
        public String init(DuckDBTableFunctionInitInfo info) throws Exception {
            info.setMaxThreads(1);
            return "rejects";
        }

        @Override
        public String localInit(DuckDBTableFunctionInitInfo info) {
            return "rejects";
        }

        @Override
        public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) throws Exception {
            RejectSource source = rejects;
            if (source == null) {
                throw new IllegalStateException("no rejects");
            }
            byte[][] codes = new byte[BATCH][];
            int rows = 0;
            try {
                while (rows < BATCH) {
                    Reject reject = source.next();
                    if (reject == null) {
                        break;
                    }
                    chunk.vector(0).setInt(rows, reject.evidence());
                    chunk.vector(1).setLong(rows, reject.offset());
                    chunk.vector(2).setInt(rows, reject.length());
                    codes[rows] = reject.verdict().code().getBytes(StandardCharsets.US_ASCII);
                    rows++;
                }
            } catch (IOException | RuntimeException | Error e) {
                failure = e;
                throw e;
            }
            chunk.vector(3).setStringUtf8Batch(0, Arrays.copyOf(codes, rows));
            return rows;
        }
    }
}
