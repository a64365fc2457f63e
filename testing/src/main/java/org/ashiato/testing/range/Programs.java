// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What runs on everybody's machine without being asked: updates, checks, tabs left open. */
final class Programs {
    private enum When {
        ON,
        /** Only while somebody sits there and has the tab open. */
        TAB
    }

    /**
     * @param share of machines that have it, 0–1
     * @param chatty calls every few minutes; so many lines that small logs have fewer machines with it
     */
    private record Program(Exchange exchange, Rhythm rhythm, double share, When when, boolean chatty) {}

    private static final int FEW = 10;

    private final List<Program> programs = new ArrayList<>();
    private final List<Trace> traces = new ArrayList<>();
    private final Names names;
    private final Dice dice;

    Programs(Names names, Dice dice) {
        this.names = names;
        this.dice = dice;
        slow("update", 1, 5, .95, Media.PLAIN, 120, "MamoriAV/11.0.2", "/sig/v11/version.txt");
        slow("definitions", 3, 9, .9, Media.BINARY, 90_000, "MamoriAV/11.0.2", "/sig/v11/diff/{y}-{d2}.bin");
        slow("download", 9, 26, .97, Media.BINARY, 40_000, "Windows-Update-Agent/7.6", "/v9/{d2}/{x24}.cab");
        slow("crl", 3, 12, .8, Media.CRL, 900, "Microsoft-CryptoAPI/6.1", "/crl/root{d1}.crl");
        slow("ocsp", 1, 6, .85, Media.OCSP, 1_500, "Microsoft-CryptoAPI/6.1", "/ocsp/MFE{x32}");
        slow("telemetry", 1, 4, .6, Media.JSON, 180, "TelemetryClient/2.1", "/report/v2?sid={u16}");
        slow("reader", 20, 30, .7, Media.XML, 2_200, "PdfReaderUpdater/10.1", "/manifest/arm.xml");
        slow("toolbar", .3, 2, .1, Media.XML, 700, "ToolbarHelper 3.4", "/tb/ping?v=3.4&id={u12}&t={t}");
        chatty("mail", 60, 300, .3, When.TAB, Media.JSON, 350, null, "/mail/check.cgi?sid={u20}&_={t}");
        chatty("webmail", 60, 240, .1, When.TAB, Media.JSON, 500, null, "/ajax/unread?_={t}");
        chatty("stock", 15, 60, .04, When.TAB, Media.JSON, 1_300, null, "/quote/n225.json?_={t}");
        chatty("weather", 600, 1_800, .1, When.TAB, Media.XML, 2_700, null, "/forecast/area{d2}.xml");
        chatty("news", 240, 600, .1, When.TAB, Media.HTML, 31_000, null, "/top/?refresh=1");
        chatty("sync", 60, 180, .07, When.ON, Media.JSON, 240, "SyncBox/3.4.6 (Windows)", "/subscribe?h={u24}");
        chatty("chat", 120, 400, .12, When.ON, Media.PLAIN, 60, "OfficeTalk/5.2", "/keepalive");
        chatty("portal", 180, 900, .2, When.TAB, Media.JSON, 800, null, "/groupware/notice.json?u={u6}");
    }

    private void slow(
            String prefix, double low, double high, double share, Media media, int reply, String agent, String path) {
        double posts = dice.chance(.3) ? .5 : 0;
        add(
                prefix,
                low * 3600,
                high * 3600,
                dice.between(.02, .4),
                share,
                When.ON,
                false,
                media,
                reply,
                posts,
                Agent.of(agent),
                path);
    }

    private void chatty(
            String prefix,
            double low,
            double high,
            double share,
            When when,
            Media media,
            int reply,
            @Nullable String agent,
            String path) {
        double posts = dice.chance(.4) ? dice.between(.1, 1.0) : 0;
        add(
                prefix,
                low,
                high,
                dice.chance(.6) ? .01 : dice.between(.02, .3),
                share,
                when,
                true,
                media,
                reply,
                posts,
                agent == null ? null : Agent.of(agent),
                path);
    }

    private void add(
            String prefix,
            double low,
            double high,
            double jitter,
            double share,
            When when,
            boolean chatty,
            Media media,
            int reply,
            double posts,
            @Nullable Agent agent,
            String path) {
        Site site = Site.service(names.service(prefix), names.origin(), chatty && dice.chance(.4));
        Exchange exchange = new Exchange(
                site, List.of(Resource.of(path, media, reply)), posts, 400, .15, agent, Answer.SOUND, null);
        Rhythm rhythm = new Rhythm((long) (dice.spread(low, high) * Jst.SECOND), jitter, .002);
        programs.add(new Program(exchange, rhythm, share * dice.between(.7, 1.05), when, chatty));
    }

    /**
     * Puts the programs on the machines so that they make up to about 45 % of the lines.
     */
    void install(List<Terminal> people, Scenario scenario, List<Habit> habits) {
        double slow = expected(people, false);
        double chatty = expected(people, true);
        double longer = Math.max(1, slow / (.15 * scenario.lines()));
        double fewer = Math.min(1, .3 * scenario.lines() / chatty);
        for (int i = 0; i < programs.size(); i++) {
            Program program = programs.get(i);
            Dice choice = dice.fork(i);
            double share = program.chatty ? program.share * fewer : program.share;
            long interval = (long) (program.rhythm.interval() * (program.chatty ? 1 : longer));
            Rhythm rhythm = new Rhythm(interval, program.rhythm.jitter(), program.rhythm.missed());
            List<Terminal> owners =
                    people.stream().filter(person -> choice.chance(share)).toList();
            for (Terminal owner : owners) {
                Dice own = choice.fork(owner.number());
                Presence when = program.when == When.ON ? owner.on() : tab(owner.attended(), own);
                long start = Jst.START + own.between(0, interval);
                habits.add(new Polling(
                        owner, when, noted(program.exchange, owner, owners), rhythm, start, scenario.end(), own));
            }
        }
    }

    /** Contacts that few others share may be taken for an attack's: they are named in the truth. */
    List<Trace> traces() {
        return List.copyOf(traces);
    }

    private Exchange noted(Exchange exchange, Terminal owner, List<Terminal> owners) {
        if (owners.size() > FEW) {
            return exchange;
        }
        Trace trace = new Trace(owner.name(), exchange.site().name(), "an ordinary program that few machines run");
        traces.add(trace);
        return exchange.noting(trace);
    }

    private double expected(List<Terminal> people, boolean chatty) {
        double on = people.stream().mapToDouble(person -> person.on().total()).sum();
        double tab = .7
                * people.stream()
                        .mapToDouble(person -> person.attended().total())
                        .sum();
        double sum = 0;
        for (Program program : programs) {
            if (program.chatty == chatty) {
                sum += program.share * (program.when == When.ON ? on : tab) / program.rhythm.interval();
            }
        }
        return sum;
    }

    /** The tab is open for a part of most days. */
    private static Presence tab(Presence attended, Dice own) {
        Presence open = Presence.none();
        for (int i = 0; i < attended.count(); i++) {
            long from = attended.start(i);
            long to = attended.end(i);
            long late = own.chance(.4) ? own.between(0, (to - from) / 2) : own.between(0, 15 * Jst.MINUTE);
            if (own.chance(.85)) {
                open = open.plus(from + late, to - own.between(0, (to - from) / 5));
            }
        }
        return open;
    }
}
