// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.stages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ashiato.analysis.stages.Stages.Cause;
import org.ashiato.analysis.stages.Stages.Group;
import org.ashiato.analysis.stages.Stages.Member;
import org.ashiato.analysis.stages.Stages.Point;
import org.ashiato.model.Coverage.SourceCoverage;
import org.ashiato.model.Grade;
import org.ashiato.model.Interval;
import org.ashiato.model.Text;

/**
 * Puts accounts into groups: those of a wave together, for accounts that come together mostly come by one way; but an
 * account whose password the trials found belongs to the wave that the trials explain, however late it was used first.
 */
record Grouping(Causes causes) {
    /** So many accounts whose cause is told, and this share of them of one cause, make it presumed. */
    private static final int ENOUGH = 5;

    private static final double NEARLY_ALL = 0.8;
    private static final double HALF = 0.5;

    List<Group> of(List<StageCutter.Part> parts) {
        SortedMap<String, Integer> waves = new TreeMap<>();
        parts.forEach(part -> part.points().forEach(p -> waves.merge(p.account(), part.wave(), Math::min)));
        SortedMap<Integer, List<Member>> groups = new TreeMap<>();
        waves.forEach((account, wave) ->
                groups.computeIfAbsent(wave, w -> new ArrayList<>()).add(new Member(account, causes.of(account))));
        groups.keySet().stream()
                .filter(w -> main(groups.getOrDefault(w, List.of())) == Cause.TRIALS)
                .findFirst()
                .ifPresent(trials -> gather(groups, trials));
        groups.values().removeIf(List::isEmpty);
        List<Group> made = new ArrayList<>();
        groups.values().forEach(members -> made.add(group(made.size() + 1, members, parts)));
        return made;
    }

    private static void gather(SortedMap<Integer, List<Member>> groups, int trials) {
        List<Member> its = groups.getOrDefault(trials, List.of());
        groups.tailMap(trials + 1).values().forEach(later -> {
            later.stream().filter(m -> m.cause() == Cause.TRIALS).forEach(its::add);
            later.removeIf(m -> m.cause() == Cause.TRIALS);
        });
    }

    private Group group(int number, List<Member> members, List<StageCutter.Part> parts) {
        Map<Cause, Long> counts = counts(members);
        Cause main = counts.getOrDefault(Cause.UNDETERMINED, 0L) > HALF * members.size()
                ? Cause.UNDETERMINED
                : main(members);
        long told = members.size() - counts.getOrDefault(Cause.UNDETERMINED, 0L);
        long its = counts.getOrDefault(main, 0L);
        Grade grade = main == Cause.UNDETERMINED
                ? Grade.UNDETERMINED
                : told >= ENOUGH && its >= NEARLY_ALL * told ? Grade.PRESUMED : Grade.POSSIBLE;
        Set<String> accounts = members.stream().map(Member::account).collect(Collectors.toSet());
        List<Point> points = parts.stream()
                .flatMap(p -> p.points().stream())
                .filter(p -> accounts.contains(p.account()))
                .sorted(StageMaker.ORDER)
                .toList();
        Interval interval =
                new Interval(points.getFirst().at(), points.getLast().at());
        Grade graded = grade.accuses() && causes.hasGaps(interval) ? grade.lowered() : grade;
        return new Group(Integer.toString(number), main, graded, interval, members, why(counts, members));
    }

    /** The cause of most of those whose cause is told; the first named where two are as many. */
    private static Cause main(List<Member> members) {
        Map<Cause, Long> counts = counts(members);
        Cause main = Cause.UNDETERMINED;
        for (Cause cause : Cause.values()) {
            if (cause != Cause.UNDETERMINED
                    && counts.getOrDefault(cause, 0L)
                            > (main == Cause.UNDETERMINED ? 0 : counts.getOrDefault(main, 0L))) {
                main = cause;
            }
        }
        return main;
    }

    private static Map<Cause, Long> counts(List<Member> members) {
        Map<Cause, Long> counts = new EnumMap<>(Cause.class);
        members.forEach(m -> counts.merge(m.cause(), 1L, Long::sum));
        return counts;
    }

    private Text why(Map<Cause, Long> counts, List<Member> members) {
        long before = counts.getOrDefault(Cause.BEFORE_TRIALS, 0L);
        long trials = counts.getOrDefault(Cause.TRIALS, 0L);
        long other = counts.getOrDefault(Cause.OTHER, 0L);
        long unknown = counts.getOrDefault(Cause.UNDETERMINED, 0L);
        long unlogged =
                members.stream().filter(m -> causes.lacksLog(m.account())).count();
        String logs = causes.logs().stream().map(SourceCoverage::source).collect(Collectors.joining(", "));
        return new Text(
                String.format(
                        Locale.ROOT,
                        "パスワード試行より前に利用されたもの %d 件、試行が途中で止まった等、試行により特定されたとみられるもの %d 件、試行が他のアカウントと同様に続いたもの %d 件、いずれとも判断できないもの %d 件%s",
                        before,
                        trials,
                        other,
                        unknown,
                        unlogged == 0
                                ? ""
                                : String.format(
                                        Locale.ROOT, "(うち %d 件は、利用より前の試行の有無を示すログ(%s)がない、短い又は欠損がある)", unlogged, logs)),
                String.format(
                        Locale.ROOT,
                        "%d used before any trial of their passwords, %d whose trials stopped or led to a sign-in,"
                                + " %d whose trials went on as for others, %d of which neither can be told%s",
                        before,
                        trials,
                        other,
                        unknown,
                        unlogged == 0
                                ? ""
                                : String.format(
                                        Locale.ROOT,
                                        " (for %d of these the log of trials (%s) does not reach back far enough before the"
                                                + " use, or has gaps there)",
                                        unlogged,
                                        logs)));
    }
}
