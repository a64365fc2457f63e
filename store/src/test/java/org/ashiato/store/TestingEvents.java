// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.ashiato.model.EventKind;

/** Small files of events in a case folder. */
record TestingEvents(Path folder) {
    private static final LocalDateTime START = LocalDateTime.of(2015, 5, 8, 1, 28);
    private static final List<Integer> STATUS = List.of(200, 404, 503);

    static Limits limits(Path folder) {
        return new Limits(1, 256L << 20, folder.resolve("spill"));
    }

    /** The time of the first event after so many microseconds, as Iceberg reads it. */
    static String time(long later) {
        return START.plus(later, ChronoUnit.MICROS).toString() + ":00";
    }

    Path http(String name, long later, int rows) throws IOException {
        EventKind kind = EventKind.HTTP;
        return write(kind, name, later, rows, (batch, i) -> {
            text(batch, kind.position("src_address"), "10.0.0." + i % 5);
            text(batch, kind.position("path"), "/年金/" + "長".repeat(i % 40) + i);
            batch.number(kind.position("status"), STATUS.get(i % 3));
            if (i % 2 == 0) {
                batch.number(kind.position("bytes_in"), 5_000_000_000L + i);
            }
        });
    }

    Path dns(String name, long later, int rows) throws IOException {
        EventKind kind = EventKind.DNS;
        return write(kind, name, later, rows, (batch, i) -> text(batch, kind.position("query"), "a" + i + ".jp"));
    }

    private interface Row {
        void fill(Batch batch, int i);
    }

    private Path write(EventKind kind, String name, long later, int rows, Row row) throws IOException {
        Path file = folder.resolve("events").resolve(kind.table()).resolve(name + ".parquet");
        Files.createDirectories(file.getParent());
        long start = START.toEpochSecond(ZoneOffset.UTC) * 1_000_000 + later;
        AtomicInteger next = new AtomicInteger();
        try (EventWriter writer = EventWriter.open(limits(folder))) {
            writer.write(
                    kind,
                    "proxy",
                    () -> batch -> {
                        int i;
                        while (!batch.isFull() && (i = next.getAndIncrement()) < rows) {
                            batch.time(start + i);
                            row.fill(batch, i);
                            batch.commit(1, i * 100L, 99);
                        }
                    },
                    file);
        }
        return file;
    }

    private static void text(Batch batch, int position, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        batch.text(position, bytes, 0, bytes.length);
    }

    /** Deletes a file or a folder with all in it. */
    static void delete(Path path) throws IOException {
        if (Files.notExists(path)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(path)) {
            for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
