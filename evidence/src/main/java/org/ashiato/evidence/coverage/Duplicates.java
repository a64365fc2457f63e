// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.coverage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ashiato.model.Gather;

/**
 * Counts events that repeat another one. Equal events have equal times, so the log is searched slice by slice, which
 * bounds the memory that comparing takes; and numbers of which equal events have equal ones rule out nearly all.
 */
final class Duplicates {
    private static final long EVENTS_IN_SLICE = 4_000_000;

    /** An hour that alone holds more than this is compared by the engine, which can spill. */
    private static final long EVENTS_AT_ONCE = 16_000_000;

    /** With more suspects than this it costs less to compare all events. */
    private static final int MOST_SUSPECTS = 150_000;

    private Duplicates() {}

    /** How many events of each source repeat another of that source. */
    static Map<String, Long> count(Gather gather, Collection<SourceVolume> volumes) {
        return count(gather, volumes, MOST_SUSPECTS);
    }

    /** The same, comparing all events of a slice from more than so many suspects. */
    static Map<String, Long> count(Gather gather, Collection<SourceVolume> volumes, int mostSuspects) {
        TreeMap<Integer, Long> perHour = new TreeMap<>();
        volumes.forEach(v -> v.volume().addPerHour(perHour));
        Map<String, Long> counts = new TreeMap<>();
        int begin = perHour.isEmpty() ? 0 : perHour.firstKey();
        long events = 0;
        for (Map.Entry<Integer, Long> hour : perHour.entrySet()) {
            events += hour.getValue();
            if (events >= EVENTS_IN_SLICE || hour.getKey().equals(perHour.lastKey())) {
                int end = hour.getKey() + 1;
                (events > EVENTS_AT_ONCE
                                ? compared(gather, times(begin, end))
                                : slice(gather, times(begin, end), mostSuspects))
                        .forEach((source, n) -> counts.merge(source, n, Long::sum));
                begin = end;
                events = 0;
            }
        }
        return counts;
    }

    private static Map<String, Object> times(int fromHour, int toHour) {
        return Map.of("begin", Instant.ofEpochSecond(fromHour * 3600L), "end", Instant.ofEpochSecond(toHour * 3600L));
    }

    private static Map<String, Long> slice(Gather gather, Map<String, Object> times, int most) {
        RepeatedKeys keys = gather.rows(Coverages.class, "event-keys.sql", times, new RepeatedKeys(most)::read);
        if (keys.tooMany()) {
            return compared(gather, times);
        }
        if (keys.repeated().isEmpty()) {
            return Map.of();
        }
        gather.table(
                "repeated_key",
                List.of("event_key"),
                keys.repeated().stream()
                        .sorted()
                        .map(k -> List.of(k.toString()))
                        .toList());
        return gather.rows(Coverages.class, "repeats.sql", times, SourceVolume::countsBySource);
    }

    private static Map<String, Long> compared(Gather gather, Map<String, Object> times) {
        return gather.rows(Coverages.class, "duplicates.sql", times, SourceVolume::countsBySource);
    }
}
