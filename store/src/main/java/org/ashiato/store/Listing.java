// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.ashiato.model.EventKind;
import org.ashiato.store.TableDifference.Problem;

/** The files that a table lists now, by location. */
record Listing(EventKind kind, SortedMap<String, Listed> files) {
    /** The size of a file that the ledger lists and that is not there. */
    static final long ABSENT = -1;

    /**
     * A file in a table.
     *
     * @param whole false when rows of it are deleted, or it is listed twice
     */
    record Listed(DataFile file, boolean whole) {}

    /** Reads the table's current list. */
    static Listing of(EventKind kind, Table table) {
        return TableReader.reading(table.name(), () -> {
            SortedMap<String, Listed> files = new TreeMap<>();
            try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
                for (FileScanTask task : tasks) {
                    DataFile file = task.file();
                    files.merge(
                            file.location(),
                            new Listed(file, task.deletes().isEmpty()),
                            (first, second) -> new Listed(file, false));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Listing(kind, files);
        });
    }

    /** A listed file. */
    DataFile file(String location) {
        return requireNonNull(files.get(location), "not listed").file();
    }

    /** How the list differs from the ledger's, which gives sizes by location; in the order of the locations. */
    List<TableDifference> against(SortedMap<String, Long> ledger) {
        List<TableDifference> differences = new ArrayList<>();
        files.forEach((location, listed) -> {
            Long size = ledger.get(location);
            if (size == null) {
                differences.add(new TableDifference(kind, Problem.NOT_IN_LEDGER, location));
            } else if (!listed.whole()
                    || (size != ABSENT && size != listed.file().fileSizeInBytes())) {
                differences.add(new TableDifference(kind, Problem.CHANGED, location));
            }
        });
        for (String location : ledger.keySet()) {
            if (!files.containsKey(location)) {
                differences.add(new TableDifference(kind, Problem.NOT_LISTED, location));
            }
        }
        return differences;
    }
}
