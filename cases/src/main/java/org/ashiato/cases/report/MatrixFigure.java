// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ashiato.analysis.matrix.Matrix;
import org.ashiato.cases.report.Attribute.Name;
import org.ashiato.model.Gap;

/** One drawing of a stretch of the matrix: a row a terminal, a column an hour, days and hours of the zone above. */
final class MatrixFigure {
    private static final double LEFT = 118;
    private static final double WIDTH = 1008;
    private static final double TOP = 34;
    private static final int DETAILED = 8 * 24;
    private static final int LABEL = 18;

    private final Page page;
    private final Html html;
    private final Drawing drawing;
    private final Matrix matrix;
    private final int from;
    private final int to;
    private final List<Integer> hosts;
    private final int number;
    private final double column;
    private final double tall;

    /**
     * A drawing of some hours and rows of a matrix.
     *
     * @param from first hour, as a column of the matrix
     * @param to the hour after the last
     * @param hosts rows of the matrix to draw
     * @param number of the figure on the page, from 0
     */
    MatrixFigure(Page page, Matrix matrix, int from, int to, List<Integer> hosts, int number) {
        this.page = page;
        this.html = page.html();
        this.drawing = new Drawing(html, "matrix-title-" + number);
        this.matrix = matrix;
        this.from = from;
        this.to = to;
        this.hosts = hosts;
        this.number = number;
        this.column = WIDTH / (to - from);
        this.tall = number == 0 ? 14 : 18;
    }

    void draw(String caption) {
        double height = TOP + hosts.size() * tall + 4;
        html.in(
                Tag.FIGURE,
                () -> {
                    html.in(
                            Tag.DIV,
                            () -> drawing.svg(LEFT + WIDTH + 2, height, page.say("matrix.alt", caption), () -> {
                                drawing.hatching();
                                days();
                                gaps();
                                rows();
                            }),
                            Attribute.css("wide"));
                    html.in(Tag.FIGCAPTION, page.say("matrix.figure", page.nextFigure(), caption));
                },
                Attribute.css("matrix"));
    }

    private double x(Instant instant) {
        double hours = (instant.getEpochSecond() - (matrix.firstHour() + from) * 3600.0) / 3600;
        return LEFT + Math.clamp(hours, 0, to - from) * column;
    }

    private Instant start(int hour) {
        return Instant.ofEpochSecond((matrix.firstHour() + hour) * 3600);
    }

