// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.iceberg.Metrics;
import org.ashiato.model.Column;
import org.ashiato.model.EventKind;

/** What a Parquet file's footer says of its columns, summed over the row groups: what a query planner needs. */
final class Footer {
    private final Map<Integer, Column> columns;
    private final Map<Integer, Long> sizes = new HashMap<>();
    private final Map<Integer, Long> values = new HashMap<>();
    private final Map<Integer, Long> nulls = new HashMap<>();
    private final Map<Integer, Bounds> bounds = new HashMap<>();

    private Footer(EventKind kind) {
        this.columns = kind.columns().stream().collect(Collectors.toMap(Column::id, column -> column));
    }

    /** Reads the footer of a file of events. */
    static Metrics read(Engine engine, EventKind kind, Path file) {
        Footer footer = new Footer(kind);
        Sql sql = Sql.beside(Footer.class, "footer.sql");
        try (PreparedStatement statement = engine.connection().prepareStatement(sql.text())) {
            for (int i = 1; i <= sql.names().size(); i++) {
                statement.setString(i, Sql.pattern(file));
            }
            try (ResultSet parts = statement.executeQuery()) {
                while (parts.next()) {
                    footer.add(new ResultRows(parts));
                }
            }
        } catch (SQLException e) {
            throw Engine.failed("footer of " + file, e);
        }
        return footer.metrics();
    }

    // A column that the kind no longer has is of no use to anybody who plans.
    private void add(ResultRows part) {
        int id = Math.toIntExact(part.number(0));
        Column column = columns.get(id);
        if (column == null) {
            return;
        }
        long count = part.number(2);
        sizes.merge(id, part.number(1), Long::sum);
        values.merge(id, count, Long::sum);
        boolean counted = !part.isNull(3);
        if (counted) {
            nulls.merge(id, part.number(3), Long::sum);
        }
        Bounds known = bounds.computeIfAbsent(id, ignored -> new Bounds(column.type()));
        if (!counted || part.number(3) < count) {
            known.widen(part.text(4), part.text(5));
        }
    }

    private Metrics metrics() {
        Map<Integer, ByteBuffer> lower = new HashMap<>();
        Map<Integer, ByteBuffer> upper = new HashMap<>();
        bounds.forEach((id, known) -> {
            known.lower().ifPresent(bound -> lower.put(id, bound));
            known.upper().ifPresent(bound -> upper.put(id, bound));
        });
        // The columns are flat: each has a value or a null for every row.
        long rows = values.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return new Metrics(rows, sizes, values, nulls, null, lower, upper);
    }
}
