// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.ArrayList;
import java.util.List;

/** Innocent things that look guilty; each is named in the truth, so that a false accusation can be explained. */
final class Oddities {
    private final List<Habit> habits = new ArrayList<>();
    private final List<Trace> traces = new ArrayList<>();
    private final Office office;
    private final Names names;
    private final Scenario scenario;
    private final List<Terminal> innocents;
    private final Dice dice;

    /** In logs of less than a million lines the instruments call more seldom, or there would be little else. */
    private final double longer;

    /**
     * @param innocents people's terminals without malware
     */
    Oddities(Office office, List<Terminal> innocents, Names names, Scenario scenario, Dice dice) {
        this.office = office;
        this.names = names;
        this.scenario = scenario;
        this.innocents = dice.shuffled(innocents);
        this.dice = dice;
        this.longer = Math.max(1, StrictMath.sqrt(1e6 / scenario.lines()));
        reinstalled(innocents.subList(0, 2));
        widgets(innocents.subList(2, 2 + dice.between(6, 10)));
        widgetsOfLater(innocents.subList(12, 12 + dice.between(2, 3)));
        machines();
        dead();
        rolledOut(dice.below(Office.DEPARTMENTS));
        reports(innocents.subList(15, 18));
        backup(innocents.get(18));
    }

    List<Habit> habits() {
        return List.copyOf(habits);
    }

    List<Trace> traces() {
        return List.copyOf(traces);
    }

    /** One person of the security team opens the root of a server in the list by hand, after 22 May. */
    void curious(Terminal member, Site site) {
        Presence attended = member.attended();
        for (int i = 0; i < attended.count(); i++) {
            long start = attended.start(i) + Jst.HOUR;
            if (Jst.day(start) >= 17 && start < attended.end(i)) {
                Exchange look = new Exchange(
                        site,
                        List.of(Resource.of("/", Media.HTML, 900)),
                        0,
                        0,
                        .2,
                        null,
                        new Answer(.3, List.of(503)),
                        trace(member, site, "a member of the security team opened it once by hand"));
                habits.add(new Episode(member, look, start, 1, 1, dice.fork("curious")));
                return;
            }
        }
    }

    private void widgets(List<Terminal> owners) {
        for (Terminal owner : owners) {
            lone(owner, Jst.START, "a program of its owner, there since the first day", dice.fork(owner.number()));
        }
    }

    private void widgetsOfLater(List<Terminal> owners) {
        for (Terminal owner : owners) {
            Dice own = dice.fork(owner.number());
            long since = Jst.at(own.between(6, 20), 11, 0) + own.below(4_000_000);
            lone(owner, since, "a program that its owner installed in the month", own);
        }
    }

    private void lone(Terminal owner, long since, String why, Dice own) {
        Site site = rare(own);
        Resource resource = Resource.of(
                own.pick(List.of("/{w}/get.php?v=2", "/api/1/status?k={u16}", "/feed.xml", "/time?z=9&t={t}")),
                own.pick(List.of(Media.XML, Media.JSON, Media.PLAIN)),
                (int) own.spread(60, 3_000));
        Agent agent =
                own.chance(.4) ? Agent.NONE : Agent.of(own.pick(List.of("Gadget/1.0", "Java/1.7.0_79", "curl/7.38.0")));
        Exchange exchange = new Exchange(
                site,
                List.of(resource),
                own.pick(List.of(0.0, 0.0, 1.0)),
                200,
                .1,
                agent,
                Answer.SOUND,
                trace(owner, site, why));
        poll(owner, exchange, own.spread(150, 3_600), own.pick(List.of(0.0, .01, .05, .2)), since, own);
    }

    /** Signs, printers, gauges: nobody sits at them, they never sleep. */
    private void machines() {
        for (int i = 0; i < 7; i++) {
            Terminal machine = office.machine(i);
            Dice own = dice.fork("machine").fork(i);
            String address = names.address();
            Site site = i < 3 ? Site.service(address, address, false) : rare(own);
            Resource resource = switch (i) {
                case 0, 1 -> Resource.of("/device/report.asp?model=MX40&sn=7Q11", Media.PLAIN, 90);
                case 2 -> Resource.of("/sign/playlist.xml?id=3", Media.XML, 2_400);
                default -> Resource.of("/collect?dev=" + (40 + i), Media.PLAIN, 20);
            };
            String why = switch (i) {
                case 0, 1 -> "a printer that reports to its maker";
                case 2 -> "a sign that fetches what to show";
                default -> "an instrument that delivers its readings";
            };
            Exchange exchange = new Exchange(
                    site,
                    List.of(resource),
                    i > 2 ? 1 : 0,
                    300,
                    .05,
                    i == 2 ? Agent.of("SignPlayer/1.9") : Agent.NONE,
                    Answer.SOUND,
                    trace(machine, site, why));
            poll(machine, exchange, i < 2 ? own.spread(7_200, 43_200) : own.spread(90, 900), .01, Jst.START, own);
        }
    }

