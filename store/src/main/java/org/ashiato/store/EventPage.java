// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * A page of events in the order of time, evidence and offset.
 *
 * @param columns their names
 * @param rows a text a column, null where null
 * @param places of the rows
 * @param more whether there are more after them
 */
public record EventPage(
        List<String> columns, List<List<@Nullable String>> rows, List<EventFilter.Place> places, boolean more) {
    public EventPage {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        places = List.copyOf(places);
    }

    /** Reads from a view that has the columns of the filter's table. */
    static EventPage read(Engine engine, String view, EventFilter filter) {
        List<Object> values = new ArrayList<>();
        String where = where(filter, columns(engine, view, filter.table()), values);
        String sql =
                "SELECT epoch_us(time) AS place_us, * FROM \"%s\" WHERE %s ORDER BY %s, evidence, \"offset\" LIMIT %d"
                        .formatted(view, where, order(filter), filter.most() + 1);
        try (PreparedStatement statement = engine.connection().prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                return read(result, filter.most());
            }
        } catch (SQLException e) {
            throw Engine.failed(sql, e);
        }
    }

    // Ordered by a column, the engine leaves out what is later than the page as it goes; beside that it looks for parts
    // of texts in each row instead of once in each dictionary, which takes three times as long (DuckDB 2.0.0).
    private static String order(EventFilter filter) {
        return filter.conditions().stream().anyMatch(EventFilter.Condition::part) ? "epoch_us(time)" : "time";
    }

    private static EventPage read(ResultSet result, int most) throws SQLException {
        ResultSetMetaData about = result.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int i = 2; i <= about.getColumnCount(); i++) {
            columns.add(about.getColumnLabel(i));
        }
        List<List<@Nullable String>> rows = new ArrayList<>();
        List<EventFilter.Place> places = new ArrayList<>();
        boolean more = false;
        while (!more && result.next()) {
            more = rows.size() == most;
            if (!more) {
                List<@Nullable String> row = new ArrayList<>();
                for (int i = 2; i <= about.getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
                places.add(
                        new EventFilter.Place(result.getLong(1), result.getInt("evidence"), result.getLong("offset")));
            }
        }
        return new EventPage(columns, rows, places, more);
    }

    // Names of columns and tables are compared with those that are there; values are only ever bound.
    private static String where(EventFilter filter, List<String> columns, List<Object> values) {
        List<String> terms = new ArrayList<>();
        time(filter.from(), ">=", terms, values);
        time(filter.to(), "<", terms, values);
        for (EventFilter.Condition condition : filter.conditions()) {
            if (!columns.contains(condition.column())) {
                throw wrong(
                        "%s has no column '%s'".formatted(filter.table(), condition.column()),
                        "its columns are " + String.join(", ", columns));
            }
            if (condition.part()) {
                terms.add("contains(lower(CAST(\"%s\" AS VARCHAR)), lower(?))".formatted(condition.column()));
            } else {
                terms.add("CAST(\"%s\" AS VARCHAR) = ?".formatted(condition.column()));
            }
            values.add(condition.value());
        }
        EventFilter.Place after = filter.after();
        if (after != null) {
            terms.add("(time, evidence, \"offset\") > (make_timestamp(CAST(? AS BIGINT)), ?, ?)");
            values.addAll(List.of(after.micros(), after.evidence(), after.offset()));
        }
        return terms.isEmpty() ? "true" : terms.stream().collect(Collectors.joining(" AND "));
    }

    private static void time(@Nullable Instant at, String relation, List<String> terms, List<Object> values) {
        if (at != null) {
            terms.add("time %s ?".formatted(relation));
            values.add(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        }
    }

    private static List<String> columns(Engine engine, String view, String table) {
        if (!EventFilter.TABLES.contains(table)) {
            throw wrong(
                    "there is no table '%s'".formatted(table), "give one of " + String.join(", ", EventFilter.TABLES));
        }
        try (PreparedStatement statement =
                        engine.connection().prepareStatement("SELECT * FROM \"%s\" LIMIT 0".formatted(view));
                ResultSet nothing = statement.executeQuery()) {
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= nothing.getMetaData().getColumnCount(); i++) {
                columns.add(nothing.getMetaData().getColumnLabel(i));
            }
            return columns;
        } catch (SQLException e) {
            throw Engine.failed("columns of " + table, e);
        }
    }

    private static AshiatoException wrong(String what, String remedy) {
        return new AshiatoException(ErrorCode.USAGE, what, "", remedy);
    }
}