    private void days() {
        double bottom = TOP + hosts.size() * tall;
        LocalDate first = LocalDate.ofInstant(start(from), page.moments().zone());
        LocalDate last =
                LocalDate.ofInstant(start(to).minusSeconds(1), page.moments().zone());
        double day = 24 * column;
        int step = Math.max(1, (int) Math.ceil(34 / day));
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            double left = x(date.atStartOfDay(page.moments().zone()).toInstant());
            double right =
                    x(date.plusDays(1).atStartOfDay(page.moments().zone()).toInstant());
            if (Moments.isWeekend(date)) {
                drawing.rect("weekend", left, TOP, right - left, bottom - TOP);
            }
            drawing.line("day", left, TOP - 6, left, bottom);
            if ((date.toEpochDay() - first.toEpochDay()) % step == 0 && right - left > 20) {
                dayLabel(date, left, right);
            }
            if (to - from <= DETAILED) {
                hourTicks(date, bottom);
            }
        }
        drawing.line("day", LEFT + WIDTH, TOP - 6, LEFT + WIDTH, bottom);
    }

    private void dayLabel(LocalDate date, double left, double right) {
        boolean narrow = right - left < 60;
        if (narrow) {
            drawing.text("day", (left + right) / 2, 11, "middle", page.moments().shortDay(date));
            drawing.text("day", (left + right) / 2, 23, "middle", page.moments().weekday(date));
        } else {
            drawing.text(
                    "day",
                    (left + right) / 2,
                    11,
                    "middle",
                    "%s %s"
                            .formatted(
                                    page.moments().shortDay(date),
                                    page.moments().weekday(date)));
        }
    }

    private void hourTicks(LocalDate date, double bottom) {
        for (int hour = 0; hour < 24; hour += 6) {
            Instant at = date.atTime(hour, 0).atZone(page.moments().zone()).toInstant();
            double x = x(at);
            if (at.isBefore(start(from)) || !at.isBefore(start(to))) {
                continue;
            }
            drawing.text("hour", x + 1, 27, "start", Integer.toString(hour));
            if (hour > 0) {
                drawing.line("hour", x, TOP - 4, x, bottom);
            }
        }
    }

    private void gaps() {
        for (Gap gap : page.result().coverage().gaps()) {
            double left = x(gap.interval().from());
            double right = x(gap.interval().to());
            if (right > left) {
                drawing.gap(left, TOP, right - left, hosts.size() * tall);
            }
        }
    }

    private void rows() {
        List<List<HourRun>> runs = HourRun.of(matrix, from, to);
        for (int row = 0; row < hosts.size(); row++) {
            int host = hosts.get(row);
            double y = TOP + row * tall;
            drawing.line("row", LEFT, y + tall, LEFT + WIDTH, y + tall);
            drawing.text(
                    "host",
                    LEFT - 6,
                    y + tall / 2 + 3.5,
                    "end",
                    shortened(matrix.hosts().get(host)));
            for (HourRun run : runs.get(host)) {
                run(run, y, matrix.hosts().get(host));
            }
        }
    }

    private void run(HourRun run, double y, String host) {
        double x = LEFT + (run.from() - from) * column;
        double width = Math.max(1.2, run.hours() * column);
        html.in(Tag.G, () -> {
            if (number > 0) {
                html.in(Tag.TITLE, told(run, host));
            }
            if (run.succeeded().isEmpty()) {
                drawing.rect("failed", x, y + 1, width, tall - 2);
                return;
            }
            double each = (tall - 2) / run.succeeded().size();
            for (int i = 0; i < run.succeeded().size(); i++) {
                stripe(run.succeeded().get(i), x, y + 1 + i * each, width, each);
            }
        });
    }

    private void stripe(int destination, double x, double y, double width, double height) {
        String colour = Palette.colour(destination);
        html.empty(
                Tag.RECT,
                Attribute.of(Name.FILL, colour),
                Attribute.of(Name.X, x),
                Attribute.of(Name.Y, y),
                Attribute.of(Name.WIDTH, width),
                Attribute.of(Name.HEIGHT, height));
        String label = Integer.toString(destination + 1);
        if (number > 0 && height >= 6 && width >= 3.6 * label.length() - 1.2) {
            html.in(
                    Tag.TEXT,
                    label,
                    Attribute.css("run"),
                    Attribute.of(Name.X, x + Math.min(width, 3.7 * label.length() + 2) / 2),
                    Attribute.of(Name.Y, y + height / 2 + 2.3),
                    Attribute.of(Name.TEXT_ANCHOR, "middle"),
                    Attribute.of(Name.FILL, Palette.isDark(colour) ? "#FFFFFF" : "#000000"));
        }
    }

    private String told(HourRun run, String host) {
        String hours = page.say(
                "span",
                page.moments().hour(start(run.from())),
                page.moments().hour(start(run.from() + run.hours() - 1)));
        if (run.succeeded().isEmpty()) {
            return page.say("matrix.told.failed", host, hours);
        }
        List<String> names = run.succeeded().stream()
                .map(d -> (d + 1) + " " + matrix.destinations().get(d))
                .toList();
        return page.say("matrix.told", host, hours, String.join(", ", names));
    }

    /** A label that fits, without cutting a character in two. */
    private static String shortened(String host) {
        int length = host.codePointCount(0, host.length());
        return length <= LABEL
                ? host
                : host.substring(0, host.offsetByCodePoints(0, LABEL - 7)) + "…"
                        + host.substring(host.offsetByCodePoints(host.length(), -6));
    }
}
