// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ashiato.cases.report.Attribute.Name;
import org.ashiato.cases.report.TimeAxis.Tick;
import org.ashiato.model.Interval;

/** A drawing with time across: its frame, its ground of weekends and gaps, and what the figures draw with. */
final class Plot {
    private static final double LEFT = 74;
    private static final double WIDTH = 1048;
    private static final double MARGIN = 6;
    private static final double NUMERAL = 14;

    private final Page page;
    private final Html html;
    private final String id;
    private final TimeAxis axis;

    /**
     * A drawing.
     *
     * @param id of its own on the page
     */
    Plot(Page page, String id, Instant from, Instant to) {
        this.page = page;
        this.html = page.html();
        this.id = id;
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
                            () -> html.in(
                                    Tag.SVG,
                                    () -> {
                                        html.in(Tag.TITLE, alternative, Attribute.id(id));
                                        MatrixFigure.hatching(html, id + "-hatch");
                                        body.run();
                                    },
                                    Attribute.of(
                                            Name.VIEW_BOX,
                                            "0 0 %s %s"
                                                    .formatted(
                                                            Numbers.plain(LEFT + WIDTH + MARGIN),
                                                            Numbers.plain(height))),
                                    Attribute.of(Name.ROLE, "img"),
                                    Attribute.of(Name.ARIA_LABELLEDBY, id)),
                            Attribute.css("wide"));
                    html.in(Tag.FIGCAPTION, page.say("figure", page.nextFigure(), caption));
                },
                Attribute.css("plot"));
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
        path("weekend", weekends);
        for (Tick tick : axis.ticks()) {
            line("hour", tick.x(), top, tick.x(), bottom);
        }
        for (Interval gap : gaps) {
            double x = axis.x(gap.from());
            html.empty(
                    Tag.RECT,
                    Attribute.css("gap"),
                    Attribute.of(Name.FILL, "url(#%s-hatch)".formatted(id)),
                    Attribute.of(Name.X, x),
                    Attribute.of(Name.Y, top),
                    Attribute.of(Name.WIDTH, Math.max(1.5, axis.x(gap.to()) - x)),
                    Attribute.of(Name.HEIGHT, bottom - top));
        }
        line("axis", left(), top, left(), bottom);
        line("axis", left(), bottom, right(), bottom);
    }

    /** The marks of time below a panel; they need 20. */
    void times(double bottom) {
        for (Tick tick : axis.ticks()) {
            line("axis", tick.x(), bottom, tick.x(), bottom + 4);
            text("tick", tick.x(), bottom + 16, "middle", tick.label());
        }
    }

    /** A mark on the left side with a line across. */
    void height(double y, String label) {
        line("row", left(), y, right(), y);
        text("tick", left() - 6, y + 4, "end", label);
    }

    /** A numbered line down from the top of a panel at the beginning of a day. */
    record Mark(int number, LocalDate day, double bottom) {}

    /** Marks by day; numbers that would stand on one another step aside. */
    void marks(double top, List<Mark> marks) {
        double free = 0;
        for (Mark mark : marks) {
            double x = axis.x(mark.day());
            line("mark", x, top, x, mark.bottom());
            double label = Math.max(x, free);
            text("mark", label, top - 3, "middle", numeral(mark.number()));
            free = label + NUMERAL;
        }
    }

    /** A number in a circle, as far as letters have them. */
    static String numeral(int number) {
        return number <= 20 ? Character.toString(0x2460 + number - 1) : "(" + number + ")";
    }

    void rect(String css, double x, double y, double width, double height) {
        html.empty(
                Tag.RECT,
                Attribute.css(css),
                Attribute.of(Name.X, x),
                Attribute.of(Name.Y, y),
                Attribute.of(Name.WIDTH, width),
                Attribute.of(Name.HEIGHT, height));
    }

    void line(String css, double x1, double y1, double x2, double y2) {
        html.empty(
                Tag.LINE,
                Attribute.css(css),
                Attribute.of(Name.X1, x1),
                Attribute.of(Name.Y1, y1),
                Attribute.of(Name.X2, x2),
                Attribute.of(Name.Y2, y2));
    }

    /** A path; none where there is nothing to draw. */
    void path(String css, CharSequence d) {
        if (!d.isEmpty()) {
            html.empty(Tag.PATH, Attribute.css(css), Attribute.of(Name.D, d.toString()));
        }
    }

    void text(String css, double x, double y, String anchor, String text) {
        html.in(
                Tag.TEXT,
                text,
                Attribute.css(css),
                Attribute.of(Name.X, x),
                Attribute.of(Name.Y, y),
                Attribute.of(Name.TEXT_ANCHOR, anchor));
    }

    /** A picture, stretched over a place. */
    void picture(Picture picture, double x, double y, double width, double height) {
        html.empty(
                Tag.IMAGE,
                Attribute.picture(picture),
                Attribute.of(Name.X, x),
                Attribute.of(Name.Y, y),
                Attribute.of(Name.WIDTH, width),
                Attribute.of(Name.HEIGHT, height),
                Attribute.of(Name.PRESERVE_ASPECT_RATIO, "none"));
    }
}
