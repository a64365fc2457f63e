// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ashiato.analysis.trials.Daily.Counts;
import org.ashiato.analysis.trials.Divergence.Judged;
import org.ashiato.analysis.trials.Divergence.Quiet;
import org.ashiato.analysis.trials.Divergence.Tried;
import org.ashiato.analysis.trials.Trials.Campaign;
import org.ashiato.analysis.trials.Trials.Found;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.Grade;
import org.ashiato.model.Inquiry;
import org.jspecify.annotations.Nullable;

/** Gathers the tries of each account in each campaign, a slice each, and asks {@link Divergence} about them. */
final class Silences {
    // As many rows as the question may bring, at about this many accounts and slices.
    private static final long ROWS = 200_000;
    private static final int FEWEST = 4;
    private static final int MOST = 24;
    private static final double ADDRESSES_TELL = 0.8;

    private final Inquiry inquiry;
    private final AnalysisInfo info;

    /** A time of raised failures at one source, before its accounts are looked at. */
    record Raised(int number, Daily daily, LocalDate from, LocalDate until) {
        List<Counts> days() {
            return daily.days().stream()
                    .filter(Counts::covered)
                    .filter(d -> !d.day().isBefore(from) && !d.day().isAfter(until))
                    .toList();
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /**
     * What came of one campaign.
     *
     * @param each tries an account
     * @param told whether accounts could be compared at all
     */
    record Outcome(Campaign campaign, List<Found> found, double each, int stoppedTogether, boolean told) {}

    Silences(Inquiry inquiry, AnalysisInfo info) {
        this.inquiry = inquiry;
        this.info = info;
    }

    private record Slices(List<List<Counts>> slices) {}

    private record Row(String account, int slice, long tries, long trying) {}

    List<Outcome> ask(List<Raised> campaigns) {
        if (campaigns.isEmpty()) {
            return List.of();
        }
        List<Slices> cuts = campaigns.stream().map(Silences::cut).toList();
        List<List<String>> table = new ArrayList<>();
        for (Raised campaign : campaigns) {
            List<List<Counts>> slices = cuts.get(campaign.number - 1).slices;
            for (int s = 0; s < slices.size(); s++) {
                for (Counts day : slices.get(s)) {
                    table.add(List.of(
                            Integer.toString(campaign.number),
                            campaign.daily.source(),
                            day.day().toString(),
                            Integer.toString(s)));
                }
            }
        }
        inquiry.gather().table("trial_slice", List.of("campaign", "source", "day", "slice"), table);
        SortedMap<Integer, List<Row>> rows = rows();
        List<Judging> judging = campaigns.stream()
                .map(c -> judge(c, cuts.get(c.number - 1), rows.getOrDefault(c.number, List.of())))
                .toList();
        SortedMap<String, SortedMap<LocalDate, long[]>> days = days(judging);
        return judging.stream().map(j -> outcome(j, days)).toList();
    }

    private static Slices cut(Raised campaign) {
        List<Counts> days = campaign.days();
        long users = days.stream().mapToLong(Counts::users).max().orElse(1);
        long number = Math.clamp(ROWS / Math.max(1, users), FEWEST, MOST);
        long all = days.stream().mapToLong(Counts::stray).sum();
        List<List<Counts>> slices = new ArrayList<>();
        long sum = 0;
        long next = 0;
        for (Counts day : days) {
            if (slices.isEmpty() || sum >= next) {
                slices.add(new ArrayList<>());
                next = sum + all / number;
            }
            slices.getLast().add(day);
            sum += day.stray();
        }
        return new Slices(slices);
    }

    private SortedMap<Integer, List<Row>> rows() {
        return inquiry.gather()
                .rows(Silences.class, "slices.sql", Map.of("routine", (long) info.parameter("routine")), rows -> {
                    SortedMap<Integer, List<Row>> read = new TreeMap<>();
                    while (rows.next()) {
                        read.computeIfAbsent((int) rows.number(0), n -> new ArrayList<>())
                                .add(new Row(
                                        String.valueOf(rows.text(1)),
                                        (int) rows.number(2),
                                        rows.number(3),
                                        rows.number(4)));
                    }
                    return read;
                });
    }

    /** @param judged null where too little was tried to compare accounts */
    private record Judging(
            Raised raised,
            Slices slices,
            long accounts,
            long tries,
            boolean onlyTrying,
            double owners,
            @Nullable Judged judged) {
        List<Quiet> quiet(double most) {
            return judged == null
                    ? List.of()
                    : judged.quiet().stream().filter(q -> q.adjusted() <= most).toList();
        }
    }

    private Judging judge(Raised raised, Slices slices, List<Row> rows) {
        long all = rows.stream().mapToLong(Row::tries).sum();
        boolean onlyTrying = rows.stream().mapToLong(Row::trying).sum() >= ADDRESSES_TELL * all;
        SortedMap<String, long[]> accounts = new TreeMap<>();
        for (Row row : rows) {
            long tries = onlyTrying ? row.trying : row.tries;
            if (tries > 0) {
                accounts.computeIfAbsent(row.account, a -> new long[slices.slices.size()])[row.slice] += tries;
            }
        }
        long tries = accounts.values().stream()
                .mapToLong(a -> Arrays.stream(a).sum())
                .sum();
        double owners = onlyTrying ? 0 : owners(raised, accounts.size());
        boolean enough = slices.slices.size() >= FEWEST
                && accounts.size() > info.parameter("matched")
                && tries >= info.parameter("tries_each") * accounts.size();
        Judged judged = enough
                ? new Divergence((int) info.parameter("matched"), info.parameter("together"), info.parameter("chance"))
                        .judge(
                                accounts.entrySet().stream()
                                        .map(e -> new Tried(e.getKey(), e.getValue()))
                                        .toList(),
                                slices.slices.stream()
                                        .mapToLong(s -> most(owners * s.size()))
                                        .toArray())
                : null;
        return new Judging(raised, slices, accounts.size(), tries, onlyTrying, owners, judged);
    }

    /** Tries an account and day that nobody's sign-in follows, in quiet times: what owners do that give up. */
    private static double owners(Raised raised, int accounts) {
        List<Counts> calm = raised.daily.days().stream()
                .filter(Counts::covered)
                .filter(d -> !raised.holds(d.day()))
                .toList();
        long tries = calm.stream().mapToLong(Counts::stray).sum();
        return calm.isEmpty() || accounts == 0 ? 0 : (double) tries / calm.size() / accounts;
    }

    /** What a Poisson variable of this mean exceeds once in a hundred times. */
    private static long most(double mean) {
        double chance = StrictMath.exp(-mean);
        double sum = chance;
        long most = 0;
        while (sum < 0.99) {
            most++;
            chance *= mean / most;
            sum += chance;
        }
        return most;
    }

    private SortedMap<String, SortedMap<LocalDate, long[]>> days(List<Judging> judging) {
        List<List<String>> quiet = judging.stream()
                .flatMap(j -> j.quiet(info.parameter("chance")).stream()
                        .map(q -> List.of(Integer.toString(j.raised.number), q.account())))
                .toList();
        if (quiet.isEmpty()) {
            return new TreeMap<>();
        }
        inquiry.gather().table("trial_quiet", List.of("campaign", "account"), quiet);
        return inquiry.gather()
                .rows(Silences.class, "quiet-days.sql", Map.of("routine", (long) info.parameter("routine")), rows -> {
                    SortedMap<String, SortedMap<LocalDate, long[]>> read = new TreeMap<>();
                    while (rows.next()) {
                        read.computeIfAbsent(rows.number(0) + "/" + rows.text(1), n -> new TreeMap<>())
                                .put(
                                        LocalDate.parse(String.valueOf(rows.text(2))),
                                        new long[] {rows.number(3), rows.number(4)});
                    }
                    return read;
                });
    }

    private Outcome outcome(Judging judging, SortedMap<String, SortedMap<LocalDate, long[]>> days) {
        Raised raised = judging.raised;
        Judged judged = judging.judged;
        List<Found> found = new ArrayList<>();
        for (Quiet quiet : judging.quiet(info.parameter("chance"))) {
            found.add(found(judging, quiet, days.getOrDefault(raised.number + "/" + quiet.account(), new TreeMap<>())));
        }
        found.sort(Comparator.comparing(Found::source).thenComparing(Found::account));
        Campaign campaign = new Campaign(
                raised.number,
                raised.daily.source(),
                raised.daily.kind(),
                raised.from,
                raised.until,
                judging.accounts,
                judging.tries,
                judged == null ? 0 : judged.compared(),
                judging.onlyTrying);
        return new Outcome(
                campaign,
                found,
                judging.accounts == 0 ? 0 : (double) judging.tries / (double) judging.accounts,
                judged == null ? 0 : judged.stoppedTogether(),
                judged != null);
    }

    private Found found(Judging judging, Quiet quiet, SortedMap<LocalDate, long[]> its) {
        List<Counts> days = judging.raised.days();
        long[] tries = new long[days.size()];
        double[] usual = new double[days.size()];
        long upTo = 0;
        long allUpTo = 0;
        LocalDate end = judging.slices.slices.get(quiet.last()).getLast().day();
        for (int i = 0; i < tries.length; i++) {
            Counts day = days.get(i);
            tries[i] = its.getOrDefault(day.day(), new long[2])[judging.onlyTrying ? 1 : 0];
            usual[i] = (double) day.stray();
            if (!day.day().isAfter(end)) {
                upTo += tries[i];
                allUpTo += day.stray();
            }
        }
        double rate = (double) upTo / (double) Math.max(1, allUpTo);
        int last = Divergence.lastDay(tries, usual, rate, judging.owners);
        double expected = 0;
        long seen = 0;
        for (int i = last + 1; i < tries.length; i++) {
            expected += rate * usual[i];
            seen += tries[i];
        }
        LocalDate date = days.get(last).day();
        boolean blind = last + 1 < days.size() && days.get(last + 1).day().isAfter(date.plusDays(1));
        boolean sure = quiet.adjusted() <= info.parameter("presumed") && !blind;
        return new Found(
                judging.raised.daily.source(),
                quiet.account(),
                judging.raised.number,
                date,
                upTo,
                expected,
                seen,
                quiet.others(),
                quiet.chance(),
                quiet.adjusted(),
                sure ? Grade.PRESUMED : Grade.POSSIBLE,
                List.of());
    }
}
