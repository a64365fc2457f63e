// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ashiato.analysis.matrix.Matrix;
import org.ashiato.analysis.matrix.Matrix.Cell;
import org.ashiato.cases.report.Attribute.Name;

/**
 * Terminals by hour and destination: one figure over the whole time, then one a week that holds contacts, drawn larger
 * and with the destinations' numbers; and the same as a table.
 */
final class MatrixSection implements Section {
    /** Rows of one figure; a page of paper holds no more that can be read. */
    private static final int ROWS = 60;

    private static final int WEEKS = 26;

    private final Page page;
    private final Html html;
    private final Matrix matrix;

    MatrixSection(Page page) {
        this.page = page;
        this.html = page.html();
        this.matrix = page.result().exhibits().matrix();
    }

    @Override
    public String name() {
        return "matrix";
    }

    @Override
    public void write() {
        if (matrix.cells().isEmpty()) {
            page.paragraph("matrix.none");
            return;
        }
        page.paragraph("matrix.about", page.moments().zoneName());
        page.note("caution.volume");
        List<Integer> rows = IntStream.range(0, Math.min(ROWS, matrix.hosts().size()))
                .boxed()
                .toList();
        legend();
        new MatrixFigure(page, matrix, 0, matrix.hours(), rows, 0).draw(page.say("matrix.overview"));
        if (matrix.hosts().size() > ROWS) {
            page.note("matrix.more", Numbers.grouped(matrix.hosts().size()), ROWS);
        }
        weeks(rows);
        table();
    }

    private void legend() {
        html.in(
                Tag.DIV,
                () -> {
                    html.in(Tag.P, page.say("matrix.legend"), Attribute.css("caption"));
                    html.in(
                            Tag.OL,
                            () -> {
                                int shown = Math.min(
                                        Page.ROWS, matrix.destinations().size());
                                for (int i = 0; i < shown; i++) {
                                    entry(i);
                                }
                            },
                            Attribute.css("legend"));
                    html.in(
                            Tag.UL,
                            () -> {
                                html.in(Tag.LI, () -> key("failed", "matrix.failed"));
                                html.in(Tag.LI, () -> key("gap", "matrix.gap"));
                                html.in(Tag.LI, () -> key("weekend", "matrix.weekend"));
                            },
                            Attribute.css("legend"));
                },
                Attribute.css("key"));
    }

    private void entry(int destination) {
        html.in(Tag.LI, () -> {
            String colour = Palette.colour(destination);
            html.in(
                    Tag.SVG,
                    () -> {
                        html.empty(
                                Tag.RECT,
                                Attribute.of(Name.WIDTH, 22),
                                Attribute.of(Name.HEIGHT, 16),
                                Attribute.of(Name.FILL, colour));
                        html.in(
                                Tag.TEXT,
                                Integer.toString(destination + 1),
                                Attribute.of(Name.X, 11),
                                Attribute.of(Name.Y, 12),
                                Attribute.of(Name.TEXT_ANCHOR, "middle"),
                                Attribute.of(Name.FILL, Palette.isDark(colour) ? "#FFFFFF" : "#000000"));
                    },
                    Attribute.of(Name.VIEW_BOX, "0 0 22 16"),
                    Attribute.of(Name.ARIA_LABEL, Integer.toString(destination + 1)),
                    Attribute.of(Name.ROLE, "img"));
            html.text(" ");
            page.subject(matrix.destinations().get(destination));
        });
    }

    private void key(String css, String words) {
        Drawing drawing = new Drawing(html, "key-" + css);
        html.in(
                Tag.SVG,
                () -> {
                    drawing.hatching();
                    html.empty(
                            Tag.RECT,
                            Attribute.css(css),
                            Attribute.of(Name.WIDTH, 22),
                            Attribute.of(Name.HEIGHT, 16),
                            Attribute.of(Name.FILL, css.equals("gap") ? drawing.hatched() : "none"));
                },
                Attribute.of(Name.VIEW_BOX, "0 0 22 16"),
                Attribute.of(Name.ARIA_HIDDEN, "true"));
        html.text(" " + page.say(words));
    }

