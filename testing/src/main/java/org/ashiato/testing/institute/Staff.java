// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.util.ArrayList;
import java.util.List;
import org.ashiato.testing.range.Dice;

/** Invents the people: those who are there, those who come and those who leave. */
final class Staff {
    private static final int ALWAYS = -1;
    private static final int NEVER = Integer.MAX_VALUE;

    private final List<Person> people = new ArrayList<>();
    private final LoginNames names;
    private final Network network;

    Staff(int ids, Network network, Dice dice) {
        this.names = new LoginNames(dice.fork("names"));
        this.network = network;
        for (int i = 0; i < ids; i++) {
            people.add(person(i, dice.fork(i)));
        }
    }

    List<Person> people() {
        return List.copyOf(people);
    }

    /** Those who are there from the first day to the last. */
    List<Person> steady() {
        return people.stream()
                .filter(person -> person.joined() == ALWAYS && person.left() == NEVER)
                .toList();
    }

    LoginNames names() {
        return names;
    }

    /** Puts another in somebody's place: one with other habits. */
    void replace(Person person) {
        people.set(person.number(), person);
    }

    private Person person(int number, Dice own) {
        String login = names.next();
        String typed = own.chance(.03) ? Character.toUpperCase(login.charAt(0)) + login.substring(1) : login;
        int joined = ALWAYS;
        int left = NEVER;
        if (own.chance(.06)) {
            joined = own.chance(.6) ? Days.of("2017-04-03") : own.between(20, 370);
        } else if (own.chance(.05)) {
            left = own.chance(.5) ? Days.of("2017-04-01") : own.between(20, 370);
        }
        return new Person(
                number,
                login,
                typed,
                own.fork("life"),
                joined,
                left,
                own.between(7.8, 10.2),
                own.between(7.5, 9),
                Math.clamp(own.logNormal(1, .6), .15, 4),
                own.between(.02, .25),
                network.home(own.fork("home")),
                network.carrier(own.fork("carrier")),
                Gear.drawn(own.fork("gear")),
                trips(own.fork("trips")));
    }

    /** About one in three travels in that year, one in ten abroad. */
    private List<Trip> trips(Dice own) {
        List<Trip> trips = new ArrayList<>();
        while (own.chance(.3)) {
            int from = own.between(5, 375);
            boolean abroad = own.chance(.3);
            Line line = abroad ? network.abroad(own.pick(Network.COUNTRIES), own) : network.home(own.fork(from));
            trips.add(new Trip(from, from + own.between(0, abroad ? 7 : 2), line));
        }
        return trips;
    }
}
