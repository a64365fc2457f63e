// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.coverage;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ashiato.model.Gather;
import org.ashiato.model.Micros;
import org.ashiato.model.Rows;

/**
 * Counts events that repeat another one. Equal events have equal times, so the log is searched slice by slice: a slice
 * whose events fit in the processor's cache is searched several times as fast as the whole. Events are then compared
 * in full only at the times at which some have equal numbers.
 */
final class Duplicates {
    private static final long EVENTS_IN_SLICE = 1_000_000;

    /** With more times than this in a slice it costs less to compare all its events. */
    private static final int MOST_TIMES = 40_000;

    private final Gather gather;
    private final int mostTimes;
    private final Map<String, Long> counts = new TreeMap<>();
    private final NavigableSet<Long> times = new TreeSet<>();

    private Duplicates(Gather gather, int mostTimes) {
        this.gather = gather;
        this.mostTimes = mostTimes;
    }

    /** How many events of each source repeat another of that source. */
    static Map<String, Long> count(Gather gather, Collection<SourceVolume> volumes) {
        return count(gather, volumes, MOST_TIMES);
    }

    /** The same, comparing all events of a slice from more than so many times. */
    static Map<String, Long> count(Gather gather, Collection<SourceVolume> volumes, int mostTimes) {
        TreeMap<Integer, Long> perHour = new TreeMap<>();
        volumes.forEach(v -> v.volume().addPerHour(perHour));
        Duplicates duplicates = new Duplicates(gather, mostTimes);
        int begin = perHour.isEmpty() ? 0 : perHour.firstKey();
        long events = 0;
        for (Map.Entry<Integer, Long> hour : perHour.entrySet()) {
            events += hour.getValue();
            if (events >= EVENTS_IN_SLICE || hour.getKey().equals(perHour.lastKey())) {
                int end = hour.getKey() + 1;
                duplicates.search(Map.of("begin", atHour(begin), "end", atHour(end)));
                begin = end;
                events = 0;
            }
        }
        duplicates.compareAtTimes();
        return duplicates.counts;
    }

    private static Instant atHour(int hour) {
        return Instant.ofEpochSecond(hour * 3600L);
    }

    private void search(Map<String, Object> slice) {
        NavigableSet<Long> repeated = gather.rows(Coverages.class, "repeated-times.sql", slice, this::read);
        if (repeated.size() > mostTimes) {
            add(gather.rows(Coverages.class, "duplicates.sql", slice, SourceVolume::countsBySource));
        } else {
            times.addAll(repeated);
        }
        if (times.size() > mostTimes) {
            compareAtTimes();
        }
    }

    private NavigableSet<Long> read(Rows rows) {
        NavigableSet<Long> repeated = new TreeSet<>();
        while (repeated.size() <= mostTimes && rows.next()) {
            repeated.add(rows.number(0));
        }
        return repeated;
    }

    private void compareAtTimes() {
        if (!times.isEmpty()) {
            gather.table(
                    "repeated_time",
                    List.of("time"),
                    times.stream().map(t -> List.of(text(t))).toList());
            add(gather.rows(Coverages.class, "repeats.sql", Map.of(), SourceVolume::countsBySource));
            times.clear();
        }
    }

    private static String text(long micros) {
        return LocalDateTime.ofInstant(Micros.instant(micros), ZoneOffset.UTC).toString();
    }

    private void add(Map<String, Long> more) {
        more.forEach((source, n) -> counts.merge(source, n, Long::sum));
    }
}
