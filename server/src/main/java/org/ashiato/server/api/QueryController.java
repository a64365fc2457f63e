// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.api;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.ashiato.cases.CaseFolder;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.Column;
import org.ashiato.model.EventKind;
import org.ashiato.server.Problems;
import org.ashiato.server.shelf.Shelf;
import org.ashiato.store.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** Read-only SQL over the events of a case, and the columns it may name. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
class QueryController {
    private static final int MOST_ROWS = 100_000;
    private final Shelf shelf;
    private final OpenCases open;
    private final JsonMapper json;
    // Somebody's own SQL may take all it can get; two at once leave the others room.
    private final Semaphore turns = new Semaphore(2, true);

    QueryController(Shelf shelf, OpenCases open, JsonMapper json) {
        this.shelf = shelf;
        this.open = open;
        this.json = json;
    }

    /** A question. */
    record Query(String sql, @Nullable Integer max) {
        Query {
            requireNonNull(sql, "sql is missing");
        }
    }

    /** A column that a question may name. */
    record Named(String name, String type, String about) {}

    @GetMapping("/columns")
    Map<String, List<Named>> columns(@PathVariable String id) {
        shelf.open(id);
        Map<String, List<Named>> columns = new LinkedHashMap<>();
        for (EventKind kind : EventKind.values()) {
            columns.put(
                    kind.table(),
                    kind.columns().stream()
                            .map((Column c) -> new Named(c.name(), c.type().name(), c.about()))
                            .toList());
        }
        return columns;
    }

    @PostMapping("/query")
    ResponseEntity<StreamingResponseBody> query(
            @PathVariable String id, @RequestBody Query query, HttpServletResponse response) {
        CaseFolder folder = shelf.open(id);
        int most = Math.clamp(query.max() == null ? 1000 : query.max(), 1, MOST_ROWS);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON).body(out -> {
            Lines answer = new Lines(json, out, response);
            turns.acquireUninterruptibly();
            try (EventStore events = folder.events(open.limits(id));
                    Pulse _ = new Pulse(answer, events::interrupt)) {
                Rows rows = new Rows(answer, most);
                events.query(query.sql(), rows);
                answer.end(rows.count > most);
            } catch (AshiatoException e) {
                // The answer may have begun already; what went wrong is its last line.
                answer.write(Map.of("problem", Problems.of(e)));
                answer.end(false);
            } finally {
                turns.release();
            }
        });
    }

    private static final class Rows implements EventStore.Answer {
        private final Lines answer;
        private final int most;
        private int count;

        Rows(Lines answer, int most) {
            this.answer = answer;
            this.most = most;
        }

        @Override
        public void columns(List<String> names) {
            answer.write(Map.of("columns", names));
        }

        @Override
        public boolean row(List<@Nullable String> values) {
            if (count++ < most) {
                answer.write(Map.of("row", values));
                return true;
            }
            return false;
        }
    }
}