    /** Tools whose servers are gone: they call in vain, since before the log begins. */
    private void dead() {
        int tools = dice.between(3, 5);
        for (int i = 0; i < tools; i++) {
            Dice own = dice.fork("dead").fork(i);
            Site site = rare(own);
            Resource resource = Resource.of("/update/check.php?v=1.{d1}", Media.HTML, 300);
            double interval = own.spread(600, 14_400);
            Answer answer = Answer.dead(own.pick(List.of(List.of(503), List.of(504), List.of(0))));
            for (Terminal owner : own.shuffled(innocents).subList(0, own.chance(.5) ? 1 : own.between(2, 8))) {
                Exchange exchange = new Exchange(
                        site,
                        List.of(resource),
                        0,
                        0,
                        .1,
                        Agent.of("AutoUpdate/1.0"),
                        answer,
                        trace(owner, site, "an old tool whose server is gone, since the first day"));
                poll(owner, exchange, interval, .05, Jst.START, own.fork(owner.number()));
            }
        }
    }

    /** A department gets a new tool in the days of the attack, one machine after the other. */
    private void rolledOut(int department) {
        Site site = Site.service(names.service("app"), names.origin(), dice.chance(.5));
        Resource resource = Resource.of("/agent/heartbeat?node={u12}", Media.JSON, 210);
        double interval = dice.spread(240, 900);
        List<Terminal> owners = innocents.stream()
                .filter(owner -> owner.department() == department)
                .limit(30)
                .toList();
        for (Terminal owner : owners) {
            Dice own = dice.fork("tool").fork(owner.number());
            Exchange exchange = new Exchange(
                    site,
                    List.of(resource),
                    .5,
                    500,
                    .2,
                    Agent.of("TeamBoard-Agent/1.0"),
                    Answer.SOUND,
                    trace(owner, site, "a tool that its department got in the days of the attack"));
            long since = Jst.at(own.between(10, 13), 10, 0) + own.between(0, 7 * Jst.HOUR);
            poll(owner, exchange, interval, .1, since, own);
        }
    }

    /** The monthly report goes to a public body's site, in large files. */
    private void reports(List<Terminal> clerks) {
        Site site = Site.service(names.government(), names.origin(), false);
        for (Terminal clerk : clerks) {
            Exchange exchange = new Exchange(
                    site,
                    List.of(Resource.of("/shinsei/upload.do?seq={d5}", Media.HTML, 1_900)),
                    1,
                    (int) dice.spread(200_000, 1_500_000),
                    .6,
                    null,
                    Answer.SOUND,
                    trace(clerk, site, "the monthly report"));
            for (int month = 0; month < 2; month++) {
                int day = month == 0 ? 3 + dice.below(2) : 24 + dice.below(3);
                long start = clerk.attended().nextOn(Jst.at(day, 14, 0));
                habits.add(new Episode(clerk, exchange, start, dice.between(20, 70), 9_000, dice.fork(start)));
            }
        }
    }

    /** One machine saves its files with a service outside, every evening. */
    private void backup(Terminal owner) {
        Site site = Site.service(names.service("store"), names.origin(), false);
        Exchange exchange = new Exchange(
                site,
                List.of(Resource.of("/v1/chunk/{x32}", Media.JSON, 120)),
                1,
                900_000,
                .3,
                Agent.of("SafeBox-Backup/4.2"),
                Answer.SOUND,
                trace(owner, site, "saves its files with a service outside, since the first day"));
        for (int i = 0; i < owner.attended().count(); i++) {
            long start = owner.attended().end(i) - 30 * Jst.MINUTE;
            habits.add(new Episode(owner, exchange, start, dice.between(10, 60), 6_000, dice.fork(start)));
        }
    }

    /** Set up anew: silent for a day or two, then hundreds of updates. */
    private void reinstalled(List<Terminal> machines) {
        for (Terminal machine : machines) {
            Dice own = dice.fork("reinstalled").fork(machine.number());
            long from = Jst.at(own.between(11, 16), 15, 0);
            long back = Jst.at(18, 9, 30) + own.below(10_000_000);
            machine.cut(from, back);
            machine.keepOn(back, back + 3 * Jst.HOUR);
            machine.replace(back, Office.browser(own));
            Site site = Site.service(names.service("drivers"), names.origin(), false);
            Exchange exchange = new Exchange(
                    site,
                    List.of(Resource.of("/pkg/{x8}/{x16}.cab", Media.BINARY, 400_000)),
                    0,
                    0,
                    1.2,
                    Agent.of("Setup-Agent/6.1"),
                    Answer.SOUND,
                    trace(machine, site, "was set up anew and fetched its updates"));
            habits.add(new Episode(machine, exchange, back + Jst.MINUTE, own.between(80, 300), 12_000, own));
        }
    }

    private Site rare(Dice own) {
        String name = own.chance(.2) ? names.address() : own.chance(.5) ? names.odd() : names.service("api");
        return Site.service(name, Character.isDigit(name.charAt(0)) ? name : names.origin(), own.chance(.3));
    }

    private void poll(Terminal terminal, Exchange exchange, double seconds, double jitter, long since, Dice own) {
        Rhythm rhythm = Rhythm.every((long) (seconds * longer * Jst.SECOND), jitter);
        habits.add(new Polling(
                terminal, terminal.on(), exchange, rhythm, since + own.below(600_000), scenario.end(), own));
    }

    private Trace trace(Terminal terminal, Site site, String why) {
        Trace trace = new Trace(terminal.name(), site.name(), why);
        traces.add(trace);
        return trace;
    }
}
