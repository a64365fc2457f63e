// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A person at a browser: sessions through the day, more at lunch; in a session pages with heavy-tailed pauses
 * between them, each with its pictures, scripts and strangers' widgets.
 */
final class Browsing implements Habit {
    /** How busy each hour of the day is against the mean of working hours. */
    private static final double[] HOURS = {
        .3, .2, .2, .2, .2, .3, .4, .7, 1.0, 1.1, 0.9, 0.9, 1.7, 0.9, 0.9, 1.0, 0.9, 0.9, 0.7, 0.6, 0.5, 0.4, 0.4, 0.3
    };

    private static final double BUSIEST = 1.7;

    private final Terminal terminal;
    private final Web web;
    private final Taste taste;
    private final Pace pace;
    private final Dice dice;
    private long next;

    Browsing(Terminal terminal, Web web, Taste taste, Pace pace, Dice dice) {
        this.terminal = terminal;
        this.web = web;
        this.taste = taste;
        this.pace = pace;
        this.dice = dice;
        this.next = terminal.attended().nextOn(Jst.START);
    }

    @Override
    public double lines() {
        return pace.lines() * terminal.attended().total() / Jst.HOUR;
    }

    @Override
    public void until(long limit, Consumer<Visit> log) {
        while (next < limit) {
            if (!terminal.attended().on(next)) {
                next = terminal.attended().nextOn(next);
                continue;
            }
            next += 1 + (long) dice.exponential(Jst.HOUR / (pace.sessions() * BUSIEST));
            if (dice.chance(HOURS[Jst.hour(next)] / BUSIEST)) {
                session(next, log);
            }
        }
    }

    private void session(long start, Consumer<Visit> log) {
        long time = start;
        Site site = web.choose(taste, time, dice);
        Url from = null;
        do {
            if (from != null && dice.chance(.3)) {
                site = web.choose(taste, time, dice);
            }
            if (terminal.attended().on(time)) {
                from = page(site, time, from, log);
            }
            time += 2_000 + (long) Math.min(40.0 * Jst.MINUTE, dice.logNormal(22_000, 1.4));
        } while (dice.chance(1 - 1 / pace.pages()));
    }

    /** One page with its parts. */
    private @Nullable Url page(Site site, long time, @Nullable Url from, Consumer<Visit> log) {
        int parts = (int) dice.exponential(pace.parts() + .5);
        if (site.tunnelled()) {
            tunnel(site, time, log);
            for (int i = 0; i < parts / 4 && !site.partners().isEmpty(); i++) {
                Site partner = dice.pick(site.partners());
                part(partner, time + dice.below(3_000), null, log);
            }
            return null;
        }
        Resource resource = dice.pick(site.pages());
        Url page = new Url(site, resource.path(), Template.token(terminal, site, web.page(site, dice)), time);
        plain(time, page, resource, from, site.reader(terminal), log);
        for (int i = 0; i < parts; i++) {
            boolean stranger = !site.partners().isEmpty() && dice.chance(.55);
            part(stranger ? dice.pick(site.partners()) : site, time + 80 + dice.below(3_500), page, log);
        }
        return page;
    }

    private void part(Site site, long time, @Nullable Url page, Consumer<Visit> log) {
        if (site.tunnelled() || site.parts().isEmpty()) {
            tunnel(site, time, log);
            return;
        }
        Resource resource = dice.pick(site.parts());
        Url url = new Url(site, resource.path(), Template.token(terminal, site, web.part(site, dice)), time);
        plain(time, url, resource, page, site.reader(terminal), log);
    }

    private void tunnel(Site site, long time, Consumer<Visit> log) {
        Url url = new Url(site, Web.ROOT, 0, time);
        long reply = 4_000 + (long) dice.logNormal(9_000, 1.4);
        long request = 1_200 + (long) dice.logNormal(900, .8);
        int elapsed = (int) Math.min(600_000, dice.logNormal(12_000, 1.5));
        log.accept(new Visit(
                time,
                terminal,
                Method.CONNECT,
                url,
                elapsed,
                200,
                Action.TUNNEL,
                reply,
                request,
                Media.NONE,
                terminal.browser(time),
                null,
                site.reader(terminal)));
    }

    private void plain(
            long time, Url url, Resource resource, @Nullable Url from, @Nullable Trace trace, Consumer<Visit> log) {
        boolean document = resource.media() == Media.HTML;
        long reply = resource.size(url.token());
        long request = 380L + dice.below(260);
        int elapsed = 3 + (int) (dice.logNormal(60, .9) + reply / 1_500.0);
        Action action = Action.MISS;
        int status = 200;
        Media media = resource.media();
        double fate = dice.between(0.0, 1.0);
        if (!document && fate < .16) {
            action = fate < .1 ? Action.HIT : Action.MEMORY_HIT;
            elapsed = (int) (fate * 20);
        } else if (!document && fate < .34) {
            action = Action.REFRESHED;
            status = 304;
            reply = 280L + dice.below(60);
        } else if (document && fate < .004) {
            action = Action.DENIED; // by the office's rules about sites
            status = 403;
            reply = 3_700L + dice.below(200);
            elapsed = 0;
        } else if (fate > .985) {
            status = fate > .998 ? 503 : fate > .992 ? 404 : 302;
            reply = 400L + dice.below(300);
            media = Media.HTML;
        }
        boolean post = document && dice.chance(.03);
        log.accept(new Visit(
                time,
                terminal,
                post ? Method.POST : Method.GET,
                url,
                elapsed,
                status,
                action,
                reply,
                post ? request + 200 + dice.below(2_000) : request,
                media,
                terminal.browser(time),
                from,
                trace));
    }
}
