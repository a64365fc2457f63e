// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ashiato.testing.institute.Attempt.Outcome;
import org.ashiato.testing.institute.Attempt.Reach;
import org.ashiato.testing.institute.Attempt.Service;
import org.ashiato.testing.range.Dice;

/**
 * Looks for IDs that exist: from a list of guesses that grows, slowly from weeks after the log begins, every day from
 * a day on, fast for some weeks. The same names come again with another password. The mail system does not see it.
 */
final class IdSearch implements Actor {
    private final Plan plan;
    private final Staff staff;
    private final Dice dice;
    private final double slow;
    private final double usual;
    private final double fast;
    private final List<String> guesses = new ArrayList<>();

    IdSearch(Plan plan, Staff staff, Dice dice) {
        this.plan = plan;
        this.staff = staff;
        this.dice = dice;
        // Who guesses does not know how many work there, but a small case must not drown in guesses.
        double size = StrictMath.sqrt(staff.people().size() / 1500.0);
        this.slow = dice.between(1.5, 4);
        this.usual = dice.spread(25, 60) * size;
        this.fast = usual * dice.spread(8, 20);
    }

    /** About how many lines it will leave in the directory. */
    double lines() {
        return 3.1 * (fast * (plan.burstEnd() - plan.burst() + 1) + usual * (plan.searchEnd() - plan.search()));
    }

    @Override
    public void day(int day, Consumer<Attempt> log) {
        Dice own = dice.fork(day);
        int count = Rates.count(mean(day, own), own);
        for (int i = 0; i < count; i++) {
            long time = Days.at(day, 0, 0) + own.between(0, Days.DAY);
            // One guess in a hundred happens to be right.
            boolean hit = own.chance(.01);
            String login = hit ? own.pick(staff.steady().subList(0, 50)).login() : guess(day, own);
            Outcome outcome = hit ? Outcome.WRONG : Outcome.UNKNOWN;
            log.accept(new Attempt(
                    time, login, outcome, Service.INTRANET, Reach.DIRECTORY, Address.UNSEEN, "", Attempt.NONE));
        }
    }

    private double mean(int day, Dice own) {
        if (day < plan.slowSearch() || day > plan.searchEnd()) {
            return 0;
        }
        if (day < plan.search()) {
            return own.chance(.4) ? slow : 0;
        }
        if (day >= plan.burst() && day <= plan.burstEnd()) {
            return fast;
        }
        double grown = plan.gradual() ? Math.min(1, .55 + .15 * (day - plan.search())) : 1;
        return usual * grown * (plan.rests() && !Days.weekday(day) ? .4 : 1);
    }

    private String guess(int day, Dice own) {
        double repeated = day >= plan.burst() && day <= plan.burstEnd() ? .15 : .6;
        if (guesses.size() > 5 && own.chance(repeated)) {
            return own.pick(guesses);
        }
        guesses.add(staff.names().guess(own));
        return guesses.getLast();
    }
}
