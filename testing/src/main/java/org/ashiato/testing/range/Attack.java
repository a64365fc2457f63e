// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Carries the plot out: what the infected terminals send, and when they fall silent. */
final class Attack {
    private static final List<Integer> FAILURES = List.of(503, 504, 0, 403);
    private static final Answer CERTAIN = new Answer(0, List.of());

    private final Plot plot;
    private final Scenario scenario;
    private final Dice dice;
    private final Map<String, Trace> traces = new TreeMap<>();

    Attack(Plot plot, Scenario scenario, Dice dice) {
        this.plot = plot;
        this.scenario = scenario;
        this.dice = dice;
        for (Infection infection : plot.infections()) {
            for (Infection.Contact contact : infection.contacts()) {
                infection.terminal().keepOn(contact.from() - Jst.MINUTE, contact.from() + 12 * Jst.MINUTE);
            }
        }
        plot.infections().forEach(this::silence);
    }

    List<Trace> traces() {
        return List.copyOf(traces.values());
    }

    /** The cable is pulled; some get a machine set up anew a few days later. */
    private void silence(Infection infection) {
        Dice own = dice.fork("silence").fork(infection.at());
        long until = infection.until();
        boolean early = Jst.day(until) < 3;
        long back = early
                ? Jst.at(own.between(4, 6), 10, 0)
                : own.chance(.5) ? scenario.end() : until + own.between(2 * Jst.DAY, 9 * Jst.DAY);
        if (infection.succeeds() || own.chance(.5)) {
            infection.terminal().cut(until, back);
            if (back < scenario.end()) {
                infection.terminal().replace(back, Office.browser(own));
            }
        }
    }

    void addTo(List<Habit> habits) {
        for (Infection infection : plot.infections()) {
            Dice own = dice.fork(infection.at()).fork(infection.terminal().number());
            for (Infection.Contact contact : infection.contacts()) {
                add(infection, contact, own.fork(contact.destination().site().name()), habits);
            }
        }
    }

    private void add(Infection infection, Infection.Contact contact, Dice own, List<Habit> habits) {
        Destination destination = contact.destination();
        Family family = destination.family();
        boolean succeeds = infection.succeeds() && !destination.down();
        Trace trace = trace(infection, destination);
        Answer answer = succeeds
                ? new Answer(own.pick(List.of(.0, .01, .05)), List.of(503, 0))
                : Answer.dead(own.pick(List.of(List.of(503), List.of(504), List.of(0), List.of(403), FAILURES)));
        Exchange exchange = family.exchange(destination.site(), answer, trace);
        Exchange opening = succeeds ? family.exchange(destination.site(), CERTAIN, trace) : exchange;
        Terminal terminal = infection.terminal();
        Presence on = family.officeHours() ? terminal.on().within(officeHours()) : terminal.on();
        long second = contact.from() + family.rhythm().next(own);
        // it announces itself and asks for work, or tries again at once
        habits.add(new Episode(terminal, opening, contact.from(), own.between(2, 4), 25 * Jst.SECOND, own.fork(1)));
        habits.add(new Polling(terminal, on, exchange, family.rhythm(), second, contact.until(), own.fork(2)));
        if (succeeds && destination.kind() == Destination.Kind.UPLOAD) {
            upload(terminal, contact, trace, own.fork(3), habits);
        } else if (succeeds) {
            downloads(terminal, contact, trace, own.fork(4), habits);
            sessions(terminal, contact, exchange, own.fork(5), habits);
        }
    }

    private Presence officeHours() {
        Presence hours = Presence.none();
        for (int day = 0; day < scenario.days(); day++) {
            if (Jst.working(day)) {
                hours = hours.plus(Jst.at(day, 9, 0), Jst.at(day, 18, 0));
            }
        }
        return hours;
    }

    /** Tools that the attackers bring in. */
    private void downloads(Terminal terminal, Infection.Contact contact, Trace trace, Dice own, List<Habit> habits) {
        if (own.chance(.5)) {
            String name = own.pick(List.of("/{x8}.dat", "/update.cab", "/img/{d4}.jpg", "/t/{w}.zip"));
            int size = (int) own.spread(120_000, 2_500_000);
            Exchange tool = exchange(contact.destination(), Resource.of(name, Media.BINARY, size), 0, 0, .3, trace);
            long start = contact.from() + own.between(Jst.MINUTE, 11 * Jst.MINUTE);
            habits.add(new Episode(terminal, tool, start, own.between(1, 4), 20 * Jst.SECOND, own));
        }
    }

    /** Somebody at the other end types commands. */
    private void sessions(
            Terminal terminal, Infection.Contact contact, Exchange polling, Dice own, List<Habit> habits) {
        int sessions = own.between(0, 2);
        for (int i = 0; i < sessions; i++) {
            long wished = own.between(contact.from(), contact.until());
            long start = terminal.on().nextOn(wished);
            int count = own.between(12, 70);
            long pause = own.between(2, 8) * Jst.SECOND;
            if (start < contact.until() - 20 * Jst.MINUTE) {
                Exchange typed = new Exchange(
                        polling.site(),
                        polling.resources(),
                        .7,
                        (int) own.spread(400, 20_000),
                        1.1,
                        polling.agent(),
                        Answer.SOUND,
                        polling.trace());
                habits.add(new Episode(terminal, typed, start, count, pause, own.fork(i)));
            }
        }
    }

    /** Stolen files, packed and cut into pieces. */
    private void upload(Terminal terminal, Infection.Contact contact, Trace trace, Dice own, List<Habit> habits) {
        String path = own.pick(List.of("/upload/up.php?n={d4}", "/cgi-bin/post.cgi?id={x8}", "/data/put.php"));
        int piece = (int) own.spread(250_000, 2_500_000);
        Exchange post = exchange(contact.destination(), Resource.of(path, Media.HTML, 60), 1, piece, .25, trace);
        int runs = own.between(2, 6);
        for (int i = 0; i < runs; i++) {
            long wished = i == 0 ? contact.from() + Jst.MINUTE : own.between(contact.from(), contact.until());
            long start = terminal.on().nextOn(wished);
            int count = (int) own.spread(25, 220);
            if (start < contact.until() - 30 * Jst.MINUTE) {
                habits.add(new Episode(terminal, post, start, count, 2_500, own.fork(i)));
            }
        }
    }

    private static Exchange exchange(
            Destination destination, Resource resource, double posts, int sent, double spread, Trace trace) {
        return new Exchange(
                destination.site(), List.of(resource), posts, sent, spread, agent(destination), Answer.SOUND, trace);
    }

    private static @Nullable Agent agent(Destination destination) {
        return destination.family().agent();
    }

    private Trace trace(Infection infection, Destination destination) {
        String host = infection.terminal().name();
        String name = destination.site().name();
        return traces.computeIfAbsent(host + " " + name, key -> new Trace(host, name, infection.wave()));
    }
}
