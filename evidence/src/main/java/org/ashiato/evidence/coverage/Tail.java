// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.coverage;

/**
 * How surprising silences usually get, and so how many as surprising as a given one a log would hold by chance.
 *
 * <p>The surprise of a silence is the number of events it usually brings. Were events independent, surprises would
 * follow the exponential distribution (time-rescaling theorem; Brown et al., Neural Computation 14, 2002); people
 * work in bursts, so their tail is heavier and is learnt from the log itself: a Pareto tail through two upper
 * quantiles (Pickands' idea; Annals of Statistics 3, 1975), which a few real gaps among the values do not
 * move. With few silences to learn from, a fixed heavy tail is taken.
 */
final class Tail {
    private static final int FEW = 32;
    /** Tail index (1/γ): 2 is a heavy tail, with infinite variance. */
    private static final double HEAVY = 0.5;

    /** A silence of half an hour in a source that usually speaks within the minute teaches nothing about its quiet. */
    private static final double BEYOND = 30;

    private static final double LIGHTEST = 0.25;
    private static final double MARGIN = 1.25;
    private static final double LEAST_SURPRISE = 3;

    private final double scale;
    private final double gamma;
    private final double count;

    /**
     * @param surprises of silences, largest first
     * @param from position of the first to learn from
     * @param perMinute events a minute usual at the silence in question: silences below a minute go unseen, so
     *     surprises up to that number may be common
     */
    Tail(double[] surprises, int from, double perMinute) {
        double floor = Math.max(LEAST_SURPRISE, perMinute);
        int begin = from;
        while (begin < surprises.length && surprises[begin] > BEYOND * floor) {
            begin++;
        }
        int n = surprises.length - begin;
        if (n < FEW) {
            double middle = n == 0 ? 0 : surprises[begin + n / 2];
            scale = Math.max(floor, middle);
            gamma = HEAVY;
            count = n + 1.0;
        } else {
            int rank = Math.max(8, n / 40);
            double upper = Math.max(floor, surprises[begin + rank - 1]);
            double lower = Math.max(1, surprises[begin + 4 * rank - 1]);
            double slope = MARGIN * Math.log(upper / lower) / Math.log(4);
            scale = upper;
            gamma = Math.clamp(slope, LIGHTEST, 2);
            count = rank;
        }
    }

    /** How many silences of at least this surprise the log would hold although the source was alive. */
    double byChance(double surprise) {
        return surprise <= scale ? count : count * Math.pow(surprise / scale, -1 / gamma);
    }
}
