// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ashiato.analysis.trials.Segments.Point;

/**
 * How far daily counts scatter about their level, and what a day's neighbours say of it. All are medians, so that
 * neither steps nor odd days move them.
 *
 * @param shape of a negative binomial whose variance is mean + mean²/shape, between 2 and 20: real days are never as
 *     even as chance alone would have them, and days that scatter more have no level
 * @param memory how many times as many days it takes to learn as much as from days that know nothing of one another,
 *     1 to 4; (1 + r) / (1 - r) where r is the correlation of successive days
 */
record Spread(double shape, double memory) {
    // Half of a chi-squared variable with one degree of freedom lies below this.
    private static final double HALF = 0.4549;
    private static final int PAIRS = 10;
    private static final double USUAL_SHAPE = 8;
    private static final int NEIGHBOURS = 5;
    private static final int WEEK = 5;
    private static final double MOST_RELATED = 0.6;

    /**
     * The scatter of daily counts: the shape from days a working week apart, the memory from how much closer successive
     * days lie to one another than these.
     */
    static Spread of(List<Point> points) {
        List<double[]> week = pairs(points, WEEK);
        if (week.size() < PAIRS) {
            return new Spread(USUAL_SHAPE, 1);
        }
        double mean = median(week.stream().mapToDouble(p -> p[0]).toArray());
        double shape = shape(week);
        double near = variance(mean, shape(pairs(points, 1)));
        double related = Math.clamp(1 - near / variance(mean, shape), 0, MOST_RELATED);
        return new Spread(shape, (1 + related) / (1 - related));
    }

    private static List<double[]> pairs(List<Point> points, int lag) {
        List<double[]> pairs = new ArrayList<>();
        for (boolean free : new boolean[] {false, true}) {
            List<Point> kind = points.stream().filter(p -> p.free() == free).toList();
            for (int i = lag; i < kind.size(); i++) {
                double mean = (kind.get(i).count() + kind.get(i - lag).count()) / 2;
                double apart = kind.get(i).count() - kind.get(i - lag).count();
                if (mean >= 3) {
                    pairs.add(new double[] {mean, apart * apart / 2});
                }
            }
        }
        return pairs;
    }

    private static double shape(List<double[]> pairs) {
        double low = 2;
        double high = 20;
        for (int step = 0; step < 40; step++) {
            double shape = (low + high) / 2;
            double half = median(pairs.stream()
                    .mapToDouble(p -> p[1] / variance(p[0], shape))
                    .toArray());
            if (half > HALF) {
                high = shape;
            } else {
                low = shape;
            }
        }
        return (low + high) / 2;
    }

    private static double variance(double mean, double shape) {
        return mean + mean * mean / shape;
    }

    /**
     * What each day would be by its own and the four nearest days of its kind: their median, which keeps a step of three days
     * and more and drops shorter ones.
     */
    static double[] neighbours(List<Point> points) {
        double[] medians = new double[points.size()];
        for (boolean free : new boolean[] {false, true}) {
            List<Integer> kind = new ArrayList<>();
            for (int i = 0; i < points.size(); i++) {
                if (points.get(i).free() == free) {
                    kind.add(i);
                }
            }
            for (int i = 0; i < kind.size(); i++) {
                int from = Math.clamp(i - NEIGHBOURS / 2, 0, Math.max(0, kind.size() - NEIGHBOURS));
                int to = Math.min(kind.size(), from + NEIGHBOURS);
                medians[kind.get(i)] = median(kind.subList(from, to).stream()
                        .mapToDouble(n -> points.get(n).count())
                        .toArray());
            }
        }
        return medians;
    }

    /** How many standard deviations a day lies above what its neighbours say; below 0 where it lies under it. */
    double above(double count, double neighbours) {
        double mean = neighbours + 1;
        return (count - neighbours) / Math.sqrt(variance(mean, shape));
    }

    /** Cuts odd days to three standard deviations from what their neighbours say, so that they do not pull at levels. */
    List<Point> withoutOddDays(List<Point> points) {
        double[] neighbours = neighbours(points);
        List<Point> cut = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            double room = 3 * Math.sqrt(variance(neighbours[i] + 1, shape));
            double count = Math.clamp(point.count(), Math.max(0, neighbours[i] - room), neighbours[i] + room);
            cut.add(new Point(point.index(), point.free(), count));
        }
        return cut;
    }

    /** The middle value; of none it is 0. */
    static double median(double[] values) {
        if (values.length == 0) {
            return 0;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }
}
