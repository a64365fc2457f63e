// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts a series of small daily counts into stretches of one rate each: the cut with the least negative Poisson
 * log-likelihood plus a penalty a stretch, found exactly by optimal partitioning (Jackson and others, IEEE Signal
 * Processing Letters 12, 2005).
 */
final class Rates {
    private Rates() {}

    /** Days {@code [from, to)} at one rate, counts a day. */
    record Stretch(int from, int to, long count) {
        double rate() {
            return (double) count / (to - from);
        }
    }

    /**
     * The stretches of a series, which together are the whole of it.
     *
     * @param penalty a stretch, in logarithms of the number of days
     */
    static List<Stretch> of(long[] counts, double penalty) {
        int days = counts.length;
        long[] sums = new long[days + 1];
        for (int i = 0; i < days; i++) {
            sums[i + 1] = sums[i] + counts[i];
        }
        double price = penalty * StrictMath.log(Math.max(2, days));
        int[] places = places(counts);
        double[] least = new double[days + 1];
        int[] last = new int[days + 1];
        for (int i = 1; i < places.length; i++) {
            int end = places[i];
            least[end] = Double.POSITIVE_INFINITY;
            for (int j = 0; j < i; j++) {
                int start = places[j];
                double cost = least[start] + cost(sums[end] - sums[start], end - start) + price;
                if (cost < least[end]) {
                    least[end] = cost;
                    last[end] = start;
                }
            }
        }
        List<Stretch> stretches = new ArrayList<>();
        for (int end = days; end > 0; end = last[end]) {
            stretches.addFirst(new Stretch(last[end], end, sums[end] - sums[last[end]]));
        }
        return stretches;
    }

    /**
     * Where a cut may be best: the cost is concave in the place of a cut among empty days, hence least at their ends.
     * So years without anything, as a wrong clock makes them, cost nothing.
     */
    private static int[] places(long[] counts) {
        return IntStream.rangeClosed(0, counts.length)
                .filter(i -> i == 0 || i == counts.length || counts[i - 1] > 0 || counts[i] > 0)
                .toArray();
    }

    private static double cost(long count, int days) {
        return count == 0 ? 0 : count - count * StrictMath.log((double) count / days);
    }
}
