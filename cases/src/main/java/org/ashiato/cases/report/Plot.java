// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ashiato.cases.report.TimeAxis.Tick;
import org.ashiato.model.Interval;

/** A drawing with time across: its frame, its ground of weekends and gaps, and what the figures draw with. */
final class Plot {
    /** What the marks of time need below the lowest panel. */
    static final double TIMES = 22;

    private static final double LEFT = 74;
    private static final double WIDTH = 1048;
    private static final double MARGIN = 6;
    private static final double NUMERAL = 14;

    private final Page page;
    private final Html html;
    private final Drawing drawing;
    private final TimeAxis axis;

    /**
     * A drawing.
     *
     * @param id of its own on the page
     */
    Plot(Page page, String id, Instant from, Instant to) {
        this.page = page;
        this.html = page.html();
        this.drawing = new Drawing(page.html(), id);
        this.axis = new TimeAxis(from, to, LEFT, WIDTH, page.moments());
    }

    /**
     * Draws.
     *
     * @param alternative what the drawing tells, for those who do not see it
     * @param caption what it shows and what not; the figure's number is put before it
     */
    void draw(double height, String alternative, String caption, Runnable body) {
        html.in(
                Tag.FIGURE,
                () -> {
                    html.in(
                            Tag.DIV,
                            () -> drawing.svg(LEFT + WIDTH + MARGIN, height, alternative, () -> {
                                drawing.hatching();
                                body.run();
                            }),
                            Attribute.css("wide"));
                    html.in(Tag.FIGCAPTION, page.say("figure", page.nextFigure(), caption));
                },
                Attribute.css("plot"));
    }

    /** What the body draws with. */
    Drawing drawing() {
        return drawing;
    }

    TimeAxis axis() {
        return axis;
    }

    double left() {
        return LEFT;
    }

    double right() {
        return LEFT + WIDTH;
    }

    /** The ground of a panel: weekends shaded, gaps hatched, a frame, and lines at the marks of time. */
    void ground(double top, double bottom, List<Interval> gaps) {
        StringBuilder weekends = new StringBuilder();
        for (Interval weekend : axis.weekends()) {
            double x = axis.x(weekend.from());
            weekends.append("M%s %sH%sV%sH%sZ"
                    .formatted(
                            Numbers.plain(x),
                            Numbers.plain(top),
                            Numbers.plain(axis.x(weekend.to())),
                            Numbers.plain(bottom),
                            Numbers.plain(x)));
        }
        drawing.path("weekend", weekends);
        for (Tick tick : axis.ticks()) {
            drawing.line("hour", tick.x(), top, tick.x(), bottom);
        }
        for (Interval gap : gaps) {
            double x = axis.x(gap.from());
            drawing.gap(x, top, axis.x(gap.to()) - x, bottom - top);
        }
        drawing.line("axis", left(), top, left(), bottom);
        drawing.line("axis", left(), bottom, right(), bottom);
    }

    /** The marks of time below a panel. */
    void times(double bottom) {
        for (Tick tick : axis.ticks()) {
            drawing.line("axis", tick.x(), bottom, tick.x(), bottom + 4);
            drawing.text("tick", tick.x(), bottom + 16, "middle", tick.label());
        }
    }

    /** A mark on the left side with a line across. */
    void height(double y, String label) {
        drawing.line("row", left(), y, right(), y);
        drawing.text("tick", left() - 6, y + 4, "end", label);
    }

    /** A numbered line down from the top of a panel at the beginning of a day. */
    record Mark(int number, LocalDate day, double bottom) {}

    /** Marks by day; numbers that would stand on one another step aside. */
    void marks(double top, List<Mark> marks) {
        double free = 0;
        for (Mark mark : marks) {
            double x = axis.x(mark.day());
            drawing.line("mark", x, top, x, mark.bottom());
            double label = Math.max(x, free);
            drawing.text("mark", label, top - 3, "middle", numeral(mark.number()));
            free = label + NUMERAL;
        }
    }

    /** A number in a circle, as far as letters have them. */
    static String numeral(int number) {
        return number <= 20 ? Character.toString(0x2460 + number - 1) : "(" + number + ")";
    }
}
