// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.stages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ashiato.analysis.AnalysisFile;
import org.ashiato.analysis.stages.Stages.Group;
import org.ashiato.analysis.stages.Stages.Point;
import org.ashiato.analysis.stages.Stages.Stage;
import org.ashiato.analysis.takeover.Takeover;
import org.ashiato.analysis.trials.Trials;
import org.ashiato.model.Analysis;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.Finding;
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
        Causes causes = Causes.gather(inquiry, inquiry.exhibit(Trials.class), points);
        List<Group> groups = new Grouping(causes, inquiry.organisation().zone()).of(parts);
        Map<String, SourceRef> lines = deeds.lines(ends(parts));
        List<Stage> stages = new ArrayList<>();
        List<Point> staged = new ArrayList<>();
        if (enough) {
            StageMaker maker = new StageMaker(lines, inquiry.coverage());
            Map<String, Long> firsts = firsts(points);
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
            findings.add(words.tooFew(result));
        }
        stages.forEach(s -> findings.add(words.stage(s)));
        groups.forEach(g -> findings.add(words.group(g, cited(g, parts, lines))));
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
        Map<String, Long> firsts = new HashMap<>();
        points.forEach(p -> firsts.merge(p.account(), p.micros(), Math::min));
        return firsts;
    }

    /** What is cited: the ends of each stage. */
    private static List<Point> ends(List<StageCutter.Part> parts) {
        return parts.stream()
                .flatMap(p -> List.of(p.points().getFirst(), p.points().getLast()).stream())
                .toList();
    }

    /** Ends of stages at which accounts of a group were used. */
    private static List<SourceRef> cited(Group group, List<StageCutter.Part> parts, Map<String, SourceRef> lines) {
        return ends(parts).stream()
                .filter(p -> group.accounts().contains(p.account()))
                .map(p -> lines.get(Deeds.key(p)))
                .filter(r -> r != null)
                .distinct()
                .limit(StageMaker.MOST_CITATIONS)
                .toList();
    }
}
