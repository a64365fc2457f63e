// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.util.function.Consumer;
import org.ashiato.testing.institute.Attempt.Outcome;
import org.ashiato.testing.institute.Attempt.Reach;
import org.ashiato.testing.institute.Attempt.Service;
import org.ashiato.testing.range.Dice;

/**
 * Somebody who signs in to an account that is not this one's own, with the owner's leave: a secretary, or one of many
 * who share an account.
 *
 * @param often how likely on a day at the office
 */
record Borrower(Person user, Person account, double often, Line office, Dice dice) implements Actor {
    @Override
    public void day(int day, Consumer<Attempt> log) {
        Dice own = dice.fork(day);
        Person.Workday workday = user.workday(day);
        if (!workday.there() || !user.employed(day)) {
            return;
        }
        int times = Rates.count(often, own);
        for (int i = 0; i < times; i++) {
            // Also at home in the evening, which is what makes it look odd.
            long time = own.between(workday.come(), workday.go() + 2 * Days.HOUR);
            Person.Spot spot = user.spot(time, workday, office, own);
            log.accept(new Attempt(
                    time,
                    account.typed(),
                    Outcome.RIGHT,
                    Service.WEB,
                    own.chance(Rates.ASKED) ? Reach.BOTH : Reach.MAIL,
                    spot.address(),
                    spot.agent(),
                    Attempt.NONE));
        }
    }
}
