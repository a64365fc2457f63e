// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.stages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashiato.analysis.AnalysisFile;
import org.ashiato.analysis.stages.Stages.Cause;
import org.ashiato.analysis.stages.Stages.Group;
import org.ashiato.analysis.stages.Stages.Member;
import org.ashiato.analysis.stages.Stages.Point;
import org.ashiato.analysis.stages.Stages.Stage;
import org.ashiato.analysis.takeover.Takeover;
import org.ashiato.analysis.trials.Trials;
import org.ashiato.model.Analysis;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.Finding;
import org.ashiato.model.Grade;
import org.ashiato.model.Inquiry;
import org.ashiato.model.SourceRef;

/** What the intruder did with the accounts, stage by stage, and how the passwords of each group came to be known. */
public final class StagesAnalysis implements Analysis {
    private static final long SECOND = 1_000_000;

    private final AnalysisInfo info = AnalysisFile.beside(StagesAnalysis.class);

    @Override
    public AnalysisInfo info() {
        return info;
    }

    @Override
    public Outcome ask(Inquiry inquiry) {
        Takeover takeover = inquiry.exhibit(Takeover.class);
        Deeds deeds = new Deeds(inquiry.gather(), (long) info.parameter("kept"));
        List<Point> points = deeds.of(takeover);
        if (points.isEmpty()) {
            return new Outcome(List.of(), List.of(Stages.NONE));
        }
        long accounts = points.stream().map(Point::account).distinct().count();
        boolean enough = points.size() >= info.parameter("enough") && accounts >= info.parameter("wave");
        List<StageCutter.Part> parts = cutter().cut(points);
        Trials trials = inquiry.exhibit(Trials.class);
        Map<String, Long> firsts = firsts(points);
        Map<String, SourceRef> lines = deeds.lines(ends(parts));
        Map<String, List<SourceRef>> cited = new HashMap<>();
        List<Group> groups = new ArrayList<>();
        for (Group group : new Grouping(Causes.gather(inquiry, trials, firsts)).of(parts)) {
            List<SourceRef> its = cited(group, trials, parts, lines);
            cited.put(group.id(), its);
            groups.add(its.isEmpty() && group.grade().accuses() ? group.graded(Grade.POSSIBLE) : group);
        }
        List<Stage> stages = new ArrayList<>();
        List<Point> staged = new ArrayList<>();
        if (enough) {
            StageMaker maker = new StageMaker(lines, inquiry.coverage());
            for (StageCutter.Part part : parts) {
                Stage stage = maker.stage(stages.size() + 1, part, firsts);
                stages.add(stage);
                part.points().forEach(p -> staged.add(StageMaker.in(p, stage.number())));
            }
            staged.sort(StageMaker.ORDER);
        } else {
            staged.addAll(points);
        }
        Stages result = new Stages(stages, groups, staged);
        List<Finding> findings = new ArrayList<>();
        StageWords words =
                new StageWords(inquiry.coverage(), inquiry.organisation().zone());
        if (!enough) {
            findings.add(words.tooFew(result, (int) info.parameter("enough"), (int) info.parameter("wave")));
        }
        stages.forEach(s ->
                findings.add(words.stage(s, parts.get(s.number() - 1).runs())));
        groups.forEach(g -> findings.add(words.group(g, cited.getOrDefault(g.id(), List.of()))));
        findings.addAll(new Untold(inquiry.coverage(), inquiry.organisation().zone()).of(result));
        return new Outcome(findings, List.of(result));
    }

    StageCutter cutter() {
        return new StageCutter(
                new MassSignIns((long) (info.parameter("pace") * SECOND), (int) info.parameter("together")),
                new ParallelReading(info.parameter("parallel"), (int) info.parameter("parallel_accounts")),
                new Arrivals(
                        info.parameter("penalty"),
                        (int) info.parameter("pause"),
                        (int) info.parameter("wave"),
                        info.parameter("drop")),
                (int) info.parameter("follow"),
                info.parameter("many"));
    }

    private static Map<String, Long> firsts(List<Point> points) {
        Map<String, Long> firsts = new TreeMap<>();
        points.forEach(p -> firsts.merge(p.account(), p.micros(), Math::min));
        return firsts;
    }

    /** What is cited: the ends of each stage. */
    private static List<Point> ends(List<StageCutter.Part> parts) {
        return parts.stream()
                .flatMap(p -> List.of(p.points().getFirst(), p.points().getLast()).stream())
                .toList();
    }

    /** What tells the cause of accounts of a group, where it is tries, and ends of stages at which they were used. */
    private static List<SourceRef> cited(
            Group group, Trials trials, List<StageCutter.Part> parts, Map<String, SourceRef> lines) {
        Set<String> accounts = Set.copyOf(group.accounts());
        Set<String> tried = group.members().stream()
                .filter(m -> m.cause() == Cause.TRIALS)
                .map(Member::account)
                .collect(Collectors.toSet());
        Stream<SourceRef> tries = Stream.concat(
                        trials.found().stream()
                                .filter(f -> tried.contains(f.account()))
                                .flatMap(f -> f.citations().stream().limit(1)),
                        trials.after().stream()
                                .filter(a -> a.grade().accuses() && tried.contains(a.account()))
                                .flatMap(a -> a.citations().stream().limit(1)))
                .distinct()
                .limit(StageMaker.MOST_CITATIONS / 2);
        Stream<SourceRef> uses = ends(parts).stream()
                .filter(p -> accounts.contains(p.account()))
                .map(p -> lines.get(Deeds.key(p)))
                .filter(Objects::nonNull);
        return Stream.concat(tries, uses)
                .distinct()
                .limit(StageMaker.MOST_CITATIONS)
                .toList();
    }
}
