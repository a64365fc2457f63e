// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Who is infected when, and whom the malware contacts: 31 terminals, 6 of them without success, 23
 * destinations. Every terminal after the first of its wave shares a destination with an earlier one, and the
 * waves are joined by single destinations; so all can be reached from any, but seldom in one step.
 */
final class Plot {
    private final Dice dice;
    private final Cast cast;
    private final List<Infection> infections = new ArrayList<>();
    private final List<Terminal> victims;

    Plot(List<Terminal> people, Cast cast, Dice dice) {
        this.dice = dice;
        this.cast = cast;
        this.victims = dice.shuffled(people.stream()
                        .filter(person -> person.on().total() < Jst.DAY * 14)
                        .filter(person -> person.attended().on(Jst.at(12, 14, 0)))
                        .filter(person -> person.attended().on(Jst.at(13, 11, 0)))
                        .toList())
                .subList(0, 31);
        Infection first = firstMail();
        List<Infection> second = secondMail();
        List<Infection> fourth = fourthMail(second);
        List<Infection> spread = spread(fourth);
        again(first, spread);
        last(spread);
    }

    List<Infection> infections() {
        return List.copyOf(infections);
    }

    /** 8 May: one terminal, minutes after a mail, for about four hours. */
    private Infection firstMail() {
        long at = Jst.at(0, dice.between(10, 12), dice.between(0, 59)) + dice.below(60_000);
        Infection first = infected(victims.get(0), "I", at, at + dice.between(225, 255) * Jst.MINUTE, true);
        for (Destination destination : cast.first()) {
            first.contacts(destination, first.contacts().isEmpty() ? 0 : within(60));
        }
        return first;
    }

    /** 18 May: three terminals call in vain. */
    private List<Infection> secondMail() {
        List<Infection> second = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            long at = Jst.at(10, 9, 30) + i * 40L * Jst.MINUTE + within(60);
            long until = Jst.at(10 + dice.between(0, 4), 18, 0) - within(50);
            Infection infection = infected(victims.get(1 + i), "II", at, until, false);
            for (int j = i; j < cast.second().size(); j += 3) {
                infection.contacts(cast.second().get(j), j == i ? 0 : within(20));
            }
            if (i > 0) {
                infection.contacts(dice.pick(second.get(i - 1).destinations()), within(30));
            }
            second.add(infection);
        }
        return second;
    }

    /** 20 May, afternoon: one terminal, then six more within two hours, three of which call in vain. */
    private List<Infection> fourthMail(List<Infection> second) {
        List<Infection> fourth = new ArrayList<>();
        long at = Jst.at(12, dice.between(12, 14), dice.between(30, 59)) + dice.below(60_000);
        List<Boolean> fates = dice.shuffled(List.of(true, true, true, false, false, false));
        for (int i = 0; i < 7; i++) {
            boolean succeeds = i == 0 || fates.get(i - 1);
            long moment = i == 0 ? at : at + dice.between(20, 118) * Jst.MINUTE + dice.below(60_000);
            long until = succeeds ? Jst.at(14, dice.between(10, 19), 0) + within(50) : moment + within(2_400);
            Infection infection = infected(victims.get(4 + i), "IV", moment, until, succeeds);
            infection.contacts(i == 0 ? cast.fourth().getFirst() : known(fourth), 0);
            fourth.add(infection);
        }
        for (Destination destination : cast.fourth()) {
            for (Infection infection : dice.shuffled(fourth).subList(0, dice.pick(List.of(1, 1, 2, 3)))) {
                infection.contacts(destination, within(40));
            }
        }
        Infection bridge =
                fourth.stream().filter(it -> !it.succeeds()).findFirst().orElseThrow();
        bridge.contacts(dice.pick(dice.pick(second).destinations()), within(20));
        return fourth;
    }

    /** 21 May: one terminal by day, seventeen from the evening to midnight; two are left on all night. */
    private List<Infection> spread(List<Infection> fourth) {
        List<Infection> open =
                new ArrayList<>(fourth.stream().filter(Infection::succeeds).toList());
        List<Infection> spread = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            long at = i == 0
                    ? Jst.at(13, dice.between(10, 15), dice.between(0, 59))
                    : dice.between(Jst.at(13, 17, 30), Jst.at(13, 23, 40));
            boolean lasting = i > 0 && i <= 3;
            long until = lasting
                    ? Jst.at(15, dice.between(15, 18), dice.between(0, 59))
                    : Jst.at(14, dice.between(9, 20), dice.between(0, 59));
            Infection infection = infected(victims.get(11 + i), "IV", at, until, true);
            infection.contacts(known(open), 0);
            open.add(infection);
            spread.add(infection);
            if (i == 4 || i == 5) {
                infection.terminal().keepOn(at - Jst.HOUR, Jst.at(14, 18, 0));
            }
            if (lasting) {
                infection.terminal().keepOn(Jst.at(15, 8, 0) + within(60), until);
            }
        }
        for (Destination destination : cast.spread()) {
            for (Infection infection : dice.shuffled(spread).subList(0, dice.pick(List.of(1, 1, 2, 3, 5)))) {
                infection.contacts(destination, within(20));
            }
        }
        dice.shuffled(fourth.stream().filter(Infection::succeeds).toList())
                .subList(0, 2)
                .forEach(this::uploads);
        spread.forEach(this::uploads);
        return spread;
    }

    /** 22 May, evening: the first terminal's substitute at the same address, and one more, with its malware. */
    private void again(Infection first, List<Infection> spread) {
        long evening = Jst.at(14, 17, 0);
        Infection substitute =
                infected(first.terminal(), "I", evening + within(120), Jst.at(14, 20, 30) + within(120), true);
        first.destinations().stream().limit(2).forEach(it -> substitute.contacts(it, within(20)));
        substitute.contacts(known(spread), within(25));
        Infection other = infected(victims.get(29), "IV", evening + within(150), Jst.at(14, 21, 0) + within(90), true);
        other.contacts(dice.pick(first.destinations()), 0);
    }

    /** 23 May, a Saturday: one more, until the evening. */
    private void last(List<Infection> spread) {
        long at = Jst.at(15, dice.between(9, 13), dice.between(0, 59));
        Infection last = infected(victims.get(30), "IV", at, Jst.at(15, 16, 30) + within(150), true);
        last.terminal().keepOn(at - within(60), last.until());
        last.contacts(known(spread), 0);
        cast.last().forEach(destination -> last.contacts(destination, within(30)));
        uploads(last);
    }

    private Infection infected(Terminal terminal, String wave, long at, long until, boolean succeeds) {
        Infection infection = new Infection(terminal, wave, at, until, succeeds);
        terminal.keepOn(at - 5 * Jst.MINUTE, Math.min(until, at + 100 * Jst.MINUTE));
        infections.add(infection);
        return infection;
    }

    private void uploads(Infection infection) {
        long earliest = Jst.at(13, 18, 0);
        infection.contacts(cast.upload(), Math.max(0, earliest - infection.at()) + within(60));
    }

    /** A destination, not the upload's, of one infected before. */
    private Destination known(Collection<Infection> earlier) {
        return dice.pick(earlier.stream()
                .flatMap(infection -> infection.destinations().stream().limit(3))
                .filter(destination -> destination.kind() != Destination.Kind.UPLOAD)
                .distinct()
                .toList());
    }

    private long within(int minutes) {
        return dice.between(Jst.SECOND, minutes * Jst.MINUTE);
    }
}
