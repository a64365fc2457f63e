// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.util.function.Consumer;
import org.ashiato.testing.institute.Attempt.Outcome;
import org.ashiato.testing.institute.Attempt.Reach;
import org.ashiato.testing.institute.Attempt.Service;
import org.ashiato.testing.range.Dice;

/** A mail client that fetches day and night, and succeeds. */
record Poller(Person owner, int from, long pause, Dice dice) implements Actor {
    @Override
    public void day(int day, Consumer<Attempt> log) {
        if (day < from || !owner.employed(day)) {
            return;
        }
        Dice own = dice.fork(day);
        for (long time = Days.at(day, 0, 0) + own.between(0L, pause);
                time < Days.at(day + 1, 0, 0);
                time += own.between(pause * 9 / 10, pause * 11 / 10)) {
            Reach reach = own.chance(Rates.ASKED) ? Reach.BOTH : Reach.MAIL;
            Address address = owner.home().at(day, own);
            log.accept(new Attempt(time, owner.typed(), Outcome.RIGHT, Service.IMAP, reach, address, "", Attempt.NONE));
        }
    }
}
