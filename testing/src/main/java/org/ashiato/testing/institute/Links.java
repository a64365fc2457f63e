// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ashiato.testing.institute.Attempt.Service;
import org.ashiato.testing.range.Dice;

/**
 * Sees to it that everything can be reached: accounts and addresses of one group hang together, and few addresses link
 * the two groups.
 */
final class Links {
    private Links() {}

    /** Moves visits to other addresses until all accounts and addresses of the visits hang together. */
    static void tie(List<Visit> visits, Dice dice) {
        Set<String> reached = reached(visits);
        List<Address> hubs = visits.stream()
                .map(Visit::address)
                .filter(address -> reached.contains(address.text()))
                .toList();
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            if (!reached.contains(visit.person().login())) {
                Address hub = dice.pick(hubs);
                visits.set(i, visit.from(hub));
                reached.add(visit.person().login());
                addresses(visits, visit.person()).forEach(reached::add);
                spread(visits, reached);
            }
        }
    }

    /** What hangs together with the account that is visited most. */
    private static Set<String> reached(List<Visit> visits) {
        Set<String> best = Set.of();
        Set<String> seen = new HashSet<>();
        for (Visit visit : visits) {
            if (!seen.contains(visit.person().login())) {
                Set<String> reached = new HashSet<>();
                reached.add(visit.person().login());
                spread(visits, reached);
                seen.addAll(reached);
                best = reached.size() > best.size() ? reached : best;
            }
        }
        return best;
    }

    private static void spread(List<Visit> visits, Set<String> reached) {
        boolean more = true;
        while (more) {
            more = false;
            for (Visit visit : visits) {
                boolean account = reached.contains(visit.person().login());
                if (account != reached.contains(visit.address().text())) {
                    reached.add(visit.person().login());
                    reached.add(visit.address().text());
                    more = true;
                }
            }
        }
    }

    private static List<String> addresses(List<Visit> visits, Person person) {
        return visits.stream()
                .filter(visit -> visit.person().number() == person.number())
                .map(visit -> visit.address().text())
                .toList();
    }

    /**
     * Lets some visits to the second group come from addresses that the first group knows: from one, which is thin, to
     * eight.
     */
    static void join(List<Visit> first, List<Visit> second, Shift shift, Plan plan, Dice dice) {
        int count = dice.pick(List.of(1, 2, 2, 3, 5, 8));
        List<Visit> known = dice.shuffled(first.stream()
                .filter(visit -> visit.stage() >= 3 && visit.stage() != 5)
                .toList());
        List<Visit> added = new ArrayList<>();
        for (int i = 0; i < Math.min(count, known.size()); i++) {
            Visit link = known.get(i);
            for (int j = 0; j < dice.between(1, 2); j++) {
                Person person = dice.pick(second).person();
                long time = shift.moment(plan.weekday(dice.between(61, 70)), dice);
                added.add(new Visit(9, person, time, link.address(), link.agent(), Service.WEB, dice.chance(.5)));
            }
        }
        second.addAll(added);
    }
}
