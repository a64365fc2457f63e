// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.util.Arrays;

/**
 * The beacon score of RITA v5 as a formula to compare with: the mean of four measures of the 24 hours before the
 * newest record of the log. Facts read from its source (github.com/activecm/rita, analysis/beacons.go), written anew.
 */
final class Rita {
    private static final double DAY = 86_400;

    private Rita() {}

    /**
     * The score of one pair of addresses, 0 to 1.
     *
     * @param times of its connections, seconds, ascending
     * @param sizes bytes sent by each
     * @param newest time of the log's newest record
     */
    static double score(double[] times, double[] sizes, double newest) {
        double start = newest - DAY;
        int from = 0;
        while (from < times.length && times[from] < start) {
            from++;
        }
        double[] last = Arrays.copyOfRange(times, from, times.length);
        if (Arrays.stream(last).distinct().count() < 4) {
            return 0;
        }
        double[] intervals = new double[last.length - 1];
        for (int i = 1; i < last.length; i++) {
            intervals[i - 1] = last[i] - last[i - 1];
        }
        double[] bars = new double[24];
        for (double time : last) {
            bars[(int) Math.min(23, (time - start) / 3600)]++;
        }
        return 0.25
                * (spread(Arrays.stream(intervals).filter(i -> i > 0).toArray(), 10)
                        + spread(Arrays.copyOfRange(sizes, from, sizes.length), 0)
                        + duration(last, bars)
                        + histogram(bars));
    }

    /** Of skewness and deviation: 1 where all values are the same. */
    private static double spread(double[] values, double leastRange) {
        if (values.length == 0) {
            return 0;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double low = quantile(sorted, 0.25);
        double middle = quantile(sorted, 0.5);
        double high = quantile(sorted, 0.75);
        boolean even = high - low < leastRange || high == low || middle == low || middle == high;
        double skew = even ? 0 : (low + high - 2 * middle) / (high - low);
        double[] deviations =
                Arrays.stream(sorted).map(v -> Math.abs(v - middle)).sorted().toArray();
        double deviation = middle <= 0 ? 0 : Math.max(0, (middle - quantile(deviations, 0.5)) / middle);
        return (1 - Math.abs(skew) + deviation) / 2;
    }

    private static double duration(double[] times, double[] bars) {
        if (Arrays.stream(bars).filter(b -> b > 0).count() < 6) {
            return 0;
        }
        int run = 0;
        int longest = 0;
        for (double bar : bars) {
            run = bar > 0 ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return Math.clamp(Math.max((times[times.length - 1] - times[0]) / DAY, longest / 12.0), 0, 1);
    }

    private static double histogram(double[] bars) {
        double mean = Arrays.stream(bars).average().orElse(0);
        double variance =
                Arrays.stream(bars).map(b -> (b - mean) * (b - mean)).average().orElse(0);
        double even = Math.clamp(1 - Math.sqrt(variance) / mean, 0, 1);
        return Math.max(even, bimodal(bars));
    }

    /** The share of the bars that stand at one of two heights, where at least 11 are filled. */
    private static double bimodal(double[] bars) {
        double[] filled = Arrays.stream(bars).filter(b -> b > 0).sorted().toArray();
        if (filled.length < 11) {
            return 0;
        }
        double width = Math.max(1, filled[filled.length - 1] * 0.05);
        int[] heights = new int[(int) (filled[filled.length - 1] / width) + 1];
        for (double bar : filled) {
            heights[(int) (bar / width)]++;
        }
        Arrays.sort(heights);
        int two = heights[heights.length - 1] + (heights.length > 1 ? heights[heights.length - 2] : 0);
        return (double) two / filled.length;
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
