// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import static java.util.Objects.requireNonNull;

import org.ashiato.model.EventKind;
import org.ashiato.model.Text;

/**
 * Where the Iceberg table of a kind of event is not what the ledger says. The events themselves are not
 * touched by it, and the next {@link EventTables#publish} mends all but {@link Problem#UNREADABLE}.
 *
 * @param where the file's location, or why the table cannot be read; it comes from a file and is not safe to print
 */
public record TableDifference(EventKind kind, Problem problem, String where) {
    /** What is different. */
    public enum Problem {
        /** There is no such table. */
        NO_TABLE,
        /** The catalog, or a file of the table's metadata, is missing or damaged. */
        UNREADABLE,
        /** The columns are not those of the kind. */
        OTHER_COLUMNS,
        /** The ledger has a file that the table does not list. */
        NOT_LISTED,
        /** The table lists a file that the ledger does not have. */
        NOT_IN_LEDGER,
        /** The file is listed with another size, or with rows deleted by another engine. */
        CHANGED
    }

    public TableDifference {
        requireNonNull(kind, "kind is null");
        requireNonNull(problem, "problem is null");
        requireNonNull(where, "where is null");
    }

    /** The difference in one sentence. */
    public Text text() {
        String table = kind.table();
        return switch (problem) {
            case NO_TABLE ->
                new Text("Iceberg の表 %s がありません。".formatted(table), "There is no Iceberg table %s.".formatted(table));
            case UNREADABLE ->
                new Text(
                        "Iceberg の表 %s を読めません（%s）。".formatted(table, where),
                        "The Iceberg table %s cannot be read (%s).".formatted(table, where));
            case OTHER_COLUMNS ->
                new Text(
                        "Iceberg の表 %s の列が、定められた列と異なります。".formatted(table),
                        "The Iceberg table %s has other columns than it should.".formatted(table));
            case NOT_LISTED ->
                new Text(
                        "台帳にあるファイル %s が、Iceberg の表 %s に登録されていません。".formatted(where, table),
                        "The ledger's file %s is not listed in the Iceberg table %s.".formatted(where, table));
            case NOT_IN_LEDGER ->
                new Text(
                        "Iceberg の表 %2$s に、台帳にないファイル %1$s が登録されています。".formatted(where, table),
                        "The file %s is listed in the Iceberg table %s but not in the ledger.".formatted(where, table));
            case CHANGED ->
                new Text(
                        "ファイル %s が、Iceberg の表 %s に異なる大きさで、又は行を削除されて登録されています。".formatted(where, table),
                        "The file %s is listed in the Iceberg table %s with another size or with rows deleted."
                                .formatted(where, table));
        };
    }
}
