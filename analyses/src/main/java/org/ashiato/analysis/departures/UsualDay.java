// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.departures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Measures each day of a subject against its other days.
 *
 * <p>A day is compared with the other days of its kind (working day or weekend) that had any upload, and with all
 * others where fewer than three are of its kind. Usual is their median, spread their median absolute deviation times
 * 1.4826 (the standard deviation where days are normally spread; Rousseeuw and Croux, JASA 88, 1993), and at
 * least a tenth of the usual and a tenth of the floor: days that are all alike must not make a small rise large.
 */
final class UsualDay {
    private static final int ENOUGH = 3;

    private UsualDay() {}

    /**
     * A day far above the others.
     *
     * @param usual bytes
     * @param times robust deviations above the usual
     */
    record Far(LocalDate day, long bytes, double usual, double times) {
        double excess() {
            return bytes - usual;
        }
    }

    /** The days that lie more than so many deviations and more than the floor (bytes) above the usual. */
    static List<Far> far(Map<LocalDate, Long> days, double least, double floor) {
        SortedMap<LocalDate, Long> sorted = new TreeMap<>(days);
        return sorted.entrySet().stream()
                .map(e -> measure(e.getKey(), e.getValue(), sorted, floor))
                .filter(f -> f.times >= least && f.excess() >= floor)
                .toList();
    }

    private static Far measure(LocalDate day, long bytes, SortedMap<LocalDate, Long> days, double floor) {
        double[] others = others(day, days, true);
        if (others.length < ENOUGH) {
            others = others(day, days, false);
        }
        double usual = median(others);
        double deviation =
                median(Arrays.stream(others).map(o -> Math.abs(o - usual)).toArray());
        double spread = Math.max(1.4826 * deviation, Math.max(usual, floor) / 10);
        return new Far(day, bytes, usual, (bytes - usual) / spread);
    }

    private static double[] others(LocalDate day, SortedMap<LocalDate, Long> days, boolean sameKind) {
        return days.entrySet().stream()
                .filter(e -> !e.getKey().equals(day))
                .filter(e -> !sameKind || weekend(e.getKey()) == weekend(day))
                .flatMapToLong(e -> LongStream.of(e.getValue()))
                .asDoubleStream()
                .toArray();
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The middle value; 0 where there is none: a subject without history usually sends nothing. */
    private static double median(double[] values) {
        if (values.length == 0) {
            return 0;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }
}
