// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.tries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ashiato.analysis.takeover.Takeover.TakenAccount;
import org.ashiato.analysis.tries.Tries.Curve;
import org.ashiato.analysis.tries.Tries.Half;
import org.ashiato.analysis.tries.Tries.Log;
import org.ashiato.analysis.tries.Tries.Spans;
import org.ashiato.analysis.tries.Tries.Step;
import org.ashiato.analysis.tries.Tries.Taken;
import org.ashiato.model.Coverage.SourceCoverage;
import org.ashiato.model.Gather;
import org.ashiato.model.Micros;
import org.ashiato.model.SourceRef;
import org.jspecify.annotations.Nullable;

/** Counts the tries of some sources into dots and curves. */
final class Counts {
    private final Gather gather;
    private final int columns;
    private final int rows;
    private final int lines;

    /**
     * Counts.
     *
     * @param columns spans of time
     * @param rows of IDs, in each half
     * @param lines taken accounts that get a curve
     */
    Counts(Gather gather, int columns, int rows, int lines) {
        this.gather = gather;
        this.columns = columns;
        this.rows = rows;
        this.lines = lines;
    }

    /** A log with the last line before each taken account was first used by somebody else, by account. */
    record Counted(Log log, Map<String, SourceRef> lastBefore) {}

    private record Before(long before, long since, @Nullable SourceRef last) {
        static final Before NONE = new Before(0, 0, null);
    }

    /**
     * Counts the tries of one source.
     *
     * @param taken by first use
     */
    Counted of(Ids ids, SourceCoverage coverage, List<TakenAccount> taken) {
        Spans spans = spans(coverage);
        List<TakenAccount> drawn = taken.stream().limit(lines).toList();
        List<String> chosen = new ArrayList<>(ids.sample().names());
        drawn.forEach(t -> chosen.add(t.id()));
        Map<String, Curve> curves = curves(ids.source(), spans, chosen);
        Map<String, Before> before = before(ids.source(), taken);
        Map<String, SourceRef> last = new HashMap<>();
        before.forEach((account, b) -> {
            if (b.last != null) {
                last.put(account, b.last);
            }
        });
        List<Half> halves = halves(ids, spans);
        Log log = new Log(
                ids.source(),
                spans,
                halves.getFirst(),
                halves.getLast(),
                drawn.stream()
                        .map(t -> {
                            Before counts = before.getOrDefault(t.id(), Before.NONE);
                            return new Taken(curve(curves, t.id()), t.interval().from(), counts.before, counts.since);
                        })
                        .toList(),
                taken.size() - drawn.size(),
                ids.sample().names().stream().map(n -> curve(curves, n)).toList(),
                ids.sample().offered());
        return new Counted(log, Map.copyOf(last));
    }

    private Spans spans(SourceCoverage coverage) {
        long from = Micros.of(coverage.first());
        long whole = Micros.of(coverage.last()) - from + 1;
        return new Spans(coverage.first(), columns, Math.max(1, Math.ceilDiv(whole, columns)));
    }

    private long idsPerRow(long ids) {
        return Math.max(1, Math.ceilDiv(ids, rows));
    }

    private List<Half> halves(Ids ids, Spans spans) {
        List<Dots.Counting> counting = List.of(counting(ids.known()), counting(ids.unknown()));
        List<Long> perRow = List.of(idsPerRow(ids.known()), idsPerRow(ids.unknown()));
        Map<String, Object> parameters = Map.of(
                "source",
                ids.source(),
                "from_us",
                Micros.of(spans.from()),
                "span_us",
                spans.micros(),
                "known_row",
                perRow.getFirst(),
                "unknown_row",
                perRow.getLast());
        gather.rows(Counts.class, "dots.sql", parameters, cells -> {
            while (cells.next()) {
                int half = (int) cells.number(0);
                counting.get(half)
                        .add(
                                cells.number(2) / spans.micros(),
                                (int) (cells.number(1) / perRow.get(half)),
                                cells.number(3));
            }
            return counting;
        });
        return List.of(
                new Half(
                        ids.known(),
                        ids.knownTries(),
                        perRow.getFirst(),
                        counting.getFirst().dots()),
                new Half(
                        ids.unknown(),
                        ids.unknownTries(),
                        perRow.getLast(),
                        counting.getLast().dots()));
    }

    private Dots.Counting counting(long ids) {
        return new Dots.Counting(columns, (int) Math.ceilDiv(ids, idsPerRow(ids)));
    }

    private Map<String, Curve> curves(String source, Spans spans, List<String> accounts) {
        gather.table(
                "tries_chosen",
                List.of("source", "account", "from_us", "span_us"),
                accounts.stream()
                        .distinct()
                        .map(a -> List.of(
                                source, a, Long.toString(Micros.of(spans.from())), Long.toString(spans.micros())))
                        .toList());
        return gather.rows(Counts.class, "curves.sql", Map.of(), rows -> {
            Map<String, List<Step>> steps = new HashMap<>();
            while (rows.next()) {
                int span = (int) Math.clamp(rows.number(2) / spans.micros(), 0, columns - 1L);
                steps.computeIfAbsent(String.valueOf(rows.text(1)), a -> new ArrayList<>())
                        .add(new Step(span, rows.number(3)));
            }
            Map<String, Curve> curves = new HashMap<>();
            steps.forEach((account, its) -> curves.put(account, new Curve(account, its)));
            return curves;
        });
    }

    private static Curve curve(Map<String, Curve> curves, String account) {
        return curves.getOrDefault(account, new Curve(account, List.of()));
    }

    private Map<String, Before> before(String source, List<TakenAccount> taken) {
        gather.table(
                "tries_used",
                List.of("source", "account", "used_us"),
                taken.stream()
                        .sorted(Comparator.comparing(TakenAccount::id))
                        .map(t -> List.of(
                                source,
                                t.id(),
                                Long.toString(Micros.of(t.interval().from()))))
                        .toList());
        return gather.rows(Counts.class, "before.sql", Map.of(), rows -> {
            Map<String, Before> before = new HashMap<>();
            while (rows.next()) {
                before.put(
                        String.valueOf(rows.text(1)),
                        new Before(
                                rows.number(2),
                                rows.number(3),
                                rows.isNull(4) ? null : gather.ref(rows.number(4), rows.number(5), rows.number(6))));
            }
            return before;
        });
    }
}
