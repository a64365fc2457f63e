// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.Column;
import org.ashiato.model.ErrorCode;
import org.ashiato.model.EventKind;
import org.ashiato.model.Gather;
import org.ashiato.model.Rows;
import org.ashiato.model.SourceRef;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * The events of one case, open for questions: a view for each kind of event, the tables {@code evidence} and
 * {@code rejects}, and what analyses of who talked to whom build on: the view {@code contact}, and the table
 * {@code pair} of its terminals and destinations, and the table {@code visit} of single contacts, which grows with
 * {@link #visits}. For analyses of who signed in: the views {@code signin}, and
 * {@code attempt} of its accounts and addresses. Read-only; one thread's own, but for {@link #interrupt}.
 */
public final class EventStore implements Gather, AutoCloseable {
    private final Engine engine;
    private final Map<Long, String> hashes = new HashMap<>();
    private final List<Path> files = new ArrayList<>();
    private final Predicate<String> inside;
    private final Path spill;
    private final Attempts putTogether;
    private final Set<String> visited = new HashSet<>();
    private boolean contacts;
    private boolean pairs;
    private boolean visits;
    private boolean signins;
    private boolean attempts;
    private boolean gathered;
    private volatile @Nullable Statement asking;

    /**
     * A piece of evidence as SQL sees it.
     *
     * @param number in this case, from 1
     * @param sha256 of the unpacked content
     * @param size bytes of the unpacked content
     */
    public record EvidenceRow(int number, String sha256, String source, String format, String path, long size) {}

    /**
     * The files of a case's events.
     *
     * @param events by kind; kinds without files are empty tables
     * @param rejects files of rejects
     * @param superseded offsets from which lines of an evidence no longer count, by its number: a log was taken
     *     while its last line was being written, and came again whole
     */
    public record Contents(
            Map<EventKind, List<Path>> events,
            List<Path> rejects,
            List<EvidenceRow> evidence,
            Map<Integer, Long> superseded) {
        public Contents {
            events = Map.copyOf(events);
            rejects = List.copyOf(rejects);
            evidence = List.copyOf(evidence);
            superseded = Map.copyOf(superseded);
        }
    }

    private EventStore(Limits limits, Predicate<String> inside, long together) {
        this.engine = Engine.start(limits);
        this.spill = limits.spill();
        this.putTogether = new Attempts(engine, spill, together);
        this.inside = inside;
    }

    /**
     * Opens the events that lie in Parquet files.
     *
     * @param inside judges whether an address or a host name is the organisation's own
     */
    public static EventStore open(Limits limits, Contents contents, Predicate<String> inside) {
        return open(limits, contents, inside, Attempts.TOGETHER);
    }

    /** The same; so many events of directory servers are joined in one go. */
    static EventStore open(Limits limits, Contents contents, Predicate<String> inside, long together) {
        EventStore store = new EventStore(limits, inside, together);
        // Without this, a long result comes in the order in which threads finish its parts, even where the question
        // orders it (seen with DuckDB 2.0.0 from about two million rows).
        store.engine.execute("SET preserve_insertion_order=true");
        // The first events of very many are found by their times alone; only theirs are then read whole.
        store.engine.execute("SET late_materialization_max_rows=" + (EventFilter.MOST + 1));
        for (EventKind kind : EventKind.values()) {
            List<Path> files = contents.events().getOrDefault(kind, List.of());
            store.files.addAll(files);
            String rows = files.isEmpty() ? nothing(kind.columns()) : store.parquet(kind, files, contents.superseded());
            store.engine.execute("CREATE VIEW %s AS %s".formatted(logged(kind), rows));
        }
        store.engine.execute(Sql.beside(EventStore.class, "event.sql").text());
        store.engine.execute(Sql.beside(EventStore.class, "http.sql").text());
        store.files.addAll(contents.rejects());
        store.engine.execute("CREATE VIEW rejects AS "
                + (contents.rejects().isEmpty()
                        ? "SELECT 0 AS evidence, CAST(0 AS BIGINT) AS \"offset\", 0 AS length, '' AS code WHERE false"
                        : "SELECT * FROM read_parquet(" + Sql.files(contents.rejects()) + ")"));
        store.list(contents.evidence());
        return store;
    }

    // Of these, what was logged stands under another name; the view adds to it.
    private static String logged(EventKind kind) {
        return switch (kind) {
            case HTTP -> "http_logged";
            case SIGNIN -> "signin_logged";
            case FLOW, DNS, DIRECTORY -> kind.table();
        };
    }

    private static String nothing(List<Column> columns) {
        return columns.stream()
                .map(c -> "CAST(NULL AS %s) AS \"%s\"".formatted(c.type(), c.name()))
                .collect(Collectors.joining(", ", "SELECT ", " WHERE false"));
    }

    private String parquet(EventKind kind, List<Path> files, Map<Integer, Long> superseded) {
        String columns = kind.columns().stream()
                .map(c -> '"' + c.name() + '"')
                .collect(Collectors.joining(", ", "SELECT ", " FROM "));
        List<Path> older = older(kind, files);
        List<Path> current = files.stream().filter(f -> !older.contains(f)).toList();
        List<String> reads = new ArrayList<>();
        if (!current.isEmpty()) {
            reads.add(columns + "read_parquet(%s)".formatted(Sql.files(current)));
        }
        if (!older.isEmpty()) {
            // By field id, so that files written before a column was added or renamed still read right. The engine
            // then looks at every value, which takes several times as long.
            String schema = kind.columns().stream()
                    .map(c -> "%d: {name: '%s', type: '%s', default_value: NULL}".formatted(c.id(), c.name(), c.type()))
                    .collect(Collectors.joining(", "));
            reads.add(columns + "read_parquet(%s, schema = MAP {%s})".formatted(Sql.files(older), schema));
        }
        String all = String.join(" UNION ALL ", reads);
        String where = superseded.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> "NOT (evidence = %d AND \"offset\" >= %d)".formatted(e.getKey(), e.getValue()))
                .collect(Collectors.joining(" AND "));
        return where.isEmpty() ? all : "SELECT * FROM (%s) AS logged WHERE %s".formatted(all, where);
    }

    /** The files whose columns are not those of today. */
    private List<Path> older(EventKind kind, List<Path> files) {
        Map<Long, String> today = kind.columns().stream().collect(Collectors.toMap(c -> (long) c.id(), Column::name));
        List<Path> older = new ArrayList<>();
        for (Path file : files) {
            Map<Long, String> columns = new HashMap<>();
            rows(EventStore.class, "columns.sql", Map.of("file", Sql.pattern(file)), rows -> {
                while (rows.next()) {
                    columns.put(rows.number(0), String.valueOf(rows.text(1)));
                }
                return columns;
            });
            if (!columns.equals(today)) {
                older.add(file);
            }
        }
        return older;
    }

    private void list(List<EvidenceRow> evidence) {
        for (EvidenceRow row : evidence) {
            hashes.put((long) row.number(), row.sha256());
        }
        table(
                "evidence_text",
                List.of("number", "sha256", "source", "format", "path", "size"),
                evidence.stream()
                        .map(e -> List.of(
                                Integer.toString(e.number()),
                                e.sha256(),
                                e.source(),
                                e.format(),
                                e.path(),
                                Long.toString(e.size())))
                        .toList());
        engine.execute(
                "CREATE TABLE evidence AS SELECT CAST(number AS INTEGER) AS number, sha256, source, format, path,"
                        + " CAST(size AS BIGINT) AS size FROM evidence_text");
        engine.execute("DROP TABLE evidence_text");
    }

    // Each reads all events once, so only questions that name them pay for them.
    private void prepare(String sql) {
        String words = sql.toLowerCase(Locale.ROOT);
        boolean ofPairs = words.contains("pair");
        if (!contacts && (ofPairs || words.contains("contact"))) {
            contacts = true;
            judge();
            engine.execute(Sql.beside(EventStore.class, "contact.sql").text());
        }
        boolean ofAttempts = words.contains("attempt");
        if (!signins && (ofAttempts || words.contains("signin"))) {
            signins = true;
            putTogether.view();
        }
        if (!attempts && ofAttempts) {
            attempts = true;
            putTogether.gather();
            files.addAll(putTogether.files());
        }
        if (!pairs && ofPairs) {
            pairs = true;
            engine.execute(Sql.beside(EventStore.class, "pair.sql").text());
        }
    }

    // The engine has no arithmetic of address ranges; each name is judged once, in Java.
    private void judge() {
        List<List<String>> own = rows(EventStore.class, "names.sql", Map.of(), rows -> {
            List<List<String>> names = new ArrayList<>();
            while (rows.next()) {
                String name = rows.text(0);
                if (name != null && inside.test(name)) {
                    names.add(List.of(name));
                }
            }
            return names;
        });
        table("inside", List.of("name"), own);
    }

    @Override
    public <T> T rows(Class<?> owner, String file, Map<String, Object> parameters, Function<Rows, T> reader) {
        Sql sql = Sql.beside(owner, file);
        prepare(sql.text());
        try (PreparedStatement statement = engine.connection().prepareStatement(sql.text())) {
            for (int i = 0; i < sql.names().size(); i++) {
                String name = sql.names().get(i);
                Object value = parameters.get(name);
                if (value == null) {
                    throw new IllegalArgumentException("%s needs a value for :%s".formatted(file, name));
                }
                statement.setObject(
                        i + 1,
                        value instanceof Instant instant ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC) : value);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return reader.apply(new ResultRows(rows));
            }
        } catch (SQLException e) {
            throw Engine.failed(file + " of " + owner.getName(), e);
        }
    }

    @Override
    public void table(String name, List<String> columns, List<List<String>> rows) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a table name: " + name);
        }
        engine.execute("CREATE OR REPLACE TABLE %s (%s)"
                .formatted(name, columns.stream().map(c -> c + " VARCHAR").collect(Collectors.joining(", "))));
        try (DuckDBAppender appender = engine.connection().createAppender(DuckDBConnection.DEFAULT_SCHEMA, name)) {
            for (List<String> row : rows) {
                appender.beginRow();
                for (String value : row) {
                    appender.append(value);
                }
                appender.endRow();
            }
        } catch (SQLException e) {
            throw Engine.failed("rows of " + name, e);
        }
    }

    @Override
    public void visits(Collection<String> destinations) {
        prepare("pair");
        if (!visits) {
            visits = true;
            engine.execute(Sql.beside(EventStore.class, "visit-tables.sql").text());
        }
        List<List<String>> asked = new ArrayList<>();
        for (String destination : new TreeSet<>(destinations)) {
            if (visited.add(destination)) {
                asked.add(List.of(Integer.toString(visited.size()), destination));
            }
        }
        if (!asked.isEmpty()) {
            table("visit_asked", List.of("number", "destination"), asked);
            engine.execute(Sql.beside(EventStore.class, "visit.sql").text());
        }
    }

    @Override
    public SourceRef ref(long evidence, long offset, long length) {
        String hash = hashes.get(evidence);
        if (hash == null) {
            throw new IllegalArgumentException("no evidence with number " + evidence);
        }
        return new SourceRef(hash, offset, Math.toIntExact(length));
    }

    /** A page of events. One store at a time pages in a folder for what does not fit in memory. */
    public EventPage page(EventFilter filter) {
        prepare(filter.table());
        return EventPage.read(engine, paged(filter.table()), filter);
    }

    // A sign-in may be put together from several lines; for pages all of them are, once.
    private String paged(String table) {
        if (!table.equals(EventKind.SIGNIN.table())) {
            return table;
        }
        if (!gathered) {
            Path file = spill.resolve("signin.parquet");
            engine.execute("COPY (SELECT * FROM signin) TO %s (FORMAT parquet)".formatted(Sql.text(file.toString())));
            engine.execute("CREATE VIEW signin_gathered AS SELECT * FROM read_parquet(%s)"
                    .formatted(Sql.files(List.of(file))));
            gathered = true;
        }
        return "signin_gathered";
    }

    /** What receives the answer to a user's question. */
    public interface Answer {
        /** The names of the columns, once, first. */
        void columns(List<String> names);

        /** One row as texts, null where null; false ends the answer. */
        boolean row(List<@Nullable String> values);
    }

    /**
     * Runs a user's own SQL: one SELECT, with nothing but the case's events in reach. The store serves nothing
     * else afterwards.
     */
    public void query(String sql, Answer answer) {
        prepare(sql);
        engine.execute("SET allowed_paths=" + Sql.allowed(files));
        engine.execute("SET enable_external_access=false");
        engine.execute("SET lock_configuration=true");
        refuseOtherThanSelect(sql);
        try (Statement statement = engine.connection().createStatement()) {
            asking = statement;
            try (ResultSet rows = statement.executeQuery(sql)) {
                answer(rows, answer);
            }
        } catch (SQLException e) {
            throw wrong(sql, String.valueOf(e.getMessage()), e);
        } finally {
            asking = null;
        }
    }

    private static void answer(ResultSet rows, Answer answer) throws SQLException {
        int width = rows.getMetaData().getColumnCount();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            names.add(rows.getMetaData().getColumnLabel(i));
        }
        answer.columns(names);
        boolean more = true;
        while (more && rows.next()) {
            List<@Nullable String> values = new ArrayList<>(width);
            for (int i = 1; i <= width; i++) {
                values.add(rows.getString(i));
            }
            more = answer.row(values);
        }
    }

    /** Breaks off the user's question that runs, which then fails; the one thing another thread may do. */
    public void interrupt() {
        Statement one = asking;
        if (one == null) {
            return;
        }
        try {
            one.cancel();
        } catch (SQLException e) {
            // One that ended meanwhile needs no breaking off.
            if (asking != null) {
                throw new IllegalStateException("DuckDB cannot be interrupted", e);
            }
        }
    }

    // The engine serialises SELECT statements only, so what it cannot serialise could change something.
    private void refuseOtherThanSelect(String sql) {
        try (PreparedStatement check = engine.connection()
                .prepareStatement(
                        "SELECT s ->> 'error', s ->> 'error_message' FROM (SELECT json_serialize_sql(CAST(? AS VARCHAR)) AS s)")) {
            check.setString(1, sql);
            try (ResultSet rows = check.executeQuery()) {
                rows.next();
                if (!"false".equals(rows.getString(1))) {
                    throw wrong(sql, String.valueOf(rows.getString(2)), null);
                }
            }
        } catch (SQLException e) {
            throw wrong(sql, String.valueOf(e.getMessage()), e);
        }
    }

    private static AshiatoException wrong(String sql, String message, @Nullable SQLException cause) {
        AshiatoException error = new AshiatoException(
                ErrorCode.USAGE,
                "the query does not run: " + message,
                sql,
                "give one SELECT over http, flow, dns, contact, pair, evidence or rejects; 'describe http' names the columns");
        if (cause != null) {
            error.initCause(cause);
        }
        return error;
    }

    @Override
    public void close() {
        try {
            engine.close();
        } finally {
            putTogether.close();
        }
    }
}
