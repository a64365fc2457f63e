// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.leads;

import java.util.Arrays;

/** The single contacts of one pair, in order of time. */
final class Contacts {
    // A pair with more is judged by its first ones; the rest would not change the verdict.
    private static final int MOST = 200_000;

    private long[] times = new long[16];
    private long[] received = new long[16];
    private long[] sent = new long[16];
    private boolean[] failed = new boolean[16];
    private int[] paths = new int[16];
    private int count;

    /**
     * Adds one, of which the time is in microseconds since 1970.
     *
     * @param path a number in the order of names; below 0 where the log shows none
     */
    void add(long time, long bytesIn, long bytesOut, boolean fails, int path) {
        if (count == MOST) {
            return;
        }
        if (count == times.length) {
            times = Arrays.copyOf(times, 2 * count);
            received = Arrays.copyOf(received, 2 * count);
            sent = Arrays.copyOf(sent, 2 * count);
            failed = Arrays.copyOf(failed, 2 * count);
            paths = Arrays.copyOf(paths, 2 * count);
        }
        times[count] = time;
        received[count] = bytesIn;
        sent[count] = bytesOut;
        failed[count] = fails;
        paths[count] = path;
        count++;
    }

    int count() {
        return count;
    }

    long[] times() {
        return times;
    }

    /** The number of the path of most contacts, the lowest of several; below 0 where no contact shows a path. */
    int commonest() {
        int[] sorted = Arrays.copyOf(paths, count);
        Arrays.sort(sorted);
        int best = -1;
        int most = 0;
        int from = 0;
        for (int i = 1; i <= count; i++) {
            if (i == count || sorted[i] != sorted[from]) {
                if (sorted[from] >= 0 && i - from > most) {
                    best = sorted[from];
                    most = i - from;
                }
                from = i;
            }
        }
        return best;
    }

    /** Keeps only the contacts with a path. */
    void keep(int path) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (paths[i] == path) {
                times[kept] = times[i];
                received[kept] = received[i];
                sent[kept] = sent[i];
                failed[kept] = failed[i];
                paths[kept++] = path;
            }
        }
        count = kept;
    }

    int failures() {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += failed[i] ? 1 : 0;
        }
        return sum;
    }

    /** How far the usual reply strays from the median size, as a share of it; -1 where too few are logged. */
    double replySpread() {
        return spread(received);
    }

    /** The same of what the terminal sent. */
    double sentSpread() {
        return spread(sent);
    }

    private double spread(long[] sizes) {
        long[] known =
                Arrays.stream(sizes, 0, count).filter(s -> s > 0).sorted().toArray();
        if (known.length < 4) {
            return -1;
        }
        long median = known[known.length / 2];
        long[] deviations =
                Arrays.stream(known).map(s -> Math.abs(s - median)).sorted().toArray();
        return (double) deviations[deviations.length / 2] / median;
    }
}
