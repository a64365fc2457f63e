// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.leads;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ashiato.analysis.rhythm.Awake;
import org.ashiato.model.Gap;
import org.ashiato.model.Rows;
import org.jspecify.annotations.Nullable;

/** In which hours each terminal was heard, and in which the log was kept. */
final class Activity {
    private static final long HOUR = 3_600_000_000L;

    private final Map<String, BitSet> hosts = new HashMap<>();
    private final BitSet lost = new BitSet();
    private long start = Long.MAX_VALUE;
    private long end = Long.MIN_VALUE;

    /** Reads rows of terminal, hour in microseconds, contacts; sorted by terminal. */
    static Activity read(Rows rows, List<Gap> gaps) {
        Activity activity = new Activity();
        String current = "";
        BitSet hours = new BitSet();
        while (rows.next()) {
            String host = String.valueOf(rows.text(0));
            if (!host.equals(current)) {
                current = host;
                hours = activity.hosts.computeIfAbsent(host, h -> new BitSet());
            }
            long micros = rows.number(1);
            hours.set(Math.toIntExact(micros / HOUR));
            activity.start = Math.min(activity.start, micros);
            activity.end = Math.max(activity.end, micros + HOUR);
        }
        for (Gap gap : gaps) {
            long from = gap.interval().from().getEpochSecond() * 1_000_000;
            long to = gap.interval().to().getEpochSecond() * 1_000_000;
            activity.lost.set(Math.toIntExact(from / HOUR), Math.toIntExact(to / HOUR) + 1);
        }
        return activity;
    }

    /** How many terminals were heard at all. */
    int hosts() {
        return hosts.size();
    }

    /** The hour in which the log begins, microseconds. */
    long start() {
        return start;
    }

    /** The end of the hour in which it ends. */
    long end() {
        return end;
    }

    /** The first hour in which a terminal was heard, microseconds. */
    long firstHeard(String host) {
        return HOUR * hours(host).nextSetBit((int) (start / HOUR));
    }

    /** The end of the last hour in which it was heard. */
    long lastHeard(String host) {
        return HOUR * hours(host).length();
    }

    Awake of(String host) {
        BitSet heard = hours(host);
        return (from, to) -> {
            int first = (int) (from / HOUR) + 1;
            int last = (int) (to / HOUR);
            int on = 0;
            for (int hour = first; hour < last; hour++) {
                on += heard.get(hour) && !lost.get(hour) ? 1 : 0;
            }
            return last <= first ? 1 : (double) on / (last - first);
        };
    }

    private BitSet hours(String host) {
        @Nullable BitSet heard = hosts.get(host);
        if (heard == null) {
            throw new IllegalArgumentException("never heard: " + host);
        }
        return heard;
    }
}
