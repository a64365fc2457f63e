// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When each source really logged.
 *
 * @param sources sorted by name
 */
public record Coverage(List<SourceCoverage> sources) {
    public Coverage {
        sources = List.copyOf(sources);
    }

    /** The sources that tell of events of any of these kinds, in order. */
    public List<SourceCoverage> of(EventKind... kinds) {
        return sources.stream()
                .filter(s -> Arrays.stream(kinds).anyMatch(s.kinds()::contains))
                .toList();
    }

    /** All gaps, by source and time. */
    public List<Gap> gaps() {
        return sources.stream().flatMap(s -> s.gaps().stream()).toList();
    }

    /** The gaps that touch an interval. */
    public List<Gap> gapsIn(Interval interval) {
        return gaps().stream().filter(g -> g.interval().overlaps(interval)).toList();
    }

    /** From the first event of any source to the last, or null where there is no event. */
    public @Nullable Interval span() {
        Instant first = null;
        Instant last = null;
        for (SourceCoverage source : sources) {
            first = first == null || source.first().isBefore(first) ? source.first() : first;
            last = last == null || source.last().isAfter(last) ? source.last() : last;
        }
        return first == null || last == null ? null : new Interval(first, last);
    }

    /**
     * The coverage of one source.
     *
     * @param source its name in this case
     * @param format id of its format
     * @param kinds the kinds of events it brought
     * @param fields names of the event columns that are not null everywhere, by kind
     * @param first UTC
     * @param last UTC
     * @param events how many
     * @param rejects lines that could not be read
     * @param duplicates events equal to another in time, terminal, destination and bytes on a line of the same text
     * @param stepsBack how often time went back by more than a minute from one line to the next in one file
     * @param perHour events per UTC hour, from the hour of {@code first}; hours since 1970 to count, sorted
     * @param gaps by time
     */
    public record SourceCoverage(
            String source,
            String format,
            List<EventKind> kinds,
            Map<EventKind, List<String>> fields,
            Instant first,
            Instant last,
            long events,
            long rejects,
            long duplicates,
            long stepsBack,
            List<HourCount> perHour,
            List<Gap> gaps) {
        public SourceCoverage {
            requireNonNull(source, "source is null");
            kinds = List.copyOf(kinds);
            fields = Map.copyOf(fields);
            perHour = List.copyOf(perHour);
            gaps = List.copyOf(gaps);
        }
    }

    /** Events in one hour: hours since 1970-01-01T00Z, how many came, and how many this hour of this weekday usually brings. */
    public record HourCount(long hour, long events, double usual) {}
}
