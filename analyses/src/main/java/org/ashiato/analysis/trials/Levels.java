// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.ashiato.analysis.trials.Daily.Counts;
import org.ashiato.analysis.trials.Segments.Cut;
import org.ashiato.analysis.trials.Segments.Point;
import org.ashiato.analysis.trials.Trials.Change;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days on which a series changes its level.
 *
 * <p>Two measures are cut apart from one another: tries without the most tried ID of the day, and distinct IDs. Where
 * both change within three days of each other it is one change, dated by the surer of the two. A change whose levels
 * differ by less than the factor {@code least} in both measures is dropped, the weakest first: with enough days,
 * differences that mean nothing become certain.
 *
 * @param penalty see {@link Segments}
 * @param least factor, above 1
 * @param enough days with log, below which a series has no usual level
 */
record Levels(double penalty, double least, int enough) {
    private static final int SAME = 3;
    private static final List<ToLongFunction<Counts>> MEASURES = List.of(Counts::spread, Counts::strangers);

    private record Found(Cut cut, ToLongFunction<Counts> measure) {}

    /** Whether a series is long enough to have a usual level. */
    boolean canTell(Daily daily) {
        return daily.days().stream().filter(Counts::covered).count() >= enough;
    }

    /** The changes of a series by time, without citations; none where it is too short. */
    List<Change> changes(Daily daily) {
        if (!canTell(daily)) {
            return List.of();
        }
        List<Counts> days = daily.days().stream().filter(Counts::covered).toList();
        List<Found> found = drop(days, union(days));
        List<Change> changes = new ArrayList<>();
        boolean[] closed = new boolean[found.size()];
        for (int i = 0; i < found.size(); i++) {
            int from = i == 0 ? 0 : found.get(i - 1).cut.point();
            int at = found.get(i).cut.point();
            double before = level(days, from, at);
            double after = level(days, at, end(days, found, i));
            int back = back(days, found, i, before, after);
            if (back < found.size() && after > before) {
                closed[back] = true;
            }
            if (after > before || !closed[i]) {
                changes.add(change(daily, days, found.get(i).cut, before, after, until(days, found, back)));
            }
        }
        return changes;
    }

    /** Stretches of days, first and last, on which the level is raised above the one before, or after where it began raised. */
    List<LocalDate[]> raised(Daily daily) {
        if (!canTell(daily)) {
            return List.of();
        }
        List<Counts> days = daily.days().stream().filter(Counts::covered).toList();
        List<Integer> starts = new ArrayList<>(List.of(0));
        drop(days, union(days)).forEach(f -> starts.add(f.cut.point()));
        starts.add(days.size());
        int number = starts.size() - 1;
        double[] levels = new double[number];
        for (int i = 0; i < number; i++) {
            levels[i] = level(days, starts.get(i), starts.get(i + 1)) + 0.5;
        }
        List<LocalDate[]> raised = new ArrayList<>();
        int next = 0;
        while (next < number) {
            double base = next == 0 ? (number > 1 ? levels[1] : levels[0]) : levels[next - 1];
            int end = next;
            while (end < number && levels[end] > base * (end == next ? least : least * least)) {
                end++;
            }
            if (end > next) {
                raised.add(new LocalDate[] {
                    days.get(starts.get(next)).day(),
                    days.get(starts.get(end) - 1).day()
                });
            }
            next = Math.max(end, next + 1);
        }
        return raised;
    }

    private List<Found> union(List<Counts> days) {
        List<Found> all = new ArrayList<>();
        for (ToLongFunction<Counts> measure : MEASURES) {
            List<Point> points = points(days, measure);
            Spread spread = Spread.of(points);
            Segments.cuts(spread.withoutOddDays(points), spread, penalty).forEach(c -> all.add(new Found(c, measure)));
        }
        all.sort(Comparator.comparingDouble((Found f) -> -f.cut.gain())
                .thenComparingInt(f -> f.cut.point())
                .thenComparingInt(f -> MEASURES.indexOf(f.measure)));
        List<Found> chosen = new ArrayList<>();
        for (Found one : all) {
            if (chosen.stream().noneMatch(c -> Math.abs(c.cut.point() - one.cut.point()) <= SAME)) {
                chosen.add(one);
            }
        }
        chosen.sort(Comparator.comparingInt(f -> f.cut.point()));
        return chosen;
    }

