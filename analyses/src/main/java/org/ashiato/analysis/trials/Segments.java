// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a series of daily counts into stretches of one level each.
 *
 * <p>Counts of a stretch are taken as negative binomial with a common shape, and with a mean of their own on working
 * days and on free days, so that no weekday factor needs to hold across levels: people rest on weekends, programs do
 * not. The cut is the one with the least negative log-likelihood plus a penalty for each stretch, found exactly by
 * optimal partitioning (Jackson and others, IEEE Signal Processing Letters 12, 2005; the same optimum that PELT finds:
 * Killick, Fearnhead and Eckley, JASA 107, 2012). The penalty is {@code penalty} times the logarithm of the number of
 * days; 1.5 would be the Bayesian information criterion for two means and a place, and Zhang and Siegmund (Biometrics
 * 63, 2007) ask for more. Days that resemble the day before tell less than their number: the likelihood is divided by
 * their {@link Spread#memory}.
 */
final class Segments {
    /** A stretch is no shorter: one or two odd days are no level. */
    static final int SHORTEST = 3;

    private final int days;
    private final double shape;
    private final double memory;
    private final double price;
    private final double[][] sums = new double[2][];
    private final int[][] counts = new int[2][];

    /**
     * A day as it enters the cut.
     *
     * @param index of the calendar day, from any origin
     * @param free whether few people worked
     */
    record Point(int index, boolean free, double count) {}

    /**
     * The first point of a new level.
     *
     * @param gain log-likelihood ratio of two levels to one, above the penalty, nats
     * @param within probability that the true day is this one or next to it, given that there is one change here
     */
    record Cut(int point, double gain, double within) {
        /** The probability that there is a change, at even odds where the ratio just meets the penalty. */
        double exists() {
            return 1 / (1 + StrictMath.exp(-gain));
        }
    }

    private Segments(List<Point> points, Spread spread, double penalty) {
        this.days = points.size();
        this.shape = spread.shape();
        this.memory = spread.memory();
        this.price = penalty * StrictMath.log(Math.max(2, days));
        for (int kind = 0; kind < 2; kind++) {
            sums[kind] = new double[days + 1];
            counts[kind] = new int[days + 1];
            for (int i = 0; i < days; i++) {
                boolean its = points.get(i).free == (kind == 1);
                sums[kind][i + 1] = sums[kind][i] + (its ? points.get(i).count : 0);
                counts[kind][i + 1] = counts[kind][i] + (its ? 1 : 0);
            }
        }
    }

    /** Where levels change, by time. */
    static List<Cut> cuts(List<Point> points, Spread spread, double penalty) {
        Segments segments = new Segments(points, spread, penalty);
        List<Integer> starts = segments.best();
        List<Cut> cuts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = i == 0 ? 0 : starts.get(i - 1);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : points.size();
            cuts.add(segments.cut(points, from, starts.get(i), to));
        }
        return cuts;
    }

    private List<Integer> best() {
        double[] least = new double[days + 1];
        int[] last = new int[days + 1];
        for (int end = 1; end <= days; end++) {
            least[end] = Double.POSITIVE_INFINITY;
            for (int start = 0; start <= end - SHORTEST; start++) {
                double cost = least[start] + cost(start, end) + (start == 0 ? 0 : price);
                if (cost < least[end]) {
                    least[end] = cost;
                    last[end] = start;
                }
            }
        }
        List<Integer> starts = new ArrayList<>();
        if (days >= SHORTEST) {
            for (int start = last[days]; start > 0; start = last[start]) {
                starts.addFirst(start);
            }
        }
        return starts;
    }

    private Cut cut(List<Point> points, int from, int point, int to) {
        double here = cost(from, point) + cost(point, to);
        double near = 0;
        double all = 0;
        for (int other = from + 1; other < to; other++) {
            double likelihood = StrictMath.exp(here - cost(from, other) - cost(other, to));
            all += likelihood;
            if (Math.abs(points.get(other).index - points.get(point).index) <= 1) {
                near += likelihood;
            }
        }
        return new Cut(point, cost(from, to) - here - price, all == 0 ? 1 : near / all);
    }

    /** The negative log-likelihood of points {@code [from, to)} at one level, but for terms that no cut changes. */
    private double cost(int from, int to) {
        double cost = 0;
        for (int kind = 0; kind < 2; kind++) {
            int n = counts[kind][to] - counts[kind][from];
            double sum = sums[kind][to] - sums[kind][from];
            if (n > 0 && sum > 0) {
                double mean = sum / n;
                cost -= sum * StrictMath.log(mean)
                        - (sum + n * shape) * StrictMath.log((mean + shape) / shape)
                        - sum * StrictMath.log(shape);
            }
        }
        return cost / memory;
    }
}
