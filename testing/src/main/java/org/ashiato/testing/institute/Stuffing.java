// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.util.List;
import java.util.function.Consumer;
import org.ashiato.testing.institute.Attempt.Outcome;
import org.ashiato.testing.institute.Attempt.Reach;
import org.ashiato.testing.institute.Attempt.Service;
import org.ashiato.testing.range.Dice;

/** A stranger with a list of passwords from elsewhere, who tries it on a few accounts for two days and gets nowhere. */
final class Stuffing implements Actor {
    private final int from;
    private final List<Person> victims;
    private final List<Address> addresses;
    private final LoginNames names;
    private final Dice dice;

    Stuffing(int from, List<Person> victims, List<Address> addresses, LoginNames names, Dice dice) {
        this.from = from;
        this.victims = List.copyOf(victims);
        this.addresses = List.copyOf(addresses);
        this.names = names;
        this.dice = dice;
    }

    @Override
    public void day(int day, Consumer<Attempt> log) {
        if (day < from || day > from + 1) {
            return;
        }
        Dice own = dice.fork(day);
        String agent = Agents.chrome(day - 200);
        int tries = victims.size() * own.between(4, 12);
        for (int i = 0; i < tries; i++) {
            boolean known = own.chance(.8);
            String login = known ? own.pick(victims).login() : names.guess(own);
            Outcome outcome = known ? Outcome.WRONG : Outcome.UNKNOWN;
            long time = Days.at(day, 2, 0) + own.between(0, 18 * Days.HOUR);
            log.accept(new Attempt(
                    time, login, outcome, Service.WEB, Reach.BOTH, own.pick(addresses), agent, Attempt.NONE));
        }
    }
}
