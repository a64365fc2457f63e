// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.ashiato.analysis.trials.Daily.Counts;
import org.ashiato.analysis.trials.Silences.Outcome;
import org.ashiato.analysis.trials.Trials.After;
import org.ashiato.analysis.trials.Trials.Campaign;
import org.ashiato.analysis.trials.Trials.Change;
import org.ashiato.analysis.trials.Trials.Found;
import org.ashiato.analysis.trials.Trials.Kind;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.Coverage.SourceCoverage;
import org.ashiato.model.EventKind;
import org.ashiato.model.Finding;
import org.ashiato.model.Grade;
import org.ashiato.model.Inquiry;
import org.ashiato.model.Interval;

/** Chooses what of the trials becomes a finding. */
final class Telling {
    private static final int BEFORE = 28;

    private final AnalysisInfo info;
    private final List<SourceCoverage> sources;
    private final SeriesWords series;
    private final AccountWords accounts;

    Telling(Inquiry inquiry, AnalysisInfo info) {
        this.info = info;
        this.sources = TriedDays.sources(inquiry);
        this.series = new SeriesWords(inquiry.organisation().zone());
        this.accounts = new AccountWords(inquiry.organisation().zone());
    }

    List<Finding> findings(List<Daily> dailies, Trials trials, List<Outcome> outcomes) {
        List<Finding> findings = new ArrayList<>();
        SortedMap<String, Daily> byName = new TreeMap<>();
        dailies.forEach(d -> byName.put(d.name(), d));
        for (Change change : trials.changes()) {
            Daily daily = named(byName, change.series());
            if (daily.kind() != Kind.SUCCESS) {
                findings.add(change(daily, change, byName));
            }
        }
        trials.bursts().forEach(b -> findings.add(series.burst(named(byName, b.series()), b)));
        trials.apart().forEach(a -> findings.add(series.apart(named(byName, a.series()), a)));
        findings.addAll(uncovered(dailies));
        sources.stream()
                .filter(s -> s.kinds().contains(EventKind.SIGNIN))
                .filter(s -> dailies.stream().noneMatch(d -> d.source().equals(s.source())))
                .map(s -> series.untold(s.source(), new Interval(s.first(), s.last())))
                .forEach(findings::add);
        trials.origins().stream()
                .filter(o -> !o.addresses().isEmpty())
                .map(accounts::origin)
                .forEach(findings::add);
        trials.addresses().stream()
                .filter(a -> trials.origins().stream()
                        .noneMatch(o ->
                                o.source().equals(a.source()) && o.addresses().contains(a.address())))
                .filter(a -> !a.citations().isEmpty())
                .limit((long) info.parameter("told"))
                .map(accounts::address)
                .forEach(findings::add);
        findings.addAll(after(trials.after()));
        trials.guesses().stream().map(accounts::guess).forEach(findings::add);
        findings.addAll(silences(findings, outcomes, trials.found()));
        return findings;
    }

    private static Daily named(SortedMap<String, Daily> byName, String name) {
        Daily daily = byName.get(name);
        if (daily == null) {
            throw new IllegalArgumentException("no series " + name);
        }
        return daily;
    }

    private Finding change(Daily daily, Change change, SortedMap<String, Daily> byName) {
        LocalDate last = daily.days().getLast().day();
        LocalDate until = change.until();
        LocalDate end = until == null ? last : until;
        double before = mean(daily, change.at().minusDays(BEFORE), change.at().minusDays(1), Counts::strangers);
        double after = mean(daily, change.at(), end, Counts::strangers);
        Daily success = byName.get(daily.source() + "." + Kind.SUCCESS.code());
        boolean broken = success != null
                && 2 * mean(success, change.at(), end, Counts::users)
                        < mean(
                                success,
                                change.at().minusDays(BEFORE),
                                change.at().minusDays(1),
                                Counts::users);
        return series.change(daily, change, last, (after + 0.5) / (before + 0.5), broken);
    }

    private static double mean(Daily daily, LocalDate from, LocalDate to, ToLongFunction<Counts> measure) {
        return daily.days().stream()
                .filter(d -> d.covered() && !d.day().isBefore(from) && !d.day().isAfter(to))
                .mapToLong(measure)
                .average()
                .orElse(0);
    }

    /** Days without log inside a source's time, and sources too short to tell. */
    private List<Finding> uncovered(List<Daily> dailies) {
        SortedMap<String, Daily> bySource = new TreeMap<>();
        dailies.forEach(d -> bySource.putIfAbsent(d.source(), d));
        List<Finding> findings = new ArrayList<>();
        int enough = (int) info.parameter("enough");
        for (Daily daily : bySource.values()) {
            List<Counts> days = daily.days();
            long whole = days.stream().filter(Counts::covered).count();
            if (whole < enough) {
                findings.add(series.tooShort(
                        daily.source(), days.getFirst().day(), days.getLast().day(), whole, enough));
            }
            // The first and the last day are seldom whole; that is no gap.
            int begin = -1;
            for (int i = 1; i < days.size() - 1; i++) {
                if (!days.get(i).covered() && begin < 0) {
                    begin = i;
                }
                if (begin >= 0 && (days.get(i + 1).covered() || i == days.size() - 2)) {
                    findings.add(series.gap(
                            daily.source(), days.get(begin).day(), days.get(i).day()));
                    begin = -1;
                }
            }
        }
        return findings;
    }

    private List<Finding> after(List<After> after) {
        SortedMap<String, List<After>> byAccount = new TreeMap<>();
        after.forEach(a -> byAccount
                .computeIfAbsent(a.source() + "\n" + a.account(), k -> new ArrayList<>())
                .add(a));
        return byAccount.values().stream()
                .map(list -> list.stream()
                        .sorted(Comparator.comparing(After::at).thenComparing(After::address))
                        .toList())
                .map(accounts::after)
                .toList();
    }

    /** An account found in several campaigns is told once, of the surest. */
    private List<Finding> silences(List<Finding> told, List<Outcome> outcomes, List<Found> found) {
        List<Finding> findings = new ArrayList<>();
        SortedMap<String, Found> surest = new TreeMap<>();
        found.forEach(
                f -> surest.merge(f.source() + "\n" + f.account(), f, (a, b) -> b.adjusted() < a.adjusted() ? b : a));
        for (Found one : surest.values()) {
            Campaign campaign = outcomes.get(one.campaign() - 1).campaign();
            findings.add(accounts.found(one, campaign));
        }
        for (Outcome outcome : outcomes) {
            Campaign campaign = outcome.campaign();
            String key = "change/" + campaign.source() + "." + campaign.kind().code() + "/" + campaign.from();
            boolean trial = told.stream().anyMatch(f -> f.key().equals(key) && f.grade() == Grade.PRESUMED);
            if (!outcome.told() && trial) {
                findings.add(accounts.cannotCompare(outcome));
            }
            if (outcome.stoppedTogether() > 0) {
                findings.add(accounts.together(outcome));
            }
        }
        return findings;
    }
}
