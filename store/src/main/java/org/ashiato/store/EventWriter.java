// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.ashiato.model.EventKind;
import org.ashiato.model.Verdict;
import org.ashiato.store.parquet.ColumnBuilder;
import org.ashiato.store.parquet.Field;
import org.ashiato.store.parquet.NumberColumn;
import org.ashiato.store.parquet.ParquetWriter;
import org.ashiato.store.parquet.RowGroupPacker;
import org.ashiato.store.parquet.TextColumn;
import org.jspecify.annotations.Nullable;

/**
 * Writes events and rejects to Parquet files in one pass: each thread has a filler, which reads and parses into
 * a row group, and packs the group when it is full.
 *
 * <p>The engine is not asked: handing it the rows and letting it write them took two to three times as long.
 */
public final class EventWriter implements AutoCloseable {
    /** Rows of a row group at most: the larger it is, the less its dictionaries repeat those of others. */
    private static final int LARGEST_GROUP = 491_520;
    /** Rows of all threads' unfinished row groups together, which are held in memory. */
    private static final int UNFINISHED = 983_040;

    private static final int SMALLEST_GROUP = 61_440;

    private static final List<Field> REJECT = List.of(
            new Field("evidence", Field.Type.INTEGER, 0),
            new Field("offset", Field.Type.BIGINT, 0),
            new Field("length", Field.Type.INTEGER, 0),
            new Field("code", Field.Type.VARCHAR, 0));

    private final int threads;

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

    private EventWriter(int threads) {
        this.threads = threads;
    }

    /** Makes a writer; it may write many files, one after another. */
    public static EventWriter open(Limits limits) {
        return new EventWriter(limits.threads());
    }

    private interface Content {
        void write(ParquetWriter file) throws IOException;
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
        List<Field> fields = kind.columns().stream().map(Batch::field).toList();
        return whole(file, fields, parquet -> {
            AtomicBoolean failed = new AtomicBoolean();
            if (threads == 1) {
                part(kind, source, fields, fillers, parquet, failed);
                return;
            }
            try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
                List<Future<?>> parts = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    parts.add(pool.submit(() -> {
                        part(kind, source, fields, fillers, parquet, failed);
                        return null;
                    }));
                }
                for (Future<?> one : parts) {
                    await(one);
                }
            }
        });
    }

    private void part(
            EventKind kind,
            String source,
            List<Field> fields,
            Supplier<? extends Filler> fillers,
            ParquetWriter parquet,
            AtomicBoolean failed)
            throws IOException {
        boolean done = false;
        try (RowGroupPacker packer = new RowGroupPacker(fields)) {
            Filler filler = fillers.get();
            Batch batch = new Batch(kind, source, rowGroup());
            while (!failed.get()) {
                filler.fill(batch);
                if (batch.size() == 0) {
                    break;
                }
                batch.drain(packer, parquet);
            }
            done = true;
        } finally {
            // Where one thread cannot go on, the others need not.
            if (!done) {
                failed.set(true);
            }
        }
    }

    private static void await(Future<?> part) throws IOException {
        try {
            part.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException unexpected -> throw unexpected;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Writes rejects to one file; with none there is no file. */
    public long writeRejects(RejectSource source, Path file) throws IOException {
        return whole(file, REJECT, parquet -> {
            List<ColumnBuilder> columns = REJECT.stream().map(Field::builder).toList();
            try (RowGroupPacker packer = new RowGroupPacker(REJECT)) {
                int rows = 0;
                Reject reject;
                while ((reject = source.next()) != null) {
                    ((NumberColumn) columns.get(0)).set(rows, reject.evidence());
                    ((NumberColumn) columns.get(1)).set(rows, reject.offset());
                    ((NumberColumn) columns.get(2)).set(rows, reject.length());
                    byte[] code = reject.verdict().code().getBytes(US_ASCII);
                    ((TextColumn) columns.get(3)).set(rows, code, 0, code.length, false);
                    rows++;
                    if (rows == LARGEST_GROUP) {
                        parquet.add(packer, columns, rows);
                        rows = 0;
                    }
                }
                if (rows > 0) {
                    parquet.add(packer, columns, rows);
                }
            }
        });
    }

    private static long whole(Path file, List<Field> fields, Content content) throws IOException {
        // The partial file's name cannot be taken for a finished one after a crash.
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            long rows;
            try (ParquetWriter parquet = new ParquetWriter(partial, fields)) {
                content.write(parquet);
                rows = parquet.finish();
            }
            if (rows > 0) {
                Durable.move(partial, file);
            }
            return rows;
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("No space left")) {
                throw new AshiatoException(
                        ErrorCode.RESOURCES,
                        "the events do not fit on the disk",
                        file.toString(),
                        "free disk space beside the case",
                        e);
            }
            throw e;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private int rowGroup() {
        return Math.clamp(UNFINISHED / threads, SMALLEST_GROUP, LARGEST_GROUP);
    }

    @Override
    public void close() {
        // Nothing is held between files.
    }
}
