// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ashiato.evidence.Evidence.Kept;
import org.ashiato.evidence.seal.Seal;
import org.ashiato.model.Assumption;
import org.ashiato.model.EventKind;
import org.ashiato.store.EventWriter;
import org.ashiato.store.EventWriter.Filler;
import org.ashiato.store.Limits;
import org.jspecify.annotations.Nullable;

/** Writes what was read of evidence: a table of its events, and one of the places of its rejects. */
final class Tables implements AutoCloseable {
    private final Path caseFolder;
    private final EventWriter writer;

    /** Of a file in which nobody can read. */
    static final Events NONE = new Events(null, 0, List.of());

    Tables(Path caseFolder, Limits limits) {
        this.caseFolder = caseFolder;
        this.writer = EventWriter.open(limits);
    }

    /** On which clock times without a zone or a year are read; no year where the lines have one. */
    record Clock(LocalZones.Settled zone, Optional<Years.Settled> year) {
        LocalClock start() {
            return new LocalClock(zone.zone(), year.map(Years.Settled::year).orElse(Years.UNASKED));
        }
    }

    /**
     * The events of one file.
     *
     * @param table null where there are none
     * @param assumed zone and year, where a line needed them
     */
    record Events(@Nullable Kept table, long count, List<Assumption> assumed) {}

    /** The file of a table. */
    static String name(String table, int number, int reading) {
        return reading == 1
                ? "events/%s/%06d.parquet".formatted(table, number)
                : "events/%s/%06d-%d.parquet".formatted(table, number, reading);
    }

    /**
     * Writes the events of a file.
     *
     * @param path of the file, as recorded
     * @param lines one thread's reader of its lines, on the clock it is given
     */
    Events events(
            String name, EventKind kind, String source, String path, Clock clock, Function<LocalClock, Filler> lines)
            throws IOException {
        List<LocalClock> clocks = Collections.synchronizedList(new ArrayList<>());
        Path file = caseFolder.resolve(name);
        Files.createDirectories(file.getParent());
        long count = writer.write(
                kind,
                source,
                () -> {
                    LocalClock own = clock.start();
                    clocks.add(own);
                    return lines.apply(own);
                },
                file);
        List<Assumption> assumed = new ArrayList<>();
        clock.year()
                .ifPresent(
                        y -> assumed.add(new Assumption(path, Years.TOPIC, Integer.toString(y.year()), y.because())));
        if (clocks.stream().anyMatch(LocalClock::wasUsed)) {
            LocalZones.Settled zone = clock.zone();
            assumed.add(new Assumption(source, LocalZones.TOPIC, zone.zone().getId(), zone.because()));
        }
        return new Events(count == 0 ? null : sealed(name, file), count, assumed);
    }

    /** Writes the places of a file's rejects; null where there are none. */
    @Nullable
    Kept rejects(String name, RejectLog rejects, int number) throws IOException {
        if (rejects.counts().isEmpty()) {
            return null;
        }
        Path file = caseFolder.resolve(name);
        Files.createDirectories(file.getParent());
        try (RejectLog.Reader reader = rejects.read(number)) {
            writer.writeRejects(reader, file);
        }
        return sealed(name, file);
    }

    private static Kept sealed(String name, Path file) throws IOException {
        return new Kept(name, Seal.of(file, Seal.beside(file)));
    }

    @Override
    public void close() {
        writer.close();
    }
}
