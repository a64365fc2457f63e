// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ashiato.model.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted.
 *
 * @param table a kind of event, or contact, or signin
 * @param from UTC; null from the first
 * @param to UTC, itself left out; null to the last
 * @param conditions all of which hold
 * @param after the last event of the page before; null for the first page
 * @param most events of one page, 1 to {@link #MOST}
 */
public record EventFilter(
        String table,
        @Nullable Instant from,
        @Nullable Instant to,
        List<Condition> conditions,
        @Nullable Place after,
        int most) {
    /** The most events that one page can have. */
    public static final int MOST = 1000;

    /** The tables that can be paged through. */
    public static final List<String> TABLES = Stream.concat(
                    Arrays.stream(EventKind.values()).map(EventKind::table), Stream.of("contact"))
            .toList();

    public EventFilter {
        requireNonNull(table, "table is null");
        conditions = List.copyOf(conditions);
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("a page of %d events".formatted(most));
        }
    }

    /**
     * What a column holds.
     *
     * @param part whether the value may stand inside a longer text, in either case
     */
    public record Condition(String column, String value, boolean part) {}

    /**
     * Where an event stands in the order of pages.
     *
     * @param micros UTC, microseconds since 1970
     */
    public record Place(long micros, int evidence, long offset) {}
}
