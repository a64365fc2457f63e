// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everybody and everything of one scenario, ready to begin. */
final class World {
    private final List<Habit> habits = new ArrayList<>();
    private final Scenario scenario;
    private final Dice dice;
    private final Web web;
    private final Office office;
    private final Cast cast;
    private final Attack attack;
    private final Oddities oddities;
    private final Programs programs;

    World(Scenario scenario) {
        this.scenario = scenario;
        this.dice = new Dice(scenario.seed());
        Names names = new Names(dice.fork("names"));
        this.web = new Web(scenario.hosts(), names, dice.fork("web"));
        this.office = new Office(scenario, dice.fork("office"));
        this.cast = Cast.invented(web, names, dice.fork("cast"));
        Plot plot = new Plot(office.people(), cast, dice.fork("plot"));
        Set<Terminal> infected = new HashSet<>();
        plot.infections().forEach(infection -> infected.add(infection.terminal()));
        List<Terminal> innocents = office.people().stream()
                .filter(person -> !infected.contains(person))
                .toList();
        this.attack = new Attack(plot, scenario, dice.fork("attack"));
        this.oddities = new Oddities(office, innocents, names, scenario, dice.fork("oddities"));
        oddities.curious(
                innocents.get(dice.fork("curious").below(innocents.size())),
                dice.pick(dedicated()).site());
        web.becomesPopular(web.ordinary(), Jst.at(dice.between(7, 16), 9, 0));
        attack.addTo(habits);
        habits.addAll(oddities.habits());
        this.programs = new Programs(names, dice.fork("programs"));
        programs.install(office.people(), scenario, habits);
        browse(readers(innocents));
    }

    List<Habit> habits() {
        return List.copyOf(habits);
    }

    List<Destination> destinations() {
        return cast.all();
    }

    List<Trace> attack() {
        return attack.traces();
    }

    /** Innocent contacts that look guilty, and the innocent readers of the sites that the attack uses. */
    List<Trace> innocents() {
        List<Trace> innocents = new ArrayList<>(oddities.traces());
        innocents.addAll(programs.traces());
        cast.all().forEach(destination -> innocents.addAll(destination.site().readers()));
        return innocents;
    }

    /** Destinations that nobody has a reason to contact, and that answer. */
    List<Destination> dedicated() {
        return cast.all().stream()
                .filter(destination -> !destination.down())
                .filter(destination -> switch (destination.kind()) {
                    case ADDRESS, ODD -> true;
                    case HIJACKED, UPLOAD -> false;
                })
                .toList();
    }

    /** The destination that the investigator is told of. */
    Destination warned() {
        return dice.fork("warned").pick(dedicated());
    }

    /** A reader for each terminal number: sites of the attack that its owner reads, knowing nothing. */
    private List<List<Site>> readers(List<Terminal> innocents) {
        List<List<Site>> readers = new ArrayList<>();
        for (int i = 0; i < scenario.hosts(); i++) {
            readers.add(new ArrayList<>());
        }
        for (Destination destination : cast.all()) {
            boolean read = switch (destination.kind()) {
                case HIJACKED, UPLOAD -> true;
                case ADDRESS, ODD -> false;
            };
            if (read) {
                Dice own = dice.fork("readers").fork(destination.site().name());
                destination.site().watch("reads the site's ordinary pages");
                int count = own.between(4, Math.max(8, scenario.hosts() / 12));
                List<Terminal> chosen = own.shuffled(innocents).subList(0, count);
                for (Terminal reader : chosen) {
                    readers.get(reader.number()).add(destination.site());
                }
                bookmarked(destination.site(), chosen.subList(0, 3), own);
            }
        }
        return readers;
    }

    /** However little is browsed in all, a few people look in now and then. */
    private void bookmarked(Site site, List<Terminal> regulars, Dice own) {
        for (Terminal regular : regulars) {
            Trace trace = site.reader(regular);
            for (int i = 0; trace != null && i < 3; i++) {
                long come = regular.attended().nextOn(Jst.at(own.below(scenario.days() - 1), 8, 0));
                if (come != Presence.NEVER) {
                    long start = come + own.between(0, 2 * Jst.HOUR);
                    Exchange reading = new Exchange(site, site.pages(), 0, 0, .3, null, Answer.SOUND, trace);
                    habits.add(new Episode(regular, reading, start, 3, Jst.MINUTE, own.fork(start)));
                }
            }
        }
    }

    /** Browsing makes the lines that are left, but a fifth of them at least. */
    private void browse(List<List<Site>> readers) {
        double attended = 0;
        for (Terminal person : office.people()) {
            attended += (double) person.attended().total() / Jst.HOUR;
        }
        double others = habits.stream().mapToDouble(Habit::lines).sum();
        double left = Math.max(.2 * scenario.lines(), scenario.lines() - others);
        Pace pace = Pace.of(left / attended);
        List<List<Site>> departments = new ArrayList<>();
        Dice work = dice.fork("departments");
        for (int i = 0; i < Office.DEPARTMENTS; i++) {
            departments.add(
                    Stream.generate(web::ordinary).limit(work.between(5, 9)).toList());
        }
        for (Terminal person : office.people()) {
            Dice own = dice.fork("person").fork(person.number());
            List<Site> sites = new ArrayList<>(readers.get(person.number()));
            int count = own.between(5, 14);
            for (int i = 0; i < count; i++) {
                sites.add(web.fromTail(own));
            }
            Taste taste = new Taste(departments.get(person.department()), sites);
            habits.add(new Browsing(person, web, taste, pace, own));
        }
    }
}
