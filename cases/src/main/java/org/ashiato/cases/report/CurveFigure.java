// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashiato.analysis.stages.Stages;
import org.ashiato.analysis.tries.Tries;
import org.ashiato.analysis.tries.Tries.Curve;
import org.ashiato.analysis.tries.Tries.Log;
import org.ashiato.analysis.tries.Tries.Step;
import org.ashiato.analysis.tries.Tries.Taken;
import org.ashiato.cases.report.DailyTries.Rise;
import org.ashiato.cases.report.Plot.Mark;

/**
 * How the failed tries of each ID add up: accounts that were taken, group by group, above a sample of accounts that
 * were not, all on the same axes. A line that stays flat where the others climb is an ID that was tried no more.
 */
final class CurveFigure {
    private static final double TOP = 38;
    private static final double PANEL = 190;
    private static final double BETWEEN = 42;
    private static final int PANELS = 6;
    private static final Duration BEFORE = Duration.ofDays(21);

    private final Page page;
    private final Log log;
    private final List<Rise> rises;
    private final Plot plot;
    private final long[] middle;
    private final int first;
    private final long most;
    private final long beyond;

    private record Panel(String title, List<Taken> taken, List<Curve> curves) {}

    CurveFigure(Page page, Log log, List<Rise> rises, String id) {
        this.page = page;
        this.log = log;
        this.rises = rises;
        this.middle = middle(log);
        this.first = first(log, middle);
        this.plot = new Plot(
                page,
                id,
                log.spans().begin(first),
                log.spans().begin(log.spans().number()));
        List<Curve> taken = log.taken().stream().map(Taken::curve).toList();
        // A few IDs that a forgotten program tries for months would flatten all others.
        this.most = Math.max(4, Math.max(below(taken, 0.75), below(log.untouched(), 0.95)) * 5 / 4);
        this.beyond = Stream.concat(taken.stream(), log.untouched().stream())
                .filter(c -> c.tries() > most)
                .count();
    }

    /** The median of the untouched accounts' tries at the end of each span. */
    static long[] middle(Log log) {
        long[] middle = new long[log.spans().number()];
        List<long[]> sums = new ArrayList<>();
        for (Curve curve : log.untouched()) {
            long[] sum = new long[middle.length];
            curve.steps().forEach(s -> sum[s.span()] += s.tries());
            for (int i = 1; i < sum.length; i++) {
                sum[i] += sum[i - 1];
            }
            sums.add(sum);
        }
        for (int i = 0; i < middle.length && !sums.isEmpty(); i++) {
            int span = i;
            long[] sorted = sums.stream().mapToLong(s -> s[span]).sorted().toArray();
            middle[i] = (long) Tries.median(sorted);
        }
        return middle;
    }

    /** The span to begin with: some weeks before anybody is used, or tries add up; what went before is level. */
    static int first(Log log, long[] middle) {
        int tenth = 0;
        while (tenth < middle.length && 10 * middle[tenth] < middle[middle.length - 1]) {
            tenth++;
        }
        Instant begin = log.spans().begin(tenth);
        for (Taken taken : log.taken()) {
            boolean inside = taken.used().isAfter(log.spans().from());
            begin = inside && taken.used().isBefore(begin) ? taken.used() : begin;
        }
        int first = 0;
        while (log.spans().begin(first + 1).isBefore(begin.minus(BEFORE))) {
            first++;
        }
        return first;
    }

    void draw() {
        List<Panel> panels = panels();
        double height = TOP + panels.size() * (PANEL + BETWEEN) - BETWEEN + Plot.TIMES;
        String caption = page.say(
                "curves.caption",
                page.sources(List.of(log.source())),
                page.moments().minute(log.spans().begin(first)));
        String more = beyond == 0 ? "" : page.say("curves.beyond", beyond, Numbers.grouped(most));
        plot.draw(height, alternative(panels), caption + more, () -> {
            double top = TOP;
            for (Panel panel : panels) {
                panel(panel, top);
                top += PANEL + BETWEEN;
            }
            plot.times(top - BETWEEN);
        });
    }

