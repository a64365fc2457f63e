// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.departures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ashiato.analysis.AnalysisFile;
import org.ashiato.analysis.Suspects;
import org.ashiato.analysis.closure.Scope;
import org.ashiato.analysis.departures.Departures.Departure;
import org.ashiato.model.Analysis;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.Finding;
import org.ashiato.model.Inquiry;
import org.ashiato.model.SourceRef;

/** Finds the days on which a terminal sent, or a destination took, far more than it usually does. */
public final class DeparturesAnalysis implements Analysis {
    private final AnalysisInfo info = AnalysisFile.beside(DeparturesAnalysis.class);

    @Override
    public AnalysisInfo info() {
        return info;
    }

    @Override
    public Outcome ask(Inquiry inquiry) {
        List<Finding> findings = new ArrayList<>();
        UploadSizes.lacking(inquiry).ifPresent(findings::add);
        List<Day> far = new ArrayList<>();
        if (UploadSizes.anywhere(inquiry.coverage())) {
            far.addAll(far(inquiry, "by-host.sql", true));
            far.addAll(far(inquiry, "by-destination.sql", false));
        }
        far.sort(Comparator.comparingDouble((Day d) -> -d.far.excess())
                .thenComparing(d -> d.subject)
                .thenComparing(d -> d.far.day())
                .thenComparing(d -> d.ofHost));
        List<Day> kept = far.subList(0, (int) Math.min(far.size(), info.parameter("kept")));
        Departures departures = new Departures(withPartners(inquiry, kept));
        DepartureWords words = new DepartureWords(inquiry, Suspects.of(inquiry.exhibit(Scope.class)));
        for (boolean ofHost : new boolean[] {true, false}) {
            departures.departures().stream()
                    .filter(d -> d.ofHost() == ofHost)
                    .limit((long) info.parameter("told"))
                    .map(words::finding)
                    .forEach(findings::add);
        }
        return new Outcome(findings, List.of(departures));
    }

    private record Day(boolean ofHost, String subject, UsualDay.Far far) {}

    /** Reads the hours of one subject after another and keeps its days that are far above the usual. */
    private List<Day> far(Inquiry inquiry, String file, boolean ofHost) {
        ZoneId zone = inquiry.organisation().zone();
        double floor = info.parameter("floor");
        return inquiry.gather().rows(DeparturesAnalysis.class, file, Map.of("floor", (long) floor), rows -> {
            List<Day> far = new ArrayList<>();
            String current = "";
            Map<LocalDate, Long> days = new TreeMap<>();
            boolean more = rows.next();
            while (more) {
                String subject = String.valueOf(rows.text(0));
                if (!subject.equals(current)) {
                    days.clear();
                    current = subject;
                }
                LocalDate day = Instant.EPOCH
                        .plusSeconds(Math.floorDiv(rows.number(1), 1_000_000L))
                        .atZone(zone)
                        .toLocalDate();
                days.merge(day, rows.number(2), Long::sum);
                more = rows.next();
                if (!more || !subject.equals(rows.text(0))) {
                    for (UsualDay.Far found : UsualDay.far(days, info.parameter("times"), floor)) {
                        far.add(new Day(ofHost, subject, found));
                    }
                }
            }
            return far;
        });
    }

    private record Largest(String partner, List<SourceRef> citations) {}

    private static List<Departure> withPartners(Inquiry inquiry, List<Day> days) {
        if (days.isEmpty()) {
            return List.of();
        }
        ZoneId zone = inquiry.organisation().zone();
        List<List<String>> table = new ArrayList<>();
        for (Day day : days) {
            table.add(List.of(
                    Integer.toString(table.size()),
                    day.ofHost ? "yes" : "no",
                    day.subject,
                    micros(day.far.day(), zone),
                    micros(day.far.day().plusDays(1), zone)));
        }
        inquiry.gather().table("departure_day", List.of("number", "of_host", "subject", "from_us", "to_us"), table);
        Map<Integer, Largest> largest = inquiry.gather()
                .rows(DeparturesAnalysis.class, "largest.sql", Map.of(), rows -> {
                    Map<Integer, Largest> read = new HashMap<>();
                    while (rows.next()) {
                        read.computeIfAbsent(
                                        (int) rows.number(0),
                                        n -> new Largest(String.valueOf(rows.text(1)), new ArrayList<>()))
                                .citations
                                .add(inquiry.gather().ref(rows.number(3), rows.number(4), rows.number(5)));
                    }
                    return read;
                });
        List<Departure> departures = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Day day = days.get(i);
            Largest its = largest.getOrDefault(i, new Largest("", List.of()));
            departures.add(new Departure(
                    day.ofHost,
                    day.subject,
                    day.far.day(),
                    day.far.bytes(),
                    day.far.usual(),
                    day.far.times(),
                    its.partner,
                    its.citations));
        }
        return departures;
    }

    private static String micros(LocalDate day, ZoneId zone) {
        return Long.toString(day.atStartOfDay(zone).toEpochSecond() * 1_000_000);
    }
}
