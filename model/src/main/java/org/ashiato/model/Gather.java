// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Runs the SQL files of analyses over the events of one case; read-only. */
public interface Gather {
    /**
     * Runs the SQL text of a file that lies beside {@code owner} and gives its rows to {@code reader}.
     *
     * @param file name of the {@code .sql} file in the package folder of {@code owner}
     * @param parameters values for {@code :name} in the SQL: Long, Double, String, Boolean or Instant
     * @return what the reader made of the rows
     */
    <T> T rows(Class<?> owner, String file, Map<String, Object> parameters, Function<Rows, T> reader);

    /**
     * Makes a small table for the SQL that follows, in place of one of that name: for lists of subjects.
     *
     * @param name lower case with underscores
     * @param columns column names; all VARCHAR
     * @param rows one value a column
     */
    void table(String name, List<String> columns, List<List<String>> rows);

    /**
     * Makes sure that the table {@code visit} holds every contact with these destinations, for the SQL that follows:
     * read from the events once, however many questions ask for them. A row names its destination, terminal and path
     * by the numbers of {@code visit_destination(number, destination)}, {@code visit_host(number, host)} and {@code
     * visit_path(destination, path, endpoint, contacts)}; hosts and the paths of a destination are numbered in the
     * order of their names, and {@code path} is null where the log shows none.
     */
    void visits(Collection<String> destinations);

    /** The place of a row: turns a table's evidence number, offset and length into a citation. */
    SourceRef ref(long evidence, long offset, long length);
}
