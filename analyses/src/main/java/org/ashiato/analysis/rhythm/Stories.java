// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.rhythm;

/** The likelihoods of intervals, in seconds, under a program's clock and under a person's hand. */
final class Stories {
    // An interval of any story may be anything with this probability.
    private static final double STRAY = 0.1;
    private static final double LOG_RANGE = StrictMath.log(3 * 86_400 / 3.0);
    private static final double[] JITTERS = {0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.85};
    // The narrower the intervals, the less their median can miss the period: shares of the jitter.
    private static final double[] STEPS = {-0.125, 0.125, -0.25, 0.25, -0.375, 0.375};
    private static final double[] SPREADS = {1.0, 1.4, 2.0};
    private static final double MISSED = 0.08;
    private static final int MULTIPLES = 3;
    // Some devices log whole seconds.
    private static final double GRAIN = 0.6;

    private final double[] intervals;
    private final double[] logs;
    /** Of each interval: the likelihood of its being anything, and the logarithm of that. */
    private final double[] strays;

    private final double[] strayLogs;

    // Logarithms are most of the work here, and all stories ask for the same ones.
    Stories(double[] intervals) {
        int n = intervals.length;
        this.intervals = intervals;
        this.logs = new double[n];
        this.strays = new double[n];
        this.strayLogs = new double[n];
        for (int i = 0; i < n; i++) {
            logs[i] = StrictMath.log(intervals[i]);
            strays[i] = STRAY * anything(intervals[i]);
            strayLogs[i] = StrictMath.log(strays[i]);
        }
    }

    /** The best clock. */
    record Clock(double likelihood, double period, double jitter) {}

    /** Finds the clock that explains the intervals best, near their median. */
    Clock clock(double median) {
        Clock best = new Clock(Double.NEGATIVE_INFINITY, median, 1);
        for (double jitter : JITTERS) {
            best = better(best, median, jitter);
        }
        double jitter = best.jitter();
        for (double step : STEPS) {
            best = better(best, median * (1 + step * jitter), jitter);
        }
        return best;
    }

    private Clock better(Clock best, double period, double jitter) {
        double[] halves = new double[MULTIPLES];
        double[] densities = new double[MULTIPLES];
        double share = 1 - MISSED;
        for (int k = 1; k <= MULTIPLES; k++) {
            double half = Math.max(jitter * period * StrictMath.sqrt(k), GRAIN);
            halves[k - 1] = half;
            densities[k - 1] = share / (2 * half);
            share *= MISSED;
        }
        double sum = 0;
        for (int i = 0; i < intervals.length; i++) {
            double density = 0;
            for (int k = 1; k <= MULTIPLES; k++) {
                if (Math.abs(intervals[i] - k * period) <= halves[k - 1]) {
                    density += densities[k - 1];
                }
            }
            sum += density == 0 ? strayLogs[i] : StrictMath.log((1 - STRAY) * density + strays[i]);
        }
        return sum > best.likelihood() ? new Clock(sum, period, jitter) : best;
    }

    /** The likelihood of the person or chance that explains intervals between two lengths best. */
    double person(double least, double most) {
        double sum = 0;
        double logSum = 0;
        for (int i = 0; i < intervals.length; i++) {
            sum += intervals[i];
            logSum += logs[i];
        }
        double best = exponential(sum / intervals.length, least, most);
        for (double spread : SPREADS) {
            best = Math.max(best, logNormal(logSum / intervals.length, spread, least, most));
        }
        return best;
    }

    private double exponential(double mean, double least, double most) {
        double inside = StrictMath.exp(-least / mean) - StrictMath.exp(-most / mean);
        double sum = 0;
        for (int i = 0; i < intervals.length; i++) {
            double density = StrictMath.exp(-intervals[i] / mean) / mean / inside;
            sum += StrictMath.log((1 - STRAY) * density + strays[i]);
        }
        return sum;
    }

    private double logNormal(double mean, double spread, double least, double most) {
        double inside =
                normal((StrictMath.log(most) - mean) / spread) - normal((StrictMath.log(least) - mean) / spread);
        double scale = 1 / (spread * StrictMath.sqrt(2 * Math.PI) * inside);
        double sum = 0;
        for (int i = 0; i < intervals.length; i++) {
            double z = (logs[i] - mean) / spread;
            double density = StrictMath.exp(-z * z / 2) * scale / intervals[i];
            sum += StrictMath.log((1 - STRAY) * density + strays[i]);
        }
        return sum;
    }

    /** Any length from seconds to days, each order of magnitude alike. */
    private static double anything(double interval) {
        return 1 / (interval * LOG_RANGE);
    }

    /** The normal distribution function, by Abramowitz and Stegun 7.1.26; error below 2e-7. */
    private static double normal(double z) {
        double x = Math.abs(z) / StrictMath.sqrt(2);
        double t = 1 / (1 + 0.3275911 * x);
        double sum = 0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)));
        double tail = 0.5 * t * sum * StrictMath.exp(-x * x);
        return z < 0 ? tail : 1 - tail;
    }
}
