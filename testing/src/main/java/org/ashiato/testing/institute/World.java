// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ashiato.testing.range.Dice;

/** Everybody and everything of one setting, ready to begin. */
final class World {
    private final Plan plan;
    private final Network network;
    private final Staff staff;
    private final Targets targets;
    private final Traps traps;
    private final Hideouts hideouts;
    private final Shift shift;
    private final List<Actor> actors = new ArrayList<>();

    World(Setting setting) {
        Dice dice = new Dice(setting.seed()).fork("institute");
        this.plan = Plan.drawn(dice.fork("plan"));
        this.network = new Network(dice.fork("network"));
        this.staff = new Staff(setting.ids(), network, dice.fork("staff"));
        List<Person> shuffled = dice.fork("targets").shuffled(staff.steady());
        this.targets = Targets.drawn(shuffled, setting.taken(), dice.fork("groups"));
        this.hideouts = new Hideouts(network, setting.taken(), dice.fork("hideouts"));
        List<Person> unhurt = shuffled.subList(setting.taken(), shuffled.size());
        this.traps = new Traps(staff, unhurt, targets.all(), network, plan, dice.fork("traps"));
        this.shift = Shift.drawn(dice.fork("shift"));
        Set<Integer> early = new HashSet<>();
        targets.early().forEach(person -> early.add(person.number()));
        List<Person> known = staff.people().stream()
                .filter(person -> person.employed(plan.trials() - 10) && !early.contains(person.number()))
                .toList();
        PasswordTrials trials =
                new PasswordTrials(plan, setting.tries(), known, targets.systemStaff(), dice.fork("trials"));
        Stages stages = new Stages(targets, trials, hideouts, shift, plan, dice.fork("stages"));
        IdSearch search = new IdSearch(plan, staff, dice.fork("search"));
        double others = trials.lines() + search.lines() + traps.directoryLines();
        Rates rates = Rates.of(setting, plan, staff.people(), others);
        for (Person person : staff.people()) {
            actors.add(new Life(person, rates, network.office(), staff.names()));
        }
        actors.addAll(traps.actors());
        actors.add(search);
        actors.add(trials);
        actors.add(new Intruder(stages.visits(), dice.fork("intruder")));
    }

    List<Actor> actors() {
        return List.copyOf(actors);
    }

    Plan plan() {
        return plan;
    }

    Network network() {
        return network;
    }

    Targets targets() {
        return targets;
    }

    Traps traps() {
        return traps;
    }

    Hideouts hideouts() {
        return hideouts;
    }

    Shift shift() {
        return shift;
    }
}
