// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.coverage;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.ashiato.model.Gather;

/**
 * Counts events that repeat another one. Equal events have equal times, so the log is searched slice by slice, which
 * bounds the memory that comparing takes.
 */
final class Duplicates {
    private static final long EVENTS_IN_SLICE = 4_000_000;

    private Duplicates() {}

    /** How many events of each source repeat another of that source. */
    static Map<String, Long> count(Gather gather, Collection<SourceVolume> volumes) {
        TreeMap<Integer, Long> perHour = new TreeMap<>();
        volumes.forEach(v -> v.volume().addPerHour(perHour));
        Map<String, Long> counts = new TreeMap<>();
        int begin = perHour.isEmpty() ? 0 : perHour.firstKey();
        long events = 0;
        for (Map.Entry<Integer, Long> hour : perHour.entrySet()) {
            events += hour.getValue();
            if (events >= EVENTS_IN_SLICE || hour.getKey().equals(perHour.lastKey())) {
                int end = hour.getKey() + 1;
                slice(gather, begin, end).forEach((source, n) -> counts.merge(source, n, Long::sum));
                begin = end;
                events = 0;
            }
        }
        return counts;
    }

    private static Map<String, Long> slice(Gather gather, int fromHour, int toHour) {
        return gather.rows(
                Coverages.class,
                "duplicates.sql",
                Map.of("begin", Instant.ofEpochSecond(fromHour * 3600L), "end", Instant.ofEpochSecond(toHour * 3600L)),
                SourceVolume::countsBySource);
    }
}
