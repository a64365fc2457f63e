// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.util.function.Consumer;
import org.ashiato.testing.institute.Attempt.Outcome;
import org.ashiato.testing.institute.Attempt.Reach;
import org.ashiato.testing.institute.Attempt.Service;
import org.ashiato.testing.range.Dice;

/**
 * A mail client that asks again and again and is refused: its password was changed, or its owner has left and the ID
 * exists no more.
 *
 * @param from first day
 * @param to last day
 * @param pause milliseconds between two tries, about
 * @param awake first and last hour of the day in which it runs
 */
record DeadClient(Person owner, Outcome outcome, int from, int to, long pause, int[] awake, boolean phone, Dice dice)
        implements Actor {
    /** Retired, and never closed the mail at home. */
    static DeadClient retired(Person owner, long pause, Dice dice) {
        int to = owner.left() + dice.between(40, 150);
        return new DeadClient(owner, Outcome.UNKNOWN, owner.left(), to, pause, new int[] {0, 24}, false, dice);
    }

    /** Has a new password, and forgot the phone. */
    static DeadClient forgotten(Person owner, int from, int days, long pause, Dice dice) {
        return new DeadClient(owner, Outcome.WRONG, from, from + days - 1, pause, new int[] {7, 23}, true, dice);
    }

    @Override
    public void day(int day, Consumer<Attempt> log) {
        if (day < from || day > to) {
            return;
        }
        Dice own = dice.fork(day);
        long end = Days.at(day, awake[1], 0);
        for (long time = Days.at(day, awake[0], 0) + own.between(0L, pause);
                time < end;
                time += own.between(pause * 9 / 10, pause * 11 / 10)) {
            Address address = phone && own.chance(.6)
                    ? owner.carrier().at(day, own)
                    : owner.home().at(day, own);
            String agent = phone ? owner.gear().phone().agent(day) : "";
            log.accept(
                    new Attempt(time, owner.typed(), outcome, Service.IMAP, Reach.BOTH, address, agent, Attempt.NONE));
        }
    }

    /** About how many tries there will be. */
    double tries() {
        return (to - from + 1.0) * (awake[1] - awake[0]) * Days.HOUR / pause;
    }
}
