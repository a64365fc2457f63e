// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ashiato.model.EventKind;
import org.ashiato.store.EventFilter.Condition;
import org.ashiato.store.EventFilter.Place;
import org.ashiato.store.EventStore.Contents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages put end to end are all events that fit, each once, in order; two files tell of the same microseconds. */
class EventPageTest {
    private static final int ROWS = 20_000;
    private static final long LATER = 5_000;
    private static final long START = LocalDateTime.of(2015, 5, 8, 1, 28).toEpochSecond(ZoneOffset.UTC) * 1_000_000;

    @TempDir
    Path folder;

    private Contents contents = new Contents(Map.of(), List.of(), List.of(), Map.of());

    @BeforeEach
    void write() throws IOException {
        TestingEvents events = new TestingEvents(folder);
        List<Path> files = List.of(events.http("first", 0, ROWS), events.http("second", LATER, ROWS));
        contents = new Contents(Map.of(EventKind.HTTP, files), List.of(), List.of(), Map.of());
    }

    @Test
    void pagesOfEverything() {
        assertThat(paged(1000)).isEqualTo(fitting(i -> true));
    }

    @Test
    void pagesOfAValue() {
        assertThat(paged(1000, new Condition("status", "404", false))).isEqualTo(fitting(i -> i % 3 == 1));
    }

    @Test
    void pagesOfAPartOfAText() {
        assertThat(paged(97, new Condition("path", "長".repeat(39), true))).isEqualTo(fitting(i -> i % 40 == 39));
    }

    @Test
    void pagesOfAPartAndAValue() {
        assertThat(paged(1000, new Condition("path", "/年金/長", true), new Condition("src_address", "10.0.0.3", false)))
                .isEqualTo(fitting(i -> i % 40 > 0 && i % 5 == 3));
    }

    @Test
    void aPartThatNothingHas() {
        assertThat(paged(1000, new Condition("path", "no-such", true))).isEmpty();
    }

    private List<Place> paged(int most, Condition... conditions) {
        List<Place> all = new ArrayList<>();
        try (EventStore store =
                EventStore.open(new Limits(2, 256L << 20, folder.resolve("spill")), contents, name -> false)) {
            Place after = null;
            EventPage page;
            do {
                page = store.page(new EventFilter("http", null, null, List.of(conditions), after, most));
                assertThat(page.rows()).hasSameSizeAs(page.places()).hasSizeLessThanOrEqualTo(most);
                all.addAll(page.places());
                after = all.isEmpty() ? null : all.getLast();
            } while (page.more());
        }
        return all;
    }

    private static List<Place> fitting(IntPredicate fits) {
        return Stream.of(0L, LATER)
                .flatMap(later ->
                        IntStream.range(0, ROWS).filter(fits).mapToObj(i -> new Place(START + later + i, 1, i * 100L)))
                .sorted(Comparator.comparingLong(Place::micros).thenComparingLong(Place::offset))
                .toList();
    }
}
