// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.leads;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The single contacts of one pair, in order of time. */
final class Contacts {
    // A pair with more is judged by its first ones; the rest would not change the verdict.
    private static final int MOST = 200_000;
    // A site read on more paths than this has no path that stands out.
    private static final int MOST_ENDPOINTS = 5_000;

    private long[] times = new long[16];
    private long[] received = new long[16];
    private long[] sent = new long[16];
    private boolean[] failed = new boolean[16];
    private int[] endpoint = new int[16];
    private final Map<String, Integer> endpoints = new HashMap<>();
    private int count;

    void add(long time, long bytesIn, long bytesOut, boolean fails, @Nullable String path) {
        if (count == MOST) {
            return;
        }
        if (count == times.length) {
            times = Arrays.copyOf(times, 2 * count);
            received = Arrays.copyOf(received, 2 * count);
            sent = Arrays.copyOf(sent, 2 * count);
            failed = Arrays.copyOf(failed, 2 * count);
            endpoint = Arrays.copyOf(endpoint, 2 * count);
        }
        times[count] = time;
        received[count] = bytesIn;
        sent[count] = bytesOut;
        failed[count] = fails;
        endpoint[count] = path == null ? -1 : number(path);
        count++;
    }

    private int number(String path) {
        Integer known = endpoints.get(path);
        if (known != null) {
            return known;
        }
        if (endpoints.size() == MOST_ENDPOINTS) {
            return -1;
        }
        endpoints.put(path, endpoints.size());
        return endpoints.size() - 1;
    }

    int count() {
        return count;
    }

    long[] times() {
        return times;
    }

    /** How many paths were asked for. */
    int endpoints() {
        return endpoints.size();
    }

    /** The path of most contacts, ties by name; null where no contact shows a path. */
    @Nullable
    String commonest() {
        int[] counts = new int[endpoints.size()];
        for (int i = 0; i < count; i++) {
            if (endpoint[i] >= 0) {
                counts[endpoint[i]]++;
            }
        }
        String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> entry : endpoints.entrySet()) {
            int here = counts[entry.getValue()];
            if (here > most || here == most && best != null && entry.getKey().compareTo(best) < 0) {
                best = entry.getKey();
                most = here;
            }
        }
        return best;
    }

    /** Keeps only the contacts with a path. */
    void keep(String path) {
        int number = endpoints.getOrDefault(path, -1);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (endpoint[i] == number) {
                times[kept] = times[i];
                received[kept] = received[i];
                sent[kept] = sent[i];
                failed[kept] = failed[i];
                endpoint[kept++] = number;
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
