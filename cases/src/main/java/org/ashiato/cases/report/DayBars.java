// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
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
        Drawing drawing = new Drawing(html, "bars-title-" + number);
        html.in(
                Tag.FIGURE,
                () -> {
                    drawing.svg(
                            WIDTH,
                            TOP + HEIGHT + BOTTOM,
                            page.say("coverage.bars.alt", source),
                            () -> bars(page.moments(), drawing));
                    html.in(Tag.FIGCAPTION, page.say("coverage.bars.caption", source));
                },
                Attribute.css("bars"));
    }

    private void bars(Moments moments, Drawing drawing) {
        double most = Math.max(
                1,
                days.stream()
                        .mapToDouble(d -> Math.max((double) d.events(), d.usual()))
                        .max()
                        .orElse(1));
        double width = (WIDTH - LEFT) / days.size();
        double floor = TOP + HEIGHT;
        drawing.text("day", LEFT - 8, TOP + 8, "end", Numbers.grouped(Math.round(most)));
        drawing.text("day", LEFT - 8, floor, "end", "0");
        int step = Math.ceilDiv(days.size(), LABELS);
        for (int i = 0; i < days.size(); i++) {
            Day day = days.get(i);
            double x = LEFT + i * width;
            if (Moments.isWeekend(day.date())) {
                drawing.rect("weekend", x, TOP, width, HEIGHT);
            }
            double height = HEIGHT * day.events() / most;
            drawing.rect("events", x + width * 0.18, floor - height, width * 0.64, height);
            double usual = floor - HEIGHT * day.usual() / most;
            drawing.line("usual", x + width * 0.04, usual, x + width * 0.96, usual);
            if (i % step == 0) {
                drawing.text("day", x + width / 2, floor + 14, "middle", moments.shortDay(day.date()));
                drawing.text("day", x + width / 2, floor + 28, "middle", moments.weekday(day.date()));
            }
        }
        drawing.line("axis", LEFT, floor, WIDTH, floor);
    }
}
