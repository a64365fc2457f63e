// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.util.ArrayList;
import java.util.List;
import org.ashiato.analysis.trials.Trials.Kind;
import org.ashiato.analysis.tries.Dots;
import org.ashiato.analysis.tries.Tries.Half;
import org.ashiato.analysis.tries.Tries.Log;
import org.ashiato.cases.report.DailyTries.Rise;
import org.ashiato.cases.report.Plot.Mark;

/**
 * Every failed try as a dot: time across, IDs by their first failure, known ones upward and unknown ones downward. The
 * dots of one cell are one dot, the darker the more; so the figure has the same size for millions.
 */
final class DotFigure {
    private static final double TOP = 24;
    private static final double BOTH = 600;
    private static final double LEAST = 150;
    private static final int[] KNOWN = {0xE27C5C, 0x5A0010};
    private static final int[] UNKNOWN = {0x6F9BD6, 0x061A4D};

    private final Page page;
    private final Log log;
    private final List<Rise> rises;
    private final Plot plot;
    private final double middle;

    DotFigure(Page page, Log log, List<Rise> rises, String id) {
        this.page = page;
        this.log = log;
        this.rises = rises;
        this.plot = new Plot(
                page, id, log.spans().from(), log.spans().begin(log.spans().number()));
        double share = (double) log.known().ids()
                / Math.max(1, log.known().ids() + log.unknown().ids());
        this.middle = TOP
                + (log.unknown().ids() == 0
                        ? BOTH
                        : Math.clamp(BOTH * share, log.known().ids() == 0 ? 0 : LEAST, BOTH - LEAST));
    }

    void draw() {
        double bottom = TOP + BOTH;
        plot.draw(bottom + Plot.TIMES, alternative(), caption(), () -> {
            plot.ground(TOP, bottom, page.gaps(log.source()));
            half(log.known(), KNOWN, TOP, middle, true);
            half(log.unknown(), UNKNOWN, middle, bottom, false);
            plot.drawing().line("axis", plot.left(), middle, plot.right(), middle);
            marks(bottom);
            plot.times(bottom);
        });
    }

    private void marks(double bottom) {
        List<Mark> marks = new ArrayList<>();
        for (Rise rise : rises) {
            boolean below = rise.kind() == Kind.UNKNOWN_ID;
            marks.add(new Mark(marks.size() + 1, rise.change().at(), below ? bottom : middle));
        }
        plot.marks(TOP, marks);
    }

    private void half(Half half, int[] colours, double top, double bottom, boolean upward) {
        Dots dots = half.dots();
        if (dots.rows() == 0) {
            return;
        }
        plot.drawing()
                .picture(picture(dots, colours, upward), plot.left(), top, plot.right() - plot.left(), bottom - top);
        double each = (bottom - top) / (dots.rows() * (double) half.idsPerRow());
        for (long id : steps(half.ids())) {
            double y = upward ? bottom - id * each : top + id * each;
            plot.height(y, (upward ? "" : "−") + Numbers.grouped(id));
        }
        plot.drawing()
                .text(
                        "title",
                        plot.left() + 6,
                        upward ? top + 16 : bottom - 8,
                        "start",
                        page.say(
                                upward ? "dots.known" : "dots.unknown",
                                Numbers.grouped(half.ids()),
                                Numbers.grouped(half.tries())));
    }

    static Picture picture(Dots dots, int[] colours, boolean upward) {
        double most = StrictMath.log1p(dots.most());
        return Picture.of(
                dots.columns(),
                dots.rows(),
                colours[0],
                colours[1],
                (x, y) -> shade(dots.at(x, upward ? dots.rows() - 1 - y : y), most));
    }

    private static int shade(int tries, double most) {
        return tries == 0
                ? 0
                : Math.clamp((long) Math.ceil(Picture.SHADES * StrictMath.log1p(tries) / most), 1, Picture.SHADES);
    }

    /** Round numbers of IDs, at most five of them. */
    static List<Long> steps(long ids) {
        long step = 1;
        for (long ten = 1; ids / step > 5; ten *= 10) {
            step = ids <= 10 * ten ? 2 * ten : ids <= 25 * ten ? 5 * ten : 10 * ten;
        }
        List<Long> steps = new ArrayList<>();
        for (long id = step; id <= ids; id += step) {
            steps.add(id);
        }
        return steps;
    }

    private String alternative() {
        return page.say(
                "dots.alt",
                log.source(),
                Numbers.grouped(log.known().ids()),
                Numbers.grouped(log.known().tries()),
                Numbers.grouped(log.unknown().ids()),
                Numbers.grouped(log.unknown().tries()));
    }

    private String caption() {
        return page.say(
                "dots.caption",
                page.sources(List.of(log.source())),
                Numbers.fixed(log.spans().micros() / 3.6e9, 1),
                Numbers.grouped(log.known().idsPerRow()),
                Numbers.grouped(log.unknown().idsPerRow()),
                Numbers.grouped(
                        Math.max(log.known().dots().most(), log.unknown().dots().most())));
    }
}
