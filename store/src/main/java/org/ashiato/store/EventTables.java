// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.ashiato.model.EventKind;
import org.ashiato.store.TableDifference.Problem;

/**
 * The events of a case as Iceberg tables, one a kind: the Parquet files that the ledger lists, published for
 * other engines and for looking at earlier states. The ledger is the truth and the tables follow it; nothing
 * that Ashiato answers is read through them.
 *
 * <p>The tables name their files from the case folder, so the folder can be copied and opened elsewhere. The
 * metadata beside the events holds random names and the clock's time, so it is not the same from run to run; it
 * is neither evidence nor sealed, and can be made anew. One process at a time may publish: the one that holds
 * the ledger.
 */
public final class EventTables {
    private final LocalFileIO io;
    private final Path database;
    private final Stamp stamp;

    /**
     * Names the tables of a case; opens nothing.
     *
     * @param caseFolder exists
     */
    public EventTables(Path caseFolder) throws IOException {
        this(new LocalFileIO(caseFolder));
    }

    EventTables(LocalFileIO io) {
        this.io = io;
        this.database = io.path("local:///events/catalog.db");
        this.stamp = new Stamp(database.resolveSibling("catalog.stamp"), database);
    }

    /**
     * Makes the tables list exactly these files: makes tables and columns that are missing, then changes each
     * table that differs in one commit. When a run was killed on the way, the next puts it right. With nothing
     * to change it opens neither the catalog nor the engine.
     *
     * @param files that the ledger lists, by kind, each below the case folder
     * @param limits for reading the files' footers
     * @throws AshiatoException when a file is gone or the tables are damaged
     */
    public void publish(Map<EventKind, List<Path>> files, Limits limits) throws IOException {
        Map<EventKind, SortedMap<String, Long>> ledger = sizes(files);
        refuseAbsent(ledger);
        if (stamp.holds(ledger)) {
            return;
        }
        Files.createDirectories(database.getParent());
        try (EventCatalog catalog = EventCatalog.open(database, io)) {
            for (EventKind kind : EventKind.values()) {
                Table table = table(catalog, kind);
                Listing listing = Listing.of(kind, table);
                commit(table, listing, listing.against(ledger.getOrDefault(kind, new TreeMap<>())), limits);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        stamp.write(ledger);
    }

    /**
     * Says where the tables are not as the ledger says; changes nothing.
     *
     * @param files that the ledger lists, by kind, each below the case folder
     * @return in the order of the kinds, then of the files; empty when all is as it should be
     */
    public List<TableDifference> check(Map<EventKind, List<Path>> files) throws IOException {
        Map<EventKind, SortedMap<String, Long>> ledger = sizes(files);
        List<TableDifference> differences = new ArrayList<>();
        if (Files.notExists(database)) {
            for (EventKind kind : EventKind.values()) {
                differences.add(new TableDifference(kind, Problem.NO_TABLE, ""));
            }
            return differences;
        }
        for (EventKind kind : EventKind.values()) {
            try {
                differences.addAll(check(kind, ledger.getOrDefault(kind, new TreeMap<>())));
            } catch (AshiatoException e) {
                differences.add(new TableDifference(kind, Problem.UNREADABLE, String.valueOf(e.getMessage())));
            }
        }
        return differences;
    }

    private List<TableDifference> check(EventKind kind, SortedMap<String, Long> ledger) {
        Optional<Table> table = new TableReader(database, io).table(kind);
        if (table.isEmpty()) {
            return List.of(new TableDifference(kind, Problem.NO_TABLE, ""));
        }
        List<TableDifference> differences = new ArrayList<>();
        if (!table.get().schema().sameSchema(EventSchema.of(kind))) {
            differences.add(new TableDifference(kind, Problem.OTHER_COLUMNS, ""));
        }
        differences.addAll(Listing.of(kind, table.get()).against(ledger));
        return differences;
    }

    private static Table table(EventCatalog catalog, EventKind kind) {
        Schema schema = EventSchema.of(kind);
        Table table = catalog.table(kind).orElseGet(() -> catalog.create(kind, schema));
        if (!table.schema().sameSchema(schema)) {
            EventCatalog.change(table, schema);
        }
        return table;
    }

    private void commit(Table table, Listing listing, List<TableDifference> differences, Limits limits)
            throws IOException {
        List<String> added = new ArrayList<>();
        List<DataFile> removed = new ArrayList<>();
        for (TableDifference difference : differences) {
            String location = difference.where();
            if (difference.problem() != Problem.NOT_LISTED) {
                removed.add(listing.file(location));
            }
            if (difference.problem() != Problem.NOT_IN_LEDGER) {
                added.add(location);
            }
        }
        List<DataFile> files = describe(listing.kind(), added, limits);
        if (!removed.isEmpty()) {
            OverwriteFiles change = table.newOverwrite();
            removed.forEach(change::deleteFile);
            files.forEach(change::addFile);
            change.commit();
        } else if (!files.isEmpty()) {
            AppendFiles change = table.newAppend();
            files.forEach(change::appendFile);
            change.commit();
        }
    }

    private List<DataFile> describe(EventKind kind, List<String> locations, Limits limits) throws IOException {
        List<DataFile> files = new ArrayList<>();
        if (locations.isEmpty()) {
            return files;
        }
        try (Engine engine = Engine.start(limits)) {
            for (String location : locations) {
                Path file = io.path(location);
                files.add(DataFiles.builder(PartitionSpec.unpartitioned())
                        .withPath(location)
                        .withFormat(FileFormat.PARQUET)
                        .withFileSizeInBytes(Files.size(file))
                        .withMetrics(Footer.read(engine, kind, file))
                        .build());
            }
        }
        return files;
    }

    private Map<EventKind, SortedMap<String, Long>> sizes(Map<EventKind, List<Path>> files) throws IOException {
        Map<EventKind, SortedMap<String, Long>> sizes = new EnumMap<>(EventKind.class);
        for (var entry : files.entrySet()) {
            SortedMap<String, Long> ofKind = new TreeMap<>();
            for (Path file : entry.getValue()) {
                String location = io.location(file);
                Path path = io.path(location);
                ofKind.put(location, Files.exists(path) ? Files.size(path) : Listing.ABSENT);
            }
            sizes.put(entry.getKey(), ofKind);
        }
        return sizes;
    }

    private static void refuseAbsent(Map<EventKind, SortedMap<String, Long>> ledger) {
        ledger.values()
                .forEach(files -> files.forEach((location, size) -> {
                    if (size == Listing.ABSENT) {
                        throw new AshiatoException(
                                ErrorCode.INTEGRITY,
                                "a file of events that the ledger lists is not there",
                                location,
                                "bring the file back from a copy of the case; 'ashiato verify' names all that is missing");
                    }
                }));
    }
}