    private List<Found> drop(List<Counts> days, List<Found> found) {
        List<Found> left = new ArrayList<>(found);
        while (!left.isEmpty()) {
            int weakest = -1;
            double smallest = StrictMath.log(least);
            for (int i = 0; i < left.size(); i++) {
                int from = i == 0 ? 0 : left.get(i - 1).cut.point();
                double size = size(days, from, left.get(i).cut.point(), end(days, left, i));
                if (size < smallest) {
                    smallest = size;
                    weakest = i;
                }
            }
            if (weakest < 0) {
                break;
            }
            left.remove(weakest);
        }
        return left;
    }

    /** By how much the levels on both sides of a change differ: the logarithm of the larger of both measures' factors. */
    private static double size(List<Counts> days, int from, int at, int to) {
        double size = 0;
        for (ToLongFunction<Counts> measure : MEASURES) {
            double weighed = 0;
            double weights = 0;
            for (boolean free : new boolean[] {false, true}) {
                double[] before = sum(days, from, at, free, measure);
                double[] after = sum(days, at, to, free, measure);
                double weight = Math.min(before[1], after[1]);
                if (weight > 0) {
                    weighed += weight * StrictMath.log((after[0] / after[1] + 0.5) / (before[0] / before[1] + 0.5));
                    weights += weight;
                }
            }
            size = Math.max(size, weights == 0 ? Double.POSITIVE_INFINITY : Math.abs(weighed / weights));
        }
        return size;
    }

    private static double[] sum(List<Counts> days, int from, int to, boolean free, ToLongFunction<Counts> measure) {
        double sum = 0;
        double number = 0;
        for (Counts day : days.subList(from, to)) {
            if (day.free() == free) {
                sum += measure.applyAsLong(day);
                number++;
            }
        }
        return new double[] {sum, number};
    }

    /** The change at which a series falls back below the middle of two levels after rising, or rises again. */
    private static int back(List<Counts> days, List<Found> found, int i, double before, double after) {
        double middle = Math.sqrt((before + 0.5) * (after + 0.5)) - 0.5;
        for (int later = i + 1; later < found.size(); later++) {
            double level = level(days, found.get(later).cut.point(), end(days, found, later));
            if (after > before ? level < middle : level > middle) {
                return later;
            }
        }
        return found.size();
    }

    private static @Nullable LocalDate until(List<Counts> days, List<Found> found, int back) {
        return back == found.size()
                ? null
                : days.get(found.get(back).cut.point() - 1).day();
    }

    private static int end(List<Counts> days, List<Found> found, int i) {
        return i + 1 < found.size() ? found.get(i + 1).cut.point() : days.size();
    }

    /** Tries a day, without IDs set apart. */
    static double level(List<Counts> days, int from, int to) {
        long sum = 0;
        for (Counts day : days.subList(from, to)) {
            sum += Math.max(0, day.tries() - day.apartTries());
        }
        return (double) sum / (to - from);
    }

    private static Change change(
            Daily daily, List<Counts> days, Cut cut, double before, double after, @Nullable LocalDate until) {
        LocalDate at = days.get(cut.point()).day();
        LocalDate next = days.get(cut.point() - 1).day().plusDays(1);
        long unseen = at.toEpochDay() - next.toEpochDay();
        // Without log the true day may be any of them, and no more than two lie within a day of the one named.
        double seen = Math.min(1, 2.0 / (1 + unseen));
        return new Change(
                daily.name(),
                at,
                until,
                unseen > 0 ? next : null,
                before,
                after,
                cut.exists() * cut.within() * seen,
                List.of());
    }

    private static List<Point> points(List<Counts> days, ToLongFunction<Counts> measure) {
        return days.stream()
                .map(d -> new Point((int) d.day().toEpochDay(), d.free(), (double) measure.applyAsLong(d)))
                .toList();
    }
}
