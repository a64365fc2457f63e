// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ashiato.cases.look.CloserMatrix;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.ashiato.server.shelf.Shelf;
import org.ashiato.store.EventFilter;
import org.ashiato.store.EventPage;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Events by what they hold, page by page, and the matrix seen closer. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
class EventsController {
    private static final Set<String> OWN = Set.of("kind", "from", "to", "after", "max");
    private final Shelf shelf;
    private final OpenCases open;

    EventsController(Shelf shelf, OpenCases open) {
        this.shelf = shelf;
        this.open = open;
    }

    /**
     * A page of events.
     *
     * @param refs where each row's raw line lies
     * @param next what the next page is asked for with; null where there is none
     */
    record Page(
            List<String> columns,
            List<List<@Nullable String>> rows,
            List<String> refs,
            @Nullable String next) {}

    /** Fields are given by name: {@code method=POST}; {@code url~=login} finds part of a text. */
    @GetMapping("/events")
    Page events(
            @PathVariable String id,
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "200") int max,
            @RequestParam Map<String, String> all) {
        List<EventFilter.Condition> conditions = new ArrayList<>();
        all.forEach((name, value) -> {
            if (!OWN.contains(name)) {
                boolean part = name.endsWith("~");
                conditions.add(
                        new EventFilter.Condition(part ? name.substring(0, name.length() - 1) : name, value, part));
            }
        });
        EventFilter filter =
                new EventFilter(kind, from, to, conditions, place(after), Math.clamp(max, 1, EventFilter.MOST));
        return open.ask(id, events -> {
            EventPage page = events.page(filter);
            List<String> refs = page.places().stream()
                    .map(p -> events.ref(p.evidence(), p.offset(), 0).brief())
                    .toList();
            EventFilter.Place last =
                    page.places().isEmpty() ? null : page.places().getLast();
            String next = !page.more() || last == null
                    ? null
                    : "%d.%d.%d".formatted(last.micros(), last.evidence(), last.offset());
            return new Page(page.columns(), page.rows(), refs, next);
        });
    }

    private static EventFilter.@Nullable Place place(@Nullable String after) {
        if (after == null) {
            return null;
        }
        String[] parts = after.split("\\.", -1);
        try {
            return new EventFilter.Place(
                    Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new AshiatoException(
                    ErrorCode.USAGE, "'after' is not where a page ended", "", "give 'next' of the page before", e);
        }
    }

    @GetMapping("/matrix")
    CloserMatrix matrix(
            @PathVariable String id,
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(name = "step_seconds", defaultValue = "3600") long stepSeconds) {
        Path folder = shelf.open(id).path();
        return open.ask(id, events -> {
            try {
                return CloserMatrix.of(folder, events, from, to, stepSeconds);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
