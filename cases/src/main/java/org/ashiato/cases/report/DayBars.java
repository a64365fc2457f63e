// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ashiato.cases.report.Attribute.Name;
import org.ashiato.model.Coverage.HourCount;
import org.ashiato.model.Coverage.SourceCoverage;

/**
 * Events a day of one source as bars, with a line at what the same hours usually bring.
 *
 * @param days in order, in the organisation's zone
 */
record DayBars(List<Day> days) {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 110;
    private static final double LEFT = 70;
    private static final double TOP = 10;
    private static final double BOTTOM = 34;
    private static final int LABELS = 32;

    DayBars {
        days = List.copyOf(days);
    }

    /** One day: what came and what usually comes. */
    record Day(LocalDate date, long events, double usual) {
        private Day plus(HourCount hour) {
            return new Day(date, events + hour.events(), usual + hour.usual());
        }
    }

    static DayBars of(SourceCoverage source, Moments moments) {
        TreeMap<LocalDate, Day> days = new TreeMap<>();
        for (HourCount hour : source.perHour()) {
            LocalDate date = LocalDate.ofInstant(Instant.ofEpochSecond(hour.hour() * 3600), moments.zone());
            days.merge(date, new Day(date, hour.events(), hour.usual()), (sum, one) -> sum.plus(hour));
        }
        List<Day> all = new ArrayList<>();
        if (!days.isEmpty()) {
            days.firstKey()
                    .datesUntil(days.lastKey().plusDays(1))
                    .forEach(date -> all.add(days.getOrDefault(date, new Day(date, 0, 0))));
        }
        return new DayBars(all);
    }

    void draw(Page page, String source, int number) {
        if (days.isEmpty()) {
            return;
        }
        Html html = page.html();
        String title = "bars-title-" + number;
        html.in(
                Tag.FIGURE,
                () -> {
                    html.in(
                            Tag.SVG,
                            () -> {
                                html.in(Tag.TITLE, page.say("coverage.bars.alt", source), Attribute.id(title));
                                bars(page);
                            },
                            Attribute.of(
                                    Name.VIEW_BOX,
                                    "0 0 %s %s".formatted(Numbers.plain(WIDTH), Numbers.plain(TOP + HEIGHT + BOTTOM))),
                            Attribute.of(Name.ROLE, "img"),
                            Attribute.of(Name.ARIA_LABELLEDBY, title));
                    html.in(Tag.FIGCAPTION, page.say("coverage.bars.caption", source));
                },
                Attribute.css("bars"));
    }

    private void bars(Page page) {
        Html html = page.html();
        double most = Math.max(
                1,
                days.stream()
                        .mapToDouble(d -> Math.max((double) d.events(), d.usual()))
                        .max()
                        .orElse(1));
        double width = (WIDTH - LEFT) / days.size();
        double floor = TOP + HEIGHT;
        text(html, LEFT - 8, TOP + 8, "end", Numbers.grouped(Math.round(most)));
        text(html, LEFT - 8, floor, "end", "0");
        int step = Math.ceilDiv(days.size(), LABELS);
        for (int i = 0; i < days.size(); i++) {
            Day day = days.get(i);
            double x = LEFT + i * width;
            if (Moments.isWeekend(day.date())) {
                rect(html, "weekend", x, TOP, width, HEIGHT);
            }
            double height = HEIGHT * day.events() / most;
            rect(html, "events", x + width * 0.18, floor - height, width * 0.64, height);
            double usual = floor - HEIGHT * day.usual() / most;
            line(html, "usual", x + width * 0.04, usual, x + width * 0.96, usual);
            if (i % step == 0) {
                text(html, x + width / 2, floor + 14, "middle", page.moments().shortDay(day.date()));
                text(html, x + width / 2, floor + 28, "middle", page.moments().weekday(day.date()));
            }
        }
        line(html, "axis", LEFT, floor, WIDTH, floor);
    }

    private static void rect(Html html, String css, double x, double y, double width, double height) {
        html.empty(
                Tag.RECT,
                Attribute.css(css),
                Attribute.of(Name.X, x),
                Attribute.of(Name.Y, y),
                Attribute.of(Name.WIDTH, width),
                Attribute.of(Name.HEIGHT, height));
    }

    private static void line(Html html, String css, double x1, double y1, double x2, double y2) {
        html.empty(
                Tag.LINE,
                Attribute.css(css),
                Attribute.of(Name.X1, x1),
                Attribute.of(Name.Y1, y1),
                Attribute.of(Name.X2, x2),
                Attribute.of(Name.Y2, y2));
    }

    private static void text(Html html, double x, double y, String anchor, String text) {
        html.in(
                Tag.TEXT,
                text,
                Attribute.of(Name.X, x),
                Attribute.of(Name.Y, y),
                Attribute.of(Name.TEXT_ANCHOR, anchor));
    }
}
