// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.ArrayList;
import java.util.List;

/** The sites that people read: a few that everybody reads, each department's own, and a long tail. */
final class Web {
    static final Template ROOT = new Template("/");

    /** Share of ordinary sites that are reached by CONNECT only, 0–1. */
    static final double TUNNELLED = .28;

    private static final int POPULAR = 60;
    private static final List<Resource> PAGES = List.of(
            Resource.of("/", Media.HTML, 24_000),
            Resource.of("/{w}/", Media.HTML, 18_000),
            Resource.of("/{w}/{w}.html", Media.HTML, 16_000),
            Resource.of("/{w}/{y}/{d5}.html", Media.HTML, 21_000),
            Resource.of("/{w}/detail.php?id={d5}", Media.HTML, 19_000),
            Resource.of("/search?q={x10}&p={d1}", Media.HTML, 26_000),
            Resource.of("/{w}/{w}.aspx?cd={d4}&sid={u24}", Media.HTML, 15_000),
            Resource.of("/files/{w}{d3}.pdf", Media.PDF, 240_000));
    private static final List<Resource> PARTS = List.of(
            Resource.of("/css/{w}.css", Media.CSS, 7_000),
            Resource.of("/common/js/{w}-{d1}.{d1}.js", Media.SCRIPT, 21_000),
            Resource.of("/img/{w}_{d2}.gif", Media.GIF, 1_800),
            Resource.of("/images/{w}/{d6}.jpg", Media.JPEG, 19_000),
            Resource.of("/images/btn_{w}.png", Media.PNG, 2_600),
            Resource.of("/assets/{w}/{x8}.jpg", Media.JPEG, 31_000),
            Resource.of("/api/{w}?t={t}", Media.JSON, 900));
    private static final List<Resource> WIDGETS = List.of(
            Resource.of("/b?site={d4}&r={d9}&t={t}", Media.GIF, 43),
            Resource.of("/tag/{x6}.js", Media.SCRIPT, 14_000),
            Resource.of("/sync?uid={u16}&p={d2}", Media.GIF, 43),
            Resource.of("/ad/{d3}x{d2}/{d7}.gif", Media.GIF, 18_000),
            Resource.of("/v1/count.json?u={u12}", Media.JSON, 320),
            Resource.of("/lib/{w}.min.js", Media.SCRIPT, 33_000));

    private final Names names;
    private final Dice dice;
    private final List<Site> strangers = new ArrayList<>();
    private final List<Site> popular = new ArrayList<>();
    private final List<Site> tail = new ArrayList<>();

    Web(int people, Names names, Dice dice) {
        this.names = names;
        this.dice = dice;
        for (int i = 0; i < 36; i++) {
            boolean tunnelled = dice.chance(.3);
            strangers.add(new Site(
                    names.service(dice.pick(List.of("cdn", "ads", "stat", "img", "tag", "s"))),
                    names.origin(),
                    tunnelled,
                    List.of(),
                    WIDGETS,
                    List.of()));
        }
        for (int i = 0; i < POPULAR; i++) {
            popular.add(ordinary());
        }
        for (int i = 0; i < 500 + 12 * people; i++) {
            tail.add(ordinary());
        }
    }

    /** One more site for people to read. */
    Site ordinary() {
        return site(names.site(), dice.chance(TUNNELLED));
    }

    /** An ordinary site without TLS, so that its paths show in the log. */
    Site plain(String name) {
        return site(name, false);
    }

    private Site site(String name, boolean tunnelled) {
        List<Site> partners = new ArrayList<>(dice.shuffled(strangers).subList(0, dice.between(2, 8)));
        List<Resource> pages = dice.shuffled(PAGES).subList(0, dice.between(2, 5));
        List<Resource> parts = dice.shuffled(PARTS).subList(0, dice.between(3, 6));
        return new Site(name, names.origin(), tunnelled, pages, parts, partners);
    }

    /** A site that everybody takes to from some day on. */
    void becomesPopular(Site site, long since) {
        site.opensAt(since);
        popular.add(4, site);
    }

    Site fromTail(Dice chooser) {
        return tail.get(tail.size() / 4 + chooser.below(tail.size() * 3 / 4));
    }

    /** Where somebody goes next. */
    Site choose(Taste taste, long time, Dice chooser) {
        double wish = chooser.between(0.0, 1.0);
        Site site = wish < .2
                ? chooser.pick(taste.department())
                : wish < .37 ? chooser.pick(taste.own()) : wish < .8 ? ranked(popular, chooser) : ranked(tail, chooser);
        return site.since() <= time ? site : popular.getFirst();
    }

    /** By Zipf's law, near enough: each rank's share falls with its number. */
    private static Site ranked(List<Site> sites, Dice chooser) {
        return sites.get((int) chooser.spread(1, sites.size() + .999) - 1);
    }

    /** The number of a page, the first ones of a site more often than the others. */
    long page(Site site, Dice chooser) {
        return numbered(site, (int) chooser.spread(1, 400));
    }

    long part(Site site, Dice chooser) {
        return chooser.chance(.2) ? chooser.token() : numbered(site, (int) chooser.spread(1, 120));
    }

    private static long numbered(Site site, int number) {
        return site.name().hashCode() * 1_000L + number;
    }
}