    private List<Panel> panels() {
        Stages stages = page.result().exhibits().stages();
        Map<String, List<Taken>> byGroup = new HashMap<>();
        for (Taken one : log.taken()) {
            byGroup.computeIfAbsent(stages.groupOf(one.curve().account()), g -> new ArrayList<>())
                    .add(one);
        }
        List<Panel> panels = new ArrayList<>();
        stages.groups().stream()
                .filter(g -> byGroup.containsKey(g.id()))
                .forEach(g -> panels.add(panel(
                        page.say(
                                "curves.group",
                                letter(panels.size()),
                                g.id(),
                                byGroup.getOrDefault(g.id(), List.of()).size(),
                                page.words().say(g.cause().title())),
                        byGroup.getOrDefault(g.id(), List.of()))));
        List<Taken> rest = byGroup.getOrDefault("", List.of());
        if (!rest.isEmpty()) {
            panels.add(panel(page.say("curves.taken", letter(panels.size()), rest.size()), rest));
        }
        List<Panel> shown = new ArrayList<>(panels.subList(0, Math.min(PANELS, panels.size())));
        if (log.untouched().isEmpty()) {
            return shown;
        }
        shown.add(new Panel(
                page.say(
                        "curves.untouched",
                        letter(shown.size()),
                        log.untouched().size(),
                        Numbers.grouped(log.untouchedOf())),
                List.of(),
                log.untouched()));
        return shown;
    }

    private static Panel panel(String title, List<Taken> taken) {
        return new Panel(title, taken, taken.stream().map(Taken::curve).toList());
    }

    private static String letter(int number) {
        return Character.toString('a' + number);
    }

    private String alternative(List<Panel> panels) {
        String each = panels.stream()
                .map(p -> page.say("curves.alt.each", p.title, Numbers.grouped(median(p.curves))))
                .collect(Collectors.joining(" "));
        return page.say("curves.alt", log.source(), each);
    }

    /** The tries that a share of the curves end below, or at. */
    private static long below(List<Curve> curves, double share) {
        long[] ends = curves.stream().mapToLong(Curve::tries).sorted().toArray();
        return ends.length == 0 ? 0 : ends[(int) ((ends.length - 1) * share)];
    }

    private static long median(List<Curve> curves) {
        return below(curves, 0.5);
    }

    private void panel(Panel panel, double top) {
        double bottom = top + PANEL;
        plot.ground(top, bottom, page.gaps(log.source()));
        for (long tries : DotFigure.steps(most)) {
            plot.height(y(tries, bottom), Numbers.grouped(tries));
        }
        String css = panel.taken.isEmpty() ? "untouched curve" : "taken curve";
        panel.curves.stream()
                .sorted(Comparator.comparing(Curve::account))
                .forEach(c -> plot.drawing().path(css, line(c, bottom)));
        if (!log.untouched().isEmpty()) {
            plot.drawing().path("middle curve", line(steps(middle), bottom));
        }
        panel.taken.forEach(t -> used(t, bottom));
        List<Mark> marks = new ArrayList<>();
        rises.forEach(r -> marks.add(new Mark(marks.size() + 1, r.change().at(), bottom)));
        plot.marks(
                top,
                marks.stream().filter(m -> plot.axis().x(m.day()) > plot.left()).toList());
        plot.drawing().text("title", plot.left() + 6, top - 20, "start", panel.title);
    }

    /** A dot on an account's line where somebody else first used it. */
    private void used(Taken taken, double bottom) {
        if (taken.used().isAfter(log.spans().begin(first))
                && taken.used().isBefore(log.spans().begin(log.spans().number()))) {
            plot.drawing().rect("used", plot.axis().x(taken.used()) - 2, y(taken.before(), bottom) - 2, 4, 4);
        }
    }

    private double y(long tries, double bottom) {
        return bottom - (PANEL - 6) * Math.min(most, tries) / most;
    }

    private double x(int span) {
        return plot.axis().x(log.spans().begin(span));
    }

    private static Curve steps(long[] sums) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            long before = i == 0 ? 0 : sums[i - 1];
            if (sums[i] > before) {
                steps.add(new Step(i, sums[i] - before));
            }
        }
        return new Curve("", steps);
    }

    /** A line of steps; those too small to be seen are put together. */
    private CharSequence line(Curve curve, double bottom) {
        long sum = curve.steps().stream()
                .filter(s -> s.span() < first)
                .mapToLong(Step::tries)
                .sum();
        double drawn = y(sum, bottom);
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "M%.1f %.1f", plot.left(), drawn));
        for (Step step : curve.steps()) {
            sum += step.span() < first ? 0 : step.tries();
            double y = y(sum, bottom);
            if (step.span() >= first && drawn - y >= 0.5) {
                line.append(String.format(Locale.ROOT, "H%.1fV%.1f", x(step.span() + 1), y));
                drawn = y;
            }
        }
        return line.append(String.format(Locale.ROOT, "H%.1f", plot.right()));
    }
}
