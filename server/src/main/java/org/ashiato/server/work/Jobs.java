// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.work;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The queue on disk, with what became of each piece of work. */
@Repository
class Jobs {
    private static final int TOLD = 50;
    private static final String SELECT = "SELECT id, case_id, kind, state, by, at, problem, result FROM job ";

    private record Row(
            long id,
            String caseId,
            String kind,
            String state,
            String by,
            String at,
            @Nullable String problem,
            @Nullable String result) {}

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    Jobs(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        // What an end in the middle left undone is begun again; what it had done already it finds done.
        database.sql("UPDATE job SET state = 'waiting' WHERE state = 'working'").update();
    }

    Job add(String caseId, Task task, String by) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("INSERT INTO job (case_id, task, kind, state, by, at) VALUES (?, ?, ?, 'waiting', ?, ?)")
                .params(
                        caseId,
                        json.writerFor(Task.class).writeValueAsString(task),
                        task.kind(),
                        by,
                        clock.instant().toString())
                .update(key);
        Number id = key.getKey();
        return find(id == null ? 0 : id.longValue()).orElseThrow();
    }

    Optional<Job> find(long id) {
        return database.sql(SELECT + "WHERE id = ?")
                .param(id)
                .query(Row.class)
                .optional()
                .map(this::job);
    }

    /** The latest of a case, newest first. */
    List<Job> of(String caseId) {
        return database
                .sql(SELECT + "WHERE case_id = ? ORDER BY id DESC LIMIT ?")
                .params(caseId, TOLD)
                .query(Row.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .map(this::job)
                .toList();
    }

    /** What was asked for first of what waits. */
    Optional<Job> next() {
        return database.sql(SELECT + "WHERE state = 'waiting' ORDER BY id LIMIT 1")
                .query(Row.class)
                .optional()
                .map(this::job);
    }

    Task task(long id) {
        return json.readValue(
                database.sql("SELECT task FROM job WHERE id = ?")
                        .param(id)
                        .query(String.class)
                        .single(),
                Task.class);
    }

    boolean isBusy(String caseId) {
        return database.sql("SELECT count(*) FROM job WHERE case_id = ? AND state IN ('waiting', 'working')")
                        .param(caseId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void state(long id, String state, @Nullable JsonNode problem, @Nullable JsonNode result) {
        database.sql("UPDATE job SET state = ?, problem = ?, result = ? WHERE id = ?")
                .params(Arrays.<@Nullable Object>asList(state, text(problem), text(result), id))
                .update();
    }

    private Job job(Row row) {
        return new Job(
                row.id,
                row.caseId,
                row.kind,
                row.state,
                null,
                null,
                row.by,
                row.at,
                tree(row.problem),
                tree(row.result));
    }

    private static @Nullable String text(@Nullable JsonNode tree) {
        return tree == null ? null : tree.toString();
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }
}
