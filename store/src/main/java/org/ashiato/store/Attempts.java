// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts all sign-ins of a case together in files of its own, for the questions that follow: those of directory servers are
 * joined from requests and results, some connections or operations at a time, so that a join fits in memory however many
 * there are.
 */
final class Attempts implements AutoCloseable {
    /** Events of a directory that are joined in one go; some 100 bytes each. */
    static final long TOGETHER = 8_000_000;

    private final Engine engine;
    private final Path spill;
    private final long together;
    private final List<Part> parts = new ArrayList<>();
    private @Nullable Path folder;

    private record Part(Path file, long bytes) {}

    /**
     * Some operations on some of the connections of directory servers, by number, those of all runs of a server together.
     *
     * @param last included
     * @param part which of so many parts of the operations, from 0
     */
    private record Slice(long first, long last, long part, long parts) {
        // The least of all numbers has no literal.
        static final Slice ALL = new Slice(Long.MIN_VALUE + 1, Long.MAX_VALUE, 0, 1);

        /** In as many parts as keep each of them near a size. */
        static List<Slice> of(long first, long last, long events, long size) {
            long parts = Math.max(1, events / size);
            return LongStream.range(0, parts)
                    .mapToObj(part -> new Slice(first, last, part, parts))
                    .toList();
        }
    }

    Attempts(Engine engine, Path spill, long together) {
        this.engine = engine;
        this.spill = spill;
        this.together = together;
    }

    /** Makes the view {@code signin}. */
    void view() {
        engine.execute(text("server_run.sql"));
        engine.execute(text("signin-told.sql"));
        engine.execute("CREATE VIEW signin AS SELECT * FROM signin_told UNION ALL (%s)".formatted(of(Slice.ALL)));
    }

    /** Makes the view {@code attempt}; {@link #view} comes first. */
    void gather() {
        // The engine takes a text column's filter to keep next to nothing, and then holds the larger side of the join
        // in memory (DuckDB 2.0.0); as written, it holds the smaller.
        engine.execute("SET disabled_optimizers='join_order,build_side_probe_side'");
        try {
            add("SELECT * FROM signin_told");
            slices().forEach(slice -> add(of(slice)));
        } finally {
            engine.execute("RESET disabled_optimizers");
        }
        // From the first file the engine guesses how many rows there are, and chooses its ways by that.
        parts.sort(Comparator.comparingLong(Part::bytes).reversed());
        engine.execute("CREATE VIEW attempt_named AS SELECT * FROM read_parquet(%s)".formatted(Sql.files(files())));
        engine.execute("CREATE TABLE attempt_domains AS SELECT count(DISTINCT domain) AS n FROM attempt_named");
        engine.execute(text("attempt.sql"));
    }

    /** The files that {@code attempt} reads. */
    List<Path> files() {
        return parts.stream().map(Part::file).toList();
    }

    private void add(String signins) {
        try {
            if (folder == null) {
                folder = Files.createTempDirectory(spill, "attempt");
            }
            Path file = folder.resolve(parts.size() + ".parquet");
            engine.execute("COPY (%s) TO %s (FORMAT parquet)"
                    .formatted(text("attempt-named.sql").replace("{signins}", signins), Sql.text(file.toString())));
            parts.add(new Part(file, Files.size(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Slice> slices() {
        List<Slice> slices = new ArrayList<>();
        try (Statement statement = engine.connection().createStatement();
                ResultSet rows = statement.executeQuery(text("connections.sql"))) {
            long first = 0;
            long last = 0;
            long events = 0;
            while (rows.next()) {
                if (events == 0) {
                    first = rows.getLong(1);
                }
                last = rows.getLong(2);
                events += rows.getLong(3);
                if (events >= together) {
                    slices.addAll(Slice.of(first, last, events, together));
                    events = 0;
                }
            }
            if (events > 0) {
                slices.addAll(Slice.of(first, last, events, together));
            }
        } catch (SQLException e) {
            throw Engine.failed("connections.sql", e);
        }
        return slices;
    }

    private static String of(Slice slice) {
        return text("signin-of-directory.sql")
                .replace("{first}", Long.toString(slice.first))
                .replace("{last}", Long.toString(slice.last))
                .replace("{parts}", Long.toString(slice.parts))
                .replace("{part}", Long.toString(slice.part));
    }

    private static String text(String file) {
        return Sql.beside(Attempts.class, file).text();
    }

    @Override
    public void close() {
        if (folder == null) {
            return;
        }
        try (Stream<Path> made = Files.list(folder)) {
            for (Path file : made.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
