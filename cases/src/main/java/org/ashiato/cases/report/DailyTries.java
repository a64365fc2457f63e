// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ashiato.analysis.trials.Trials;
import org.ashiato.analysis.trials.Trials.Burst;
import org.ashiato.analysis.trials.Trials.Change;
import org.ashiato.analysis.trials.Trials.Day;
import org.ashiato.analysis.trials.Trials.Kind;
import org.ashiato.analysis.trials.Trials.Series;

/**
 * What one log told of tries, day by day, and where their number rose.
 *
 * @param days all kinds together, from the first to the last
 * @param series that hold a try, in the order in which they are drawn
 * @param rises by first day; their place in the list is the number they go by, from 0
 * @param bursts single days far above those around them
 */
record DailyTries(String source, List<Day> days, List<Series> series, List<Rise> rises, List<Burst> bursts) {
    private static final List<Kind> ORDER = List.of(Kind.WRONG_PASSWORD, Kind.UNKNOWN_ID, Kind.FAILURE, Kind.SUCCESS);

    DailyTries {
        days = List.copyOf(days);
        series = List.copyOf(series);
        rises = List.copyOf(rises);
        bursts = List.copyOf(bursts);
    }

    /** A level that rose. */
    record Rise(Kind kind, Change change) {}

    /** The tries of one source. */
    static DailyTries of(Trials trials, String source) {
        List<Series> series = trials.series().stream()
                .filter(s -> s.source().equals(source))
                .sorted(Comparator.comparingInt(s -> ORDER.indexOf(s.kind())))
                .toList();
        TreeMap<LocalDate, Day> days = new TreeMap<>();
        series.forEach(s -> s.days().forEach(d -> days.merge(d.day(), d, DailyTries::plus)));
        List<Rise> rises = new ArrayList<>();
        for (Series one : series) {
            trials.changes().stream()
                    .filter(c -> c.series().equals(one.name()) && c.rose() && one.kind() != Kind.SUCCESS)
                    .forEach(c -> rises.add(new Rise(one.kind(), c)));
        }
        rises.sort(Comparator.comparing((Rise r) -> r.change.at()).thenComparing(r -> r.change.series()));
        return new DailyTries(
                source,
                List.copyOf(days.values()),
                series.stream()
                        .filter(s ->
                                s.kind() != Kind.SUCCESS && s.days().stream().anyMatch(d -> d.tries() > 0))
                        .toList(),
                rises,
                trials.bursts().stream()
                        .filter(b -> series.stream().anyMatch(s -> s.name().equals(b.series())))
                        .toList());
    }

    private static Day plus(Day a, Day b) {
        return new Day(
                a.day(),
                a.covered() && b.covered(),
                a.free() || b.free(),
                a.tries() + b.tries(),
                a.owners() + b.owners(),
                a.users() + b.users(),
                a.addresses() + b.addresses());
    }

    /**
     * One month of a log.
     *
     * @param first its first day
     * @param days that were logged
     * @param tries by kind; kinds without a try are left out
     */
    record Month(LocalDate first, long days, long all, Map<Kind, Long> tries) {}

    /** Month by month. */
    List<Month> months() {
        TreeMap<LocalDate, Month> months = new TreeMap<>();
        for (Day day : days) {
            LocalDate first = day.day().withDayOfMonth(1);
            Month one = new Month(first, day.covered() ? 1 : 0, day.tries(), Map.of());
            months.merge(first, one, (a, b) -> new Month(first, a.days + b.days, a.all + b.all, Map.of()));
        }
        months.replaceAll((first, month) -> {
            Map<Kind, Long> tries = new TreeMap<>();
            for (Series one : series) {
                for (Day day : one.days()) {
                    if (day.day().withDayOfMonth(1).equals(first)) {
                        tries.merge(one.kind(), day.tries(), Long::sum);
                    }
                }
            }
            return new Month(first, month.days, month.all, tries);
        });
        return List.copyOf(months.values());
    }
}
