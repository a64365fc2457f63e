// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.ashiato.analysis.trials.Trials.Kind;

/**
 * Tells IDs that fail at an even pace by themselves, such as the mail program of one who has left, from IDs that are
 * tried much because somebody tries many. The first begin and end alone; the others begin, or end, on the same days as
 * others.
 *
 * @param days on which an ID failed often, at least
 * @param company how many others that begin, or end, within a day make a campaign of it
 */
record SteadyIds(int days, int company) {
    // A program that fails is as busy on one day as on another; its busiest day is one on which it ran longest.
    private static final double EVEN = 4;
    private static final double MOST_DAYS = 0.5;

    /**
     * An ID that failed often on many days of one series.
     *
     * @param tries by day, without its owner's errors
     */
    record Heavy(String source, Kind kind, String account, SortedMap<LocalDate, Long> tries) {
        Heavy {
            tries = new TreeMap<>(tries);
        }

        LocalDate first() {
            return tries.firstKey();
        }

        LocalDate last() {
            return tries.lastKey();
        }

        long total() {
            return tries.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Of the heavy IDs of one series, those to set apart; a log's first and last day say nothing of beginning and end. */
    List<Heavy> apart(List<Heavy> heavy, LocalDate logFrom, LocalDate logTo) {
        List<Heavy> apart = new ArrayList<>();
        for (Heavy one : heavy) {
            boolean begins = one.first().isAfter(logFrom.plusDays(1));
            boolean ends = one.last().isBefore(logTo.minusDays(1));
            if (even(one)
                    && !(begins && together(heavy, one, Heavy::first))
                    && !(ends && together(heavy, one, Heavy::last))) {
                apart.add(one);
            }
        }
        return apart;
    }

    private boolean even(Heavy one) {
        long most = one.tries.values().stream().mapToLong(Long::longValue).max().orElse(0);
        long span = one.last().toEpochDay() - one.first().toEpochDay() + 1;
        int number = one.tries.size();
        return number >= days && number >= MOST_DAYS * span && most <= EVEN * one.total() / number;
    }

    private boolean together(List<Heavy> heavy, Heavy one, Function<Heavy, LocalDate> end) {
        return heavy.stream()
                        .filter(h -> Math.abs(end.apply(h).toEpochDay()
                                        - end.apply(one).toEpochDay())
                                <= 1)
                        .count()
                > company;
    }
}
