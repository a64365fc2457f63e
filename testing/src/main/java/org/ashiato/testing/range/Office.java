// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.ArrayList;
import java.util.List;

/** The people, their machines, and when they are there. */
final class Office {
    static final int DEPARTMENTS = 12;

    private static final List<Agent> BROWSERS = List.of(
            Agent.of("Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko"),
            Agent.of("Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko"),
            Agent.of("Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko"),
            Agent.of("Mozilla/5.0 (compatible; MSIE 9.0; Windows NT 6.1; WOW64; Trident/5.0)"),
            Agent.of("Mozilla/5.0 (Windows NT 6.1; WOW64; rv:38.0) Gecko/20100101 Firefox/38.0"),
            Agent.of("Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/42.0.2311.152 Safari/537.36"));
    private static final List<String[]> FAMILY_NAMES = List.of(
            new String[] {"sato", "佐藤"},
            new String[] {"suzuki", "鈴木"},
            new String[] {"takahashi", "高橋"},
            new String[] {"tanaka", "田中"},
            new String[] {"ito", "伊藤"},
            new String[] {"watanabe", "渡辺"},
            new String[] {"yamamoto", "山本"},
            new String[] {"nakamura", "中村"},
            new String[] {"kobayashi", "小林"},
            new String[] {"kato", "加藤"},
            new String[] {"yoshida", "吉田"},
            new String[] {"yamada", "山田"},
            new String[] {"matsumoto", "松本"},
            new String[] {"inoue", "井上"},
            new String[] {"kimura", "木村"});
    private static final List<String> GIVEN_NAMES =
            List.of("一郎", "花子", "健", "陽子", "誠", "恵", "隆", "久美子", "浩二", "真由美", "大輔", "智子");

    private final Scenario scenario;
    private final List<Terminal> terminals = new ArrayList<>();

    Office(Scenario scenario, Dice dice) {
        this.scenario = scenario;
        int net = dice.between(8, 120);
        for (int i = 0; i < scenario.hosts(); i++) {
            int department = (int) ((long) i * DEPARTMENTS / scenario.hosts());
            terminals.add(person(i, department, address(net + department, i), dice.fork(i)));
        }
    }

    /** The terminals of people, in the order of their numbers. */
    List<Terminal> people() {
        return List.copyOf(terminals);
    }

    /** A machine that nobody sits at and that always runs: a sign, a printer, an instrument. */
    Terminal machine(int number) {
        Presence always = Presence.of(Jst.START, scenario.end());
        String address = "10." + (200 + number / 250) + ".9." + (1 + number % 250);
        return new Terminal(scenario.hosts() + number, -1, address, "-", "", Agent.NONE, always, Presence.none());
    }

    static Agent browser(Dice dice) {
        return dice.pick(BROWSERS);
    }

    private static String address(int net, int number) {
        return "10." + net + "." + (10 + number % 2500 / 250) + "." + (1 + number % 250);
    }

    private Terminal person(int number, int department, String address, Dice own) {
        boolean restless = own.chance(.04);
        double forgetful = own.chance(.1) ? .4 : .015;
        long early = own.between(8 * 60, 9 * 60 + 20) * Jst.MINUTE;
        double overtime = own.spread(20, 160);
        Presence attended = Presence.none();
        Presence on = restless ? Presence.of(Jst.START, scenario.end()) : Presence.none();
        for (int day = 0; day < scenario.days(); day++) {
            long come = Jst.at(day, 0, 0) + early + own.between(-10 * Jst.MINUTE, 14 * Jst.MINUTE);
            long go = Jst.at(day, 17, 10) + Math.min(6 * Jst.HOUR, (long) own.exponential(overtime * Jst.MINUTE));
            boolean there = own.chance(Jst.working(day) ? .94 : .025);
            boolean left = own.chance(forgetful);
            if (there) {
                attended = attended.plus(come, go);
                on = on.plus(come - own.between(Jst.MINUTE, 4 * Jst.MINUTE), go + own.between(0, 3 * Jst.MINUTE));
                if (left) {
                    on = on.plus(go, Jst.at(day + 1, 8, 0));
                }
            }
        }
        boolean known = own.chance(.5);
        String[] family = own.pick(FAMILY_NAMES);
        String person = family[1] + " " + own.pick(GIVEN_NAMES);
        String user = known ? family[0] + (100 + number) : "-";
        return new Terminal(number, department, address, user, known ? person : "", browser(own), on, attended);
    }
}
