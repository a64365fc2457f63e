// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ashiato.analysis.trials.Trials.Address;
import org.ashiato.analysis.trials.Trials.Kind;
import org.ashiato.analysis.trials.Trials.Origin;
import org.ashiato.model.Inquiry;

/**
 * Puts addresses that tried in the same raised time of a source together: one try an hour from hundreds of addresses is one
 * campaign. A list gone through in the same order speaks for one hand.
 */
final class Origins {
    private static final long ENOUGH_STEPS = 30;
    private static final int SLOW = 2;

    private Origins() {}

    /** A time in which some failures of a source are raised. */
    private record Raised(String source, LocalDate from, LocalDate until) {}

    static List<Origin> of(Inquiry inquiry, List<Daily> series, Levels levels, List<Address> addresses) {
        ZoneId zone = inquiry.organisation().zone();
        List<Raised> times = times(series, levels);
        List<List<Address>> groups = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        for (Raised time : times) {
            List<Address> its = addresses.stream()
                    .filter(a -> a.source().equals(time.source)
                            && !a.first().atZone(zone).toLocalDate().isAfter(time.until)
                            && !a.last().atZone(zone).toLocalDate().isBefore(time.from))
                    .toList();
            for (Address one : its) {
                table.add(List.of(
                        Integer.toString(groups.size()),
                        one.source(),
                        one.address(),
                        micros(time.from, zone),
                        micros(time.until.plusDays(1), zone)));
            }
            groups.add(its);
        }
        if (table.isEmpty()) {
            return List.of();
        }
        inquiry.gather().table("trial_origin", List.of("number", "source", "address", "from_us", "to_us"), table);
        return inquiry.gather().rows(Origins.class, "origins.sql", Map.of(), rows -> {
            List<Origin> origins = new ArrayList<>();
            while (rows.next()) {
                int number = (int) rows.number(0);
                List<Address> its = groups.get(number);
                long onward = rows.number(5);
                long steps = onward + rows.number(6);
                origins.add(new Origin(
                        times.get(number).source,
                        times.get(number).from,
                        times.get(number).until,
                        its.stream().map(Address::address).sorted().toList(),
                        its.stream().filter(a -> a.busiestHour() <= SLOW).count(),
                        rows.number(1),
                        rows.number(2),
                        rows.number(3) == 1 ? String.valueOf(rows.text(4)) : "",
                        steps < ENOUGH_STEPS ? null : (double) onward / (double) steps,
                        its.stream()
                                .flatMap(a -> a.citations().stream())
                                .limit(4)
                                .toList()));
            }
            return origins;
        });
    }

    /** Raised times of each source, those of different kinds put together where they overlap. */
    private static List<Raised> times(List<Daily> series, Levels levels) {
        List<Raised> all = new ArrayList<>();
        for (Daily daily : series) {
            if (daily.kind() != Kind.SUCCESS) {
                levels.raised(daily).forEach(r -> all.add(new Raised(daily.source(), r[0], r[1])));
            }
        }
        all.sort(
                Comparator.comparing(Raised::source).thenComparing(Raised::from).thenComparing(Raised::until));
        List<Raised> joined = new ArrayList<>();
        for (Raised one : all) {
            Raised last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.source.equals(one.source) && !one.from.isAfter(last.until)) {
                joined.set(
                        joined.size() - 1,
                        new Raised(one.source, last.from, one.until.isAfter(last.until) ? one.until : last.until));
            } else {
                joined.add(one);
            }
        }
        return joined;
    }

    private static String micros(LocalDate day, ZoneId zone) {
        return Long.toString(day.atStartOfDay(zone).toEpochSecond() * 1_000_000);
    }
}
