// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ashiato.testing.institute.Attempt.Service;
import org.ashiato.testing.range.Dice;

/** The nine stages of the sign-ins, as the report tells them. */
final class Stages {
    private static final List<String> PROGRAMS = List.of(
            "python-requests/2.18.4",
            "Mozilla/4.0 (compatible; MSIE 6.0; Windows NT 5.1)",
            "Apache-HttpClient/4.5.3 (Java/1.8.0_144)");

    private final List<Visit> first = new ArrayList<>();
    private final List<Visit> second = new ArrayList<>();
    private final Targets targets;
    private final PasswordTrials trials;
    private final Hideouts hideouts;
    private final Shift shift;
    private final Plan plan;
    private final Dice dice;
    private final List<String> browsers;

    Stages(Targets targets, PasswordTrials trials, Hideouts hideouts, Shift shift, Plan plan, Dice dice) {
        this.targets = targets;
        this.trials = trials;
        this.hideouts = hideouts;
        this.shift = shift;
        this.plan = plan;
        this.dice = dice;
        this.browsers = dice.shuffled(List.of(
                Agents.TOR_BROWSER,
                "Mozilla/5.0 (Windows NT 6.1; WOW64; rv:45.0) Gecko/20100101 Firefox/45.0",
                Agents.chrome(plan.trials() - dice.between(0, 90)),
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/60.0.3112.90 Safari/537.36",
                Agents.IE));
        firstGroup();
        secondGroup();
        Links.tie(first, dice.fork("tie first"));
        Links.tie(second, dice.fork("tie second"));
        Links.join(first, second, shift, plan, dice.fork("join"));
    }

