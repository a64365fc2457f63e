// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.findings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.ashiato.analysis.matrix.Matrix;
import org.ashiato.analysis.stages.Stages.Point;
import org.ashiato.analysis.trials.Trials.Series;
import org.ashiato.analysis.tries.Dots;
import org.ashiato.analysis.tries.Tries;
import org.ashiato.model.Coverage.HourCount;
import org.ashiato.model.Coverage.SourceCoverage;
import org.ashiato.model.Micros;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes {@code report/figures.json}, schema {@code ashiato/figures/1}: the numbers behind the report's figures, for
 * whoever draws them otherwise. The same case gives the same bytes. Hours are hours since 1970-01-01T00Z, names that
 * end in {@code _us} microseconds since 1970 UTC; days are the organisation's.
 */
public final class FiguresJson {
    /** The value of the key "schema". */
    public static final String SCHEMA = "ashiato/figures/1";

    private final Nodes nodes = new Nodes();

    private FiguresJson() {}

    /** The figures of a case. */
    public static byte[] bytes(CaseResult result) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new FiguresJson().write(result, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(CaseResult result, OutputStream out) throws IOException {
        Exhibits exhibits = result.exhibits();
        try (JsonLines json = new JsonLines(out)) {
            json.value("schema", nodes.text(SCHEMA));
            json.list("sources", result.coverage().sources(), this::source);
            json.value("matrix", matrix(exhibits.matrix()));
            json.value("uses", uses(exhibits.stages().points()));
            json.list("tries", exhibits.tries().logs(), this::tries);
            json.list("series", exhibits.trials().series(), this::series);
        }
    }

    private ObjectNode source(SourceCoverage source) {
        List<HourCount> hours = source.perHour();
        long first = hours.isEmpty() ? 0 : hours.getFirst().hour();
        ObjectNode node = nodes.object().put("source", source.source()).put("first_hour", first);
        ArrayNode events = node.putArray("events");
        ArrayNode usual = node.putArray("usual");
        long next = first;
        for (HourCount hour : hours) {
            // Hours without any event are left out where the coverage has no expectation of them either.
            for (; next < hour.hour(); next++) {
                events.add(0);
                usual.add(0);
            }
            events.add(hour.events());
            usual.add(nodes.decimal(hour.usual()));
            next++;
        }
        return node;
    }

    private ObjectNode matrix(Matrix matrix) {
        ObjectNode node = nodes.object();
        texts(node.putArray("hosts"), matrix.hosts());
        texts(node.putArray("destinations"), matrix.destinations());
        node.put("first_hour", matrix.firstHour()).put("hours", matrix.hours());
        ArrayNode cells = node.putArray("cells");
        matrix.cells().forEach(c -> numbers(cells, c.host(), c.hour(), c.destination(), c.succeeded(), c.failed()));
        return node;
    }

    private ObjectNode uses(List<Point> points) {
        List<String> accounts =
                points.stream().map(Point::account).distinct().sorted().toList();
        List<String> addresses =
                points.stream().map(Point::address).distinct().sorted().toList();
        ObjectNode node = nodes.object();
        texts(node.putArray("accounts"), accounts);
        texts(node.putArray("addresses"), addresses);
        ArrayNode all = node.putArray("points");
        for (Point point : points) {
            all.addArray()
                    .add(point.micros())
                    .add(Collections.binarySearch(accounts, point.account()))
                    .add(Collections.binarySearch(addresses, point.address()))
                    .add(point.deed().name().toLowerCase(Locale.ROOT))
                    .add(point.count())
                    .add(point.stage());
        }
        return node;
    }

    private ObjectNode tries(Tries.Log log) {
        ObjectNode node = nodes.object()
                .put("source", log.source())
                .put("from_us", Micros.of(log.spans().from()))
                .put("span_us", log.spans().micros())
                .put("spans", log.spans().number());
        node.set("known", half(log.known()));
        node.set("unknown", half(log.unknown()));
        ArrayNode taken = node.putArray("taken");
        log.taken()
                .forEach(t -> taken.add(curve(t.curve())
                        .put("used_us", Micros.of(t.used()))
                        .put("before", t.before())
                        .put("since", t.since())));
        node.put("more_taken", log.moreTaken());
        ArrayNode untouched = node.putArray("untouched");
        log.untouched().forEach(c -> untouched.add(curve(c)));
        return node.put("untouched_of", log.untouchedOf());
    }

    private ObjectNode half(Tries.Half half) {
        Dots dots = half.dots();
        ObjectNode node = nodes.object()
                .put("ids", half.ids())
                .put("tries", half.tries())
                .put("ids_per_row", half.idsPerRow())
                .put("columns", dots.columns())
                .put("rows", dots.rows());
        ArrayNode cells = node.putArray("cells");
        for (int row = 0; row < dots.rows(); row++) {
            for (int column = 0; column < dots.columns(); column++) {
                if (dots.at(column, row) > 0) {
                    numbers(cells, column, row, dots.at(column, row));
                }
            }
        }
        return node;
    }

    private ObjectNode curve(Tries.Curve curve) {
        ObjectNode node = nodes.object().put("account", curve.account());
        ArrayNode steps = node.putArray("steps");
        curve.steps().forEach(s -> numbers(steps, s.span(), s.tries()));
        return node;
    }

    private ObjectNode series(Series series) {
        ObjectNode node = nodes.object()
                .put("series", series.name())
                .put("source", series.source())
                .put("kind", series.kind().code())
                .put(
                        "from_day",
                        series.days().isEmpty()
                                ? null
                                : series.days().getFirst().day().toString());
        ArrayNode tries = node.putArray("tries");
        ArrayNode free = node.putArray("free");
        ArrayNode covered = node.putArray("covered");
        series.days().forEach(d -> {
            tries.add(d.tries());
            free.add(d.free());
            covered.add(d.covered());
        });
        return node;
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    private static void numbers(ArrayNode rows, long... numbers) {
        ArrayNode row = rows.addArray();
        LongStream.of(numbers).forEach(row::add);
    }
}
