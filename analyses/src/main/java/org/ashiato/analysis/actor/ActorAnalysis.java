// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.actor;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ashiato.analysis.AnalysisFile;
import org.ashiato.analysis.actor.Actor.Workday;
import org.ashiato.analysis.actor.Actor.ZoneFit;
import org.ashiato.analysis.stages.Stages;
import org.ashiato.analysis.stages.Stages.Point;
import org.ashiato.analysis.stages.Stages.Stage;
import org.ashiato.analysis.takeover.Takeover;
import org.ashiato.model.Analysis;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.Grade;
import org.ashiato.model.Inquiry;
import org.jspecify.annotations.Nullable;

/** Who used the accounts, as far as habits tell: hours, weekdays, programs, kinds of addresses, one or several. */
public final class ActorAnalysis implements Analysis {
    private final AnalysisInfo info = AnalysisFile.beside(ActorAnalysis.class);

    @Override
    public AnalysisInfo info() {
        return info;
    }

    @Override
    public Outcome ask(Inquiry inquiry) {
        Stages stages = inquiry.exhibit(Stages.class);
        if (stages.points().isEmpty()) {
            return new Outcome(List.of(), List.of(Actor.NONE));
        }
        Set<Integer> machine = new TreeSet<>();
        stages.stages().stream().filter(Stage::machine).map(Stage::number).forEach(machine::add);
        List<Point> byHand = stages.points().stream()
                .filter(p -> !machine.contains(p.stage()))
                .toList();
        Hours hours = new Hours(info.parameter("rest"), info.parameter("close"));
        ZoneId home = inquiry.organisation().zone();
        boolean enough = byHand.size() >= info.parameter("enough") && days(byHand) >= info.parameter("days");
        List<ZoneFit> zones = enough ? hours.zones(byHand, home) : List.of();
        Workday workday = zones.isEmpty()
                ? null
                : hours.workday(byHand, ZoneId.of(zones.getFirst().zone()));
        Habits habits = new Habits(stages, machine, inquiry.exhibit(Takeover.class), hours);
        Actor actor = new Actor(
                workday,
                workday == null ? List.of() : zones,
                zoneGrade(workday, zones),
                habits.programs(),
                habits.together(),
                habits.kinds(),
                habits.one(home));
        return new Outcome(
                new ActorWords(inquiry.coverage(), info.parameter("close")).findings(actor, stages), List.of(actor));
    }

    private static long days(List<Point> points) {
        return points.stream()
                .map(p -> Math.floorDiv(p.micros(), 86_400_000_000L))
                .distinct()
                .count();
    }

    /** Possible at most where zones that fit alike lie within a few hours of each other; the hours alone tell no more. */
    private Grade zoneGrade(@Nullable Workday workday, List<ZoneFit> zones) {
        if (workday == null) {
            return Grade.UNDETERMINED;
        }
        double best = zones.stream().mapToDouble(ZoneFit::fit).max().orElse(0);
        List<Double> begins = zones.stream()
                .filter(z -> best - z.fit() <= info.parameter("close"))
                .map(ZoneFit::from)
                .sorted()
                .toList();
        // Where work would begin by the clock differs between zones as the zones do.
        double spread = begins.getLast() - begins.getFirst();
        return spread <= info.parameter("narrow") ? Grade.POSSIBLE : Grade.UNDETERMINED;
    }
}