    List<Visit> visits() {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private void firstGroup() {
        Person one = targets.early().getFirst();
        first.addAll(byHand(1, List.of(appointment(one, plan.weekday(-2))), hideouts.early(), 0));
        List<Appointment> next = new ArrayList<>();
        for (Person person : targets.early()) {
            next.add(appointment(person, plan.weekday(dice.between(-1, 0))));
        }
        first.addAll(byHand(2, next, hideouts.early(), 0));
        List<Person> known = new ArrayList<>(targets.early());
        List<Person> guessed = targets.guessed();
        int third = guessed.size() / 2;
        int fourth = third + Math.max(1, guessed.size() / 16);
        int fifth = guessed.size() * 86 / 100;
        first.addAll(byHand(3, guessed(guessed.subList(0, third), 1, 3), hideouts.early(), 0));
        List<Appointment> folders = guessed(guessed.subList(third, fourth), 4, 5);
        for (Person person : dice.shuffled(guessed.subList(0, third)).subList(0, Math.max(1, third / 8))) {
            folders.add(appointment(person, plan.weekday(dice.between(4, 5))));
        }
        first.addAll(byHand(4, folders, hideouts.early(), 1));
        for (Person person : guessed.subList(fourth, fifth)) {
            guess(person, plan.weekday(6));
        }
        known.addAll(guessed.subList(0, fifth));
        massSignIn(known);
        wholeMailboxes(dice.shuffled(known).subList(0, known.size() - Math.max(1, known.size() / 22)));
        List<Appointment> scattered = guessed(guessed.subList(fifth, guessed.size()), 7, 38);
        first.addAll(byHand(7, again(scattered, 0, 2, 3), hideouts.early(), .2));
        known.addAll(guessed.subList(fifth, guessed.size()));
        List<Appointment> back = new ArrayList<>();
        for (Person person : dice.shuffled(known).subList(0, known.size() * dice.between(25, 40) / 100)) {
            back.add(appointment(person, plan.weekday(dice.between(41, 50))));
            back.add(appointment(person, plan.weekday(dice.between(39, 53))));
        }
        first.addAll(byHand(8, again(back, 0, 1, 3), hideouts.early(), .5));
    }

    private void secondGroup() {
        List<Address> noticed = hideouts.noticed();
        List<Appointment> others = new ArrayList<>();
        int number = 0;
        for (Person person : targets.second()) {
            boolean noticedAtAll = number < 2 || dice.chance(.95);
            int visits = dice.between(1, 3);
            for (int i = 0; noticedAtAll && i < visits; i++) {
                int which = i == 0 && number < 2 ? number : dice.below(2);
                long time = shift.moment(plan.weekday(dice.between(60, 70)), dice);
                second.add(
                        new Visit(9, person, time, noticed.get(which), browser(9, time), Service.WEB, dice.chance(.3)));
            }
            if (!noticedAtAll || dice.chance(.4)) {
                others.add(appointment(person, plan.weekday(dice.between(60, 70))));
            }
            number++;
        }
        second.addAll(byHand(9, others, hideouts.late(), .3));
    }

    /** Somebody's account at a time. */
    private record Appointment(Person person, long time) {}

    private Appointment appointment(Person person, int day) {
        return new Appointment(person, shift.moment(day, dice));
    }

    /** The first evening after the password is guessed, somewhere between two weekdays after the trials' begin. */
    private List<Appointment> guessed(List<Person> people, int from, int to) {
        List<Appointment> appointments = new ArrayList<>();
        for (Person person : people) {
            int evening = plan.weekday(dice.between(from, to));
            guess(person, evening);
            appointments.add(appointment(person, evening));
        }
        return appointments;
    }

    /** Late ones are guessed late: their passwords are not so weak. */
    private void guess(Person person, int evening) {
        long after = evening > plan.weekday(6) ? shift.start(plan.weekday(6)) : 0;
        trials.guess(person, after, shift.start(evening), dice);
    }

    /** The same accounts on later evenings as well. */
    private List<Appointment> again(List<Appointment> appointments, int least, int most, int days) {
        List<Appointment> more = new ArrayList<>(appointments);
        for (Appointment appointment : appointments) {
            int times = dice.between(least, most);
            int day = Days.of(appointment.time() - 6 * Days.HOUR);
            for (int i = 0; i < times; i++) {
                int later = Days.weekdaysAfter(Days.weekday(day) ? day : day - 2, dice.between(1, days));
                more.add(appointment(appointment.person(), later));
            }
        }
        return more;
    }

    /** One after the other; those next to each other share an address for a while. */
    private List<Visit> byHand(int stage, List<Appointment> appointments, Hideouts.Pool pool, double looking) {
        List<Appointment> inOrder = new ArrayList<>(appointments);
        inOrder.sort(Comparator.comparingLong(Appointment::time));
        List<Visit> visits = new ArrayList<>();
        Address address = null;
        long before = 0;
        for (Appointment appointment : inOrder) {
            if (address == null || appointment.time() - before > 3 * Days.HOUR || dice.chance(.6)) {
                address = pool.next();
            }
            before = appointment.time();
            visits.add(new Visit(
                    stage,
                    appointment.person(),
                    before,
                    address,
                    browser(stage, before),
                    Service.WEB,
                    dice.chance(looking)));
        }
        return visits;
    }

    /** One or two at a time: another takes over with the months. */
    private String browser(int stage, long time) {
        int turn = stage <= 2 ? 0 : stage <= 4 ? 1 : stage <= 8 ? 2 : 3;
        boolean second = dice.fork("browser").fork(Days.of(time)).chance(.4) && dice.chance(.5);
        return browsers.get(second ? turn + 1 : turn);
    }

    /** All that are known, by a program, a few seconds each. */
    private void massSignIn(List<Person> known) {
        String program = dice.pick(PROGRAMS);
        List<Address> servers =
                List.of(hideouts.programs().next(), hideouts.programs().next());
        long time = shift.moment(plan.weekday(6), dice);
        for (Person person : dice.shuffled(known)) {
            time += dice.between(2 * Days.SECOND, 15 * Days.SECOND);
            Address server = servers.get(dice.chance(.8) ? 0 : 1);
            first.add(new Visit(5, person, time, server, program, Service.WEB, false));
        }
    }

    /** Over nine days, many mailboxes at once, each again and again. */
    private void wholeMailboxes(List<Person> people) {
        boolean imap = dice.chance(.5);
        String program = imap ? "" : dice.pick(PROGRAMS);
        for (int weekday = 11; weekday <= 18; weekday++) {
            List<Address> sources = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                sources.add(hideouts.programs().next());
                sources.add(hideouts.early().next());
            }
            for (Person person : people) {
                int times = dice.between(0, 4);
                for (int i = 0; i < times; i++) {
                    long time = shift.moment(plan.weekday(weekday), dice);
                    Service service = imap ? Service.IMAP : Service.WEB;
                    first.add(new Visit(6, person, time, dice.pick(sources), program, service, false));
                }
            }
        }
    }
}
