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

    private Stories() {}

    /** The best clock. */
    record Clock(double likelihood, double period, double jitter) {}

    /** Finds the clock that explains intervals best, near their median. */
    static Clock clock(double[] intervals, double median) {
        Clock best = new Clock(Double.NEGATIVE_INFINITY, median, 1);
        for (double jitter : JITTERS) {
            best = better(best, intervals, median, jitter);
        }
        double jitter = best.jitter();
        for (double step : STEPS) {
            best = better(best, intervals, median * (1 + step * jitter), jitter);
        }
        return best;
    }

    private static Clock better(Clock best, double[] intervals, double period, double jitter) {
        double sum = 0;
        for (double interval : intervals) {
            double density = 0;
            double share = 1 - MISSED;
            for (int k = 1; k <= MULTIPLES; k++) {
                double half = Math.max(jitter * period * StrictMath.sqrt(k), GRAIN);
                if (Math.abs(interval - k * period) <= half) {
                    density += share / (2 * half);
                }
                share *= MISSED;
            }
            sum += StrictMath.log((1 - STRAY) * density + STRAY * anything(interval));
        }
        return sum > best.likelihood() ? new Clock(sum, period, jitter) : best;
    }

    /** The likelihood of the person or chance that explains intervals between two lengths best. */
    static double person(double[] intervals, double least, double most) {
        double sum = 0;
        double logs = 0;
        for (double interval : intervals) {
            sum += interval;
            logs += StrictMath.log(interval);
        }
        double best = exponential(intervals, sum / intervals.length, least, most);
        for (double spread : SPREADS) {
            best = Math.max(best, logNormal(intervals, logs / intervals.length, spread, least, most));
        }
        return best;
    }

    private static double exponential(double[] intervals, double mean, double least, double most) {
        double inside = StrictMath.exp(-least / mean) - StrictMath.exp(-most / mean);
        double sum = 0;
        for (double interval : intervals) {
            double density = StrictMath.exp(-interval / mean) / mean / inside;
            sum += StrictMath.log((1 - STRAY) * density + STRAY * anything(interval));
        }
        return sum;
    }

    private static double logNormal(double[] intervals, double mean, double spread, double least, double most) {
        double inside =
                normal((StrictMath.log(most) - mean) / spread) - normal((StrictMath.log(least) - mean) / spread);
        double scale = 1 / (spread * StrictMath.sqrt(2 * Math.PI) * inside);
        double sum = 0;
        for (double interval : intervals) {
            double z = (StrictMath.log(interval) - mean) / spread;
            double density = StrictMath.exp(-z * z / 2) * scale / interval;
            sum += StrictMath.log((1 - STRAY) * density + STRAY * anything(interval));
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
