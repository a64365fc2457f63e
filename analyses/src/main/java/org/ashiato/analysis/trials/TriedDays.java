// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ashiato.analysis.trials.Daily.Counts;
import org.ashiato.analysis.trials.SteadyIds.Heavy;
import org.ashiato.analysis.trials.Trials.Kind;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.Coverage.SourceCoverage;
import org.ashiato.model.EventKind;
import org.ashiato.model.Gap;
import org.ashiato.model.Inquiry;
import org.ashiato.model.Rows;

/** Gathers what each source logged of tries, a day each, and tells days without log, free days and steady IDs. */
final class TriedDays {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    // A day lacks what a night and a morning bring; more than a tenth missing makes it no day to count.
    private static final Duration MISSING = Duration.ofMinutes(144);

    private final Inquiry inquiry;
    private final AnalysisInfo info;
    private final ZoneId zone;
    private final List<SourceCoverage> sources;
    private final Map<String, SortedMap<LocalDate, Counts>> counts = new TreeMap<>();
    private final Map<String, List<Heavy>> heavy = new TreeMap<>();

    private record Name(String source, Kind kind) {
        @Override
        public String toString() {
            return source + "." + kind.code();
        }
    }

    /**
     * What was gathered.
     *
     * @param apart IDs set apart, by series and account; their tries are in {@link Counts#apartTries}
     */
    record Gathered(List<Daily> series, List<Heavy> apart) {}

    TriedDays(Inquiry inquiry, AnalysisInfo info) {
        this.inquiry = inquiry;
        this.info = info;
        this.zone = inquiry.organisation().zone();
        this.sources = sources(inquiry);
    }

    /** Sources that may tell of sign-ins. */
    static List<SourceCoverage> sources(Inquiry inquiry) {
        return inquiry.coverage().of(EventKind.SIGNIN, EventKind.DIRECTORY);
    }

    /** Lays the organisation's days beside the events, as a table of quarters of an hour: no zone shifts by less. */
    void layDays() {
        List<List<String>> quarters = new ArrayList<>();
        Instant from = sources.stream()
                .map(SourceCoverage::first)
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Instant to = sources.stream()
                .map(SourceCoverage::last)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        long step = QUARTER.toSeconds();
        for (long second = Math.floorDiv(from.getEpochSecond(), step) * step;
                second <= to.getEpochSecond();
                second += step) {
            quarters.add(List.of(
                    Long.toString(second * 1_000_000),
                    Instant.ofEpochSecond(second).atZone(zone).toLocalDate().toString()));
        }
        inquiry.gather().table("trial_quarter", List.of("quarter_us", "day"), quarters);
    }

    Gathered gather() {
        Map<String, Object> parameters = Map.of(
                "routine", (long) info.parameter("routine"),
                "often", (long) info.parameter("often"),
                "steady_days", (long) info.parameter("steady_days"));
        inquiry.gather().rows(TriedDays.class, "days.sql", parameters, rows -> {
            while (rows.next()) {
                read(rows);
            }
            return counts;
        });
        List<Daily> series = new ArrayList<>();
        List<Heavy> apart = new ArrayList<>();
        for (SourceCoverage source : sources) {
            FreeDays free = freeDays(source);
            for (Kind kind : Kind.values()) {
                Name name = new Name(source.source(), kind);
                SortedMap<LocalDate, Counts> days = counts.get(name.toString());
                if (days != null) {
                    LocalDate first = source.first().atZone(zone).toLocalDate();
                    LocalDate last = source.last().atZone(zone).toLocalDate();
                    List<Heavy> its = new SteadyIds(
                                    (int) info.parameter("steady_days"), (int) info.parameter("company"))
                            .apart(heavy.getOrDefault(name.toString(), List.of()), first, last);
                    its.forEach(one -> one.tries()
                            .forEach((day, tries) -> days.computeIfPresent(day, (d, c) -> c.without(tries, 1))));
                    apart.addAll(its);
                    series.add(daily(name, source, days, free));
                }
            }
        }
        series.sort(Comparator.comparing(Daily::name));
        return new Gathered(series, apart);
    }

    private void read(Rows rows) {
        Name name = new Name(
                String.valueOf(rows.text(0)),
                Kind.valueOf(String.valueOf(rows.text(1)).toUpperCase(Locale.ROOT)));
        LocalDate day = LocalDate.parse(String.valueOf(rows.text(3)));
        String account = rows.text(2);
        if (account == null) {
            counts.computeIfAbsent(name.toString(), n -> new TreeMap<>())
                    .put(
                            day,
                            new Counts(
                                    day,
                                    true,
                                    false,
                                    rows.number(4),
                                    rows.number(5),
                                    rows.number(6),
                                    rows.number(7),
                                    rows.number(8),
                                    rows.number(9),
                                    0,
                                    0));
            return;
        }
        List<Heavy> its = heavy.computeIfAbsent(name.toString(), n -> new ArrayList<>());
        if (its.isEmpty() || !its.getLast().account().equals(account)) {
            its.add(new Heavy(name.source, name.kind, account, new TreeMap<>(Map.of(day, rows.number(4)))));
        } else {
            its.getLast().tries().put(day, rows.number(4));
        }
    }

    private Daily daily(Name name, SourceCoverage source, SortedMap<LocalDate, Counts> days, FreeDays free) {
        List<Counts> all = new ArrayList<>();
        LocalDate last = source.last().atZone(zone).toLocalDate();
        for (LocalDate day = source.first().atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            Counts its = days.getOrDefault(day, Counts.none(day));
            all.add(its.on(covered(source, day), free.isFree(day)));
        }
        return new Daily(name.source, name.kind, all);
    }

    private FreeDays freeDays(SourceCoverage source) {
        Map<LocalDate, Long> signedIn = new TreeMap<>();
        counts.getOrDefault(new Name(source.source(), Kind.SUCCESS).toString(), new TreeMap<>())
                .forEach((day, its) -> {
                    if (covered(source, day)) {
                        signedIn.put(day, its.users());
                    }
                });
        return new FreeDays(signedIn);
    }

    private boolean covered(SourceCoverage source, LocalDate day) {
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
        Duration missing =
                common(from, to, Instant.MIN, source.first()).plus(common(from, to, source.last(), Instant.MAX));
        for (Gap gap : source.gaps()) {
            missing = missing.plus(
                    common(from, to, gap.interval().from(), gap.interval().to()));
        }
        return missing.compareTo(MISSING) <= 0;
    }

    private static Duration common(Instant from, Instant to, Instant otherFrom, Instant otherTo) {
        Instant begin = from.isAfter(otherFrom) ? from : otherFrom;
        Instant end = to.isBefore(otherTo) ? to : otherTo;
        return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
    }
}
