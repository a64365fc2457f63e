// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ashiato.analysis.trials.Trials.Burst;
import org.ashiato.analysis.trials.Trials.Change;
import org.ashiato.analysis.trials.Trials.Day;
import org.ashiato.analysis.trials.Trials.Kind;
import org.ashiato.analysis.trials.Trials.Series;
import org.ashiato.cases.report.DailyTries.Rise;
import org.ashiato.cases.report.Plot.Mark;
import org.ashiato.model.Interval;

/**
 * Tries a day: all, and those that failed by why, each in a panel of its own. Heights are logarithms, since a trial
 * brings a thousand times what people err; days without log are hatched and not drawn as none.
 */
final class LevelFigure {
    private static final double TOP = 38;
    private static final double PANEL = 104;
    private static final double BETWEEN = 40;
    private static final int BEFORE = 28;

    private final Page page;
    private final DailyTries tries;
    private final Plot plot;

    LevelFigure(Page page, DailyTries tries, String id) {
        this.page = page;
        this.tries = tries;
        this.plot = new Plot(
                page,
                id,
                start(tries.days().getFirst().day()),
                start(tries.days().getLast().day().plusDays(1)));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(page.moments().zone()).toInstant();
    }

    void draw() {
        double height = TOP + (1 + tries.series().size()) * (PANEL + BETWEEN) - BETWEEN + Plot.TIMES;
        plot.draw(height, alternative(), page.say("levels.caption", page.sources(List.of(tries.source()))), () -> {
            panel(TOP, page.say("levels.all"), "all", tries.days(), List.of(), List.of());
            double top = TOP;
            for (Series series : tries.series()) {
                top += PANEL + BETWEEN;
                panel(
                        top,
                        title(page, series.kind()),
                        series.kind() == Kind.UNKNOWN_ID ? "unknown" : "known",
                        series.days(),
                        tries.rises().stream()
                                .filter(r -> r.kind() == series.kind())
                                .toList(),
                        tries.bursts().stream()
                                .filter(b -> b.series().equals(series.name()))
                                .toList());
            }
            plot.times(top + PANEL);
        });
    }

    static String title(Page page, Kind kind) {
        return switch (kind) {
            case WRONG_PASSWORD -> page.say("levels.wrongPassword");
            case UNKNOWN_ID -> page.say("levels.unknownId");
            case FAILURE -> page.say("levels.failure");
            case SUCCESS -> page.say("levels.success");
        };
    }

    private String alternative() {
        String each = tries.series().stream()
                .map(s -> {
                    Day most = s.days().stream()
                            .reduce((a, b) -> b.tries() > a.tries() ? b : a)
                            .orElseThrow();
                    return page.say(
                            "levels.alt.each",
                            title(page, s.kind()),
                            Numbers.grouped(
                                    s.days().stream().mapToLong(Day::tries).sum()),
                            page.moments().day(most.day()),
                            Numbers.grouped(most.tries()));
                })
                .collect(Collectors.joining(page.words().tag().equals("ja") ? "" : " "));
        return page.say("levels.alt", tries.source(), each);
    }

    private void panel(double top, String title, String css, List<Day> days, List<Rise> rises, List<Burst> bursts) {
        double bottom = top + PANEL;
        long most = Math.max(9, days.stream().mapToLong(Day::tries).max().orElse(0));
        for (Rise rise : rises) {
            Change change = rise.change();
            LocalDate until = change.until();
            double end = until == null ? plot.right() : plot.axis().x(until.plusDays(1));
            double from = plot.axis().x(change.at());
            plot.drawing().rect("raised", from, top, end - from, PANEL);
        }
        plot.ground(top, bottom, unlogged(days));
        for (long tick = 1; tick <= most; tick *= 10) {
            plot.height(y((double) tick, most, bottom), Numbers.grouped(tick));
        }
        plot.drawing().path(css, bars(days, most, bottom));
        rises.forEach(r -> level(r.change(), most, bottom));
        plot.marks(
                top,
                rises.stream()
                        .map(r -> new Mark(
                                tries.rises().indexOf(r) + 1, r.change().at(), bottom))
                        .toList());
        for (Burst burst : bursts) {
            double x = (plot.axis().x(burst.day()) + plot.axis().x(burst.day().plusDays(1))) / 2;
            plot.drawing().text("burst", x, y((double) burst.tries(), most, bottom) - 1, "middle", "▾");
        }
        plot.drawing().text("title", plot.left() + 6, top - 19, "start", title);
    }

    /** The level before a rise and the one it rose to. */
    private void level(Change change, long most, double bottom) {
        LocalDate until = change.until();
        double at = plot.axis().x(change.at());
        double end = until == null ? plot.right() : plot.axis().x(until.plusDays(1));
        double before = y(change.from(), most, bottom);
        double after = y(change.to(), most, bottom);
        plot.drawing().line("level", plot.axis().x(change.at().minusDays(BEFORE)), before, at, before);
        plot.drawing().line("level", at, after, end, after);
    }

    private static double y(double tries, long most, double bottom) {
        return bottom - (PANEL - 8) * StrictMath.log1p(tries) / StrictMath.log1p((double) most);
    }

    private CharSequence bars(List<Day> days, long most, double bottom) {
        StringBuilder bars = new StringBuilder();
        boolean open = false;
        for (Day day : days) {
            if (day.covered() || day.tries() > 0) {
                if (!open) {
                    bars.append(
                            String.format(Locale.ROOT, "M%.1f %.1f", plot.axis().x(day.day()), bottom));
                    open = true;
                }
                bars.append(String.format(
                        Locale.ROOT,
                        "V%.1fH%.1f",
                        y((double) day.tries(), most, bottom),
                        plot.axis().x(day.day().plusDays(1))));
            } else if (open) {
                bars.append(String.format(Locale.ROOT, "V%.1fZ", bottom));
                open = false;
            }
        }
        return open ? bars.append(String.format(Locale.ROOT, "V%.1fZ", bottom)) : bars;
    }

    /** Days without log, and gaps within days. */
    private List<Interval> unlogged(List<Day> days) {
        List<Interval> unlogged = new ArrayList<>(page.gaps(tries.source()));
        days.stream()
                .filter(d -> !d.covered())
                .forEach(d ->
                        unlogged.add(new Interval(start(d.day()), start(d.day().plusDays(1)))));
        return unlogged;
    }
}
