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
        Hours hours = new Hours(
                info.parameter("rest"), info.parameter("close"), info.parameter("enough"), info.parameter("days"));
        ZoneId home = inquiry.organisation().zone();
        List<ZoneFit> fits = hours.zones(byHand, home);
        Workday workday = hours.workday(byHand, ZoneId.of(fits.getFirst().zone()));
        List<ZoneFit> zones = workday == null ? List.of() : fits;
        List<ZoneFit> alike = hours.alike(zones);
        boolean listed = !inquiry.addressLists().isEmpty();
        Habits habits = new Habits(stages, machine, inquiry.exhibit(Takeover.class), hours, listed);
        Actor actor = new Actor(
                workday,
                zones,
                alike,
                zoneGrade(alike),
                habits.programs(),
                habits.together(),
                habits.kinds(),
                habits.one(home));
        return new Outcome(new ActorWords(inquiry.coverage()).findings(actor, stages), List.of(actor));
    }

    /** Possible at most where zones that fit alike lie within a few hours of each other; the hours alone tell no more. */
    private Grade zoneGrade(List<ZoneFit> alike) {
        if (alike.isEmpty()) {
            return Grade.UNDETERMINED;
        }
        List<Double> begins = alike.stream().map(ZoneFit::from).sorted().toList();
        // Where work would begin by the clock differs between zones as the zones do.
        double spread = begins.getLast() - begins.getFirst();
        return spread <= info.parameter("narrow") ? Grade.POSSIBLE : Grade.UNDETERMINED;
    }
}
