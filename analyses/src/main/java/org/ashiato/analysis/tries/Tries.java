// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.tries;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ashiato.model.Exhibit;

/**
 * Failed tries to sign in, ID by ID, counted into cells that a figure can draw, however many there are.
 *
 * @param logs those in which tries rose; where they rose in none, the one with most tries
 * @param others sources with failed tries that are not counted here, sorted
 */
public record Tries(List<Log> logs, List<String> others) implements Exhibit {
    /** No log tells of a failed try. */
    public static final Tries NONE = new Tries(List.of(), List.of());

    public Tries {
        logs = List.copyOf(logs);
        others = List.copyOf(others);
    }

    /**
     * The tries that one source logged.
     *
     * @param known IDs that exist, or of which the log does not tell that they do not
     * @param unknown IDs that the log calls unknown
     * @param taken accounts that somebody else used, by their first such use; as many as can be drawn
     * @param moreTaken how many more there are
     * @param untouched a sample of known IDs that nobody else is held to have used, sorted
     * @param untouchedOf how many it was drawn from
     */
    public record Log(
            String source,
            Spans spans,
            Half known,
            Half unknown,
            List<Taken> taken,
            int moreTaken,
            List<Curve> untouched,
            long untouchedOf) {
        public Log {
            requireNonNull(source, "source is null");
            requireNonNull(spans, "spans is null");
            taken = List.copyOf(taken);
            untouched = List.copyOf(untouched);
        }
    }

    /**
     * The time of a log, cut into spans of one length.
     *
     * @param from UTC, where the first begins
     * @param micros length of each
     */
    public record Spans(Instant from, int number, long micros) {
        /** When a span begins; that after the last is the end. */
        public Instant begin(int span) {
            return from.plus(span * micros, ChronoUnit.MICROS);
        }
    }

    /**
     * Tries of known or of unknown IDs. IDs are numbered by their first failed try.
     *
     * @param idsPerRow that stand in one row of the dots, neighbours by number
     */
    public record Half(long ids, long tries, long idsPerRow, Dots dots) {
        public Half {
            requireNonNull(dots, "dots is null");
        }
    }

    /**
     * The course of one ID's failed tries.
     *
     * @param steps by span; spans without a try are left out
     */
    public record Curve(String account, List<Step> steps) {
        public Curve {
            requireNonNull(account, "account is null");
            steps = List.copyOf(steps);
        }

        /** All its tries. */
        public long tries() {
            return steps.stream().mapToLong(Step::tries).sum();
        }
    }

    /** Tries in one span, counted from 0. */
    public record Step(int span, long tries) {}

    /**
     * An account that somebody else used.
     *
     * @param used when first
     * @param before failed tries up to then
     * @param since failed tries from then on
     */
    public record Taken(Curve curve, Instant used, long before, long since) {
        public Taken {
            requireNonNull(curve, "curve is null");
            requireNonNull(used, "used is null");
        }
    }

    /**
     * The middle of some numbers; of an even number of them the mean of the middle two.
     *
     * @param sorted at least one
     */
    public static double median(long[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
    }
}