    /** The weeks from the day of the first column that hold a contact, in hours of the matrix. */
    private void weeks(List<Integer> shown) {
        TreeMap<Integer, List<Integer>> rows = new TreeMap<>();
        for (Cell cell : matrix.cells()) {
            List<Integer> hosts = rows.computeIfAbsent(week(cell.hour()), w -> new ArrayList<>());
            if (shown.contains(cell.host()) && !hosts.contains(cell.host())) {
                hosts.add(cell.host());
            }
        }
        html.in(Tag.P, page.say("matrix.weeks", rows.size(), week(matrix.hours() - 1) + 1));
        int number = 0;
        for (var week : rows.entrySet()) {
            if (++number > WEEKS) {
                page.note("matrix.weeks.more", rows.size(), WEEKS);
                return;
            }
            int from = Math.max(0, hourOf(day0().plusWeeks(week.getKey())));
            int to = Math.min(matrix.hours(), hourOf(day0().plusWeeks(week.getKey() + 1L)));
            List<Integer> hosts = week.getValue().stream().sorted().toList();
            LocalDate last = LocalDate.ofInstant(start(to - 1), page.moments().zone());
            new MatrixFigure(page, matrix, from, to, hosts, number)
                    .draw(page.say(
                            "matrix.week",
                            page.moments()
                                    .day(LocalDate.ofInstant(
                                            start(from), page.moments().zone())),
                            page.moments().day(last)));
        }
    }

    private LocalDate day0() {
        return LocalDate.ofInstant(start(0), page.moments().zone());
    }

    private int week(int hour) {
        LocalDate date = LocalDate.ofInstant(start(hour), page.moments().zone());
        return (int) ((date.toEpochDay() - day0().toEpochDay()) / 7);
    }

    /** The first column that begins on a day. */
    private int hourOf(LocalDate date) {
        long second = date.atStartOfDay(page.moments().zone()).toEpochSecond();
        return (int) (Math.ceilDiv(second, 3600) - matrix.firstHour());
    }

    private Instant start(int hour) {
        return Instant.ofEpochSecond((matrix.firstHour() + hour) * 3600);
    }

    private void table() {
        TreeMap<Pair, Contacts> contacts = new TreeMap<>();
        for (Cell cell : matrix.cells()) {
            contacts.merge(new Pair(cell.host(), cell.destination()), Contacts.of(cell), Contacts::plus);
        }
        html.in(Tag.DETAILS, () -> {
            html.in(Tag.SUMMARY, page.say("matrix.table"));
            new Table(
                            page,
                            page.say("matrix.table.caption"),
                            "column.host",
                            "#column.number",
                            "column.destination",
                            "column.firstHour",
                            "column.lastHour",
                            "#column.hours",
                            "#column.succeeded",
                            "#column.failures")
                    .write(List.copyOf(contacts.entrySet()), entry -> row(entry.getKey(), entry.getValue()));
        });
    }

    private void row(Pair pair, Contacts contacts) {
        html.in(Tag.TD, () -> page.subject(matrix.hosts().get(pair.host())));
        html.in(Tag.TD, Integer.toString(pair.destination() + 1), Attribute.css("number"));
        html.in(Tag.TD, () -> page.subject(matrix.destinations().get(pair.destination())));
        html.in(Tag.TD, page.moments().hour(start(contacts.first())));
        html.in(Tag.TD, page.moments().hour(start(contacts.last())));
        page.number(contacts.hours());
        page.number(contacts.succeeded());
        page.number(contacts.failed());
    }

    private record Pair(int host, int destination) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            return host == other.host
                    ? Integer.compare(destination, other.destination)
                    : Integer.compare(host, other.host);
        }
    }

    private record Contacts(int first, int last, int hours, long succeeded, long failed) {
        static Contacts of(Cell cell) {
            return new Contacts(cell.hour(), cell.hour(), 1, cell.succeeded(), cell.failed());
        }

        Contacts plus(Contacts other) {
            return new Contacts(
                    Math.min(first, other.first),
                    Math.max(last, other.last),
                    hours + other.hours,
                    succeeded + other.succeeded,
                    failed + other.failed);
        }
    }
}
