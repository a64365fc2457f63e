// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ashiato.testing.institute.Attempt.Outcome;
import org.ashiato.testing.institute.Attempt.Reach;
import org.ashiato.testing.institute.Attempt.Service;
import org.ashiato.testing.range.Dice;

/** Does what the stages say, with a slip now and then. */
final class Intruder implements Actor {
    private final Map<Integer, List<Attempt>> days = new HashMap<>();

    Intruder(List<Visit> visits, Dice dice) {
        for (Visit visit : visits) {
            if (dice.chance(.03)) {
                long before = visit.time() - dice.between(8 * Days.SECOND, 40 * Days.SECOND);
                put(attempt(visit, before, Outcome.WRONG, visit.service(), Attempt.NONE));
            }
            put(attempt(visit, visit.time(), Outcome.RIGHT, visit.service(), visit.stage()));
            int looks = visit.looks() ? dice.between(2, 9) : 0;
            long time = visit.time();
            for (int i = 0; i < looks; i++) {
                time += dice.between(5 * Days.SECOND, 2 * Days.MINUTE);
                put(attempt(visit, time, Outcome.RIGHT, Service.FILES, visit.stage()));
            }
        }
    }

    private void put(Attempt attempt) {
        days.computeIfAbsent(Days.of(attempt.time()), day -> new ArrayList<>()).add(attempt);
    }

    private static Attempt attempt(Visit visit, long time, Outcome outcome, Service service, int part) {
        String login = visit.person().login();
        return new Attempt(time, login, outcome, service, Reach.BOTH, visit.address(), visit.agent(), part);
    }

    @Override
    public void day(int day, Consumer<Attempt> log) {
        days.getOrDefault(day, List.of()).forEach(log);
    }
}
