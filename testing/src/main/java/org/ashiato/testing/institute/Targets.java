// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ashiato.testing.range.Dice;

/**
 * Whose accounts are taken, and how.
 *
 * @param early known to the actor before the trials, nobody knows how; the first of them is the first of all
 * @param guessed by the password trials
 * @param second found otherwise, weeks later
 * @param systemStaff people who look after the computers, most of them in the second group
 */
record Targets(List<Person> early, List<Person> guessed, List<Person> second, List<Person> systemStaff) {
    Targets {
        early = List.copyOf(early);
        guessed = List.copyOf(guessed);
        second = List.copyOf(second);
        systemStaff = List.copyOf(systemStaff);
    }

    /** Draws them from people in a random order: 100 of 143 are the first group, as in the report, more or less. */
    static Targets drawn(List<Person> shuffled, int taken, Dice dice) {
        int first = (int) (taken * dice.between(.6, .8));
        int early = Math.max(2, first * 8 / 100 + dice.between(-1, 2));
        int inSecond = Math.max(3, (taken - first) / 4);
        List<Person> systemStaff = new ArrayList<>(shuffled.subList(first, first + inSecond));
        systemStaff.addAll(shuffled.subList(taken, taken + 2 + inSecond / 3));
        return new Targets(
                shuffled.subList(0, early),
                shuffled.subList(early, first),
                shuffled.subList(first, taken),
                systemStaff);
    }

    List<Person> all() {
        return Stream.of(early, guessed, second).flatMap(List::stream).toList();
    }
}
