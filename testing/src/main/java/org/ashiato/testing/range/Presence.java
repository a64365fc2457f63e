// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The intervals in which a machine is on, or somebody sits at it. Immutable; in order, without overlap. */
final class Presence {
    static final long NEVER = Long.MAX_VALUE;

    private final long[] from;
    private final long[] to;

    private Presence(List<long[]> spans) {
        from = spans.stream().mapToLong(span -> span[0]).toArray();
        to = spans.stream().mapToLong(span -> span[1]).toArray();
    }

    static Presence none() {
        return new Presence(List.of());
    }

    static Presence of(long from, long to) {
        return none().plus(from, to);
    }

    Presence plus(long start, long end) {
        List<long[]> spans = new ArrayList<>();
        long low = start;
        long high = end;
        for (int i = 0; i < from.length; i++) {
            if (to[i] < start || from[i] > end) {
                spans.add(new long[] {from[i], to[i]});
            } else {
                low = Math.min(low, from[i]);
                high = Math.max(high, to[i]);
            }
        }
        if (low < high) {
            spans.add(new long[] {low, high});
        }
        spans.sort((one, other) -> Long.compare(one[0], other[0]));
        return new Presence(spans);
    }

    Presence minus(long start, long end) {
        List<long[]> spans = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            if (from[i] < Math.min(to[i], start)) {
                spans.add(new long[] {from[i], Math.min(to[i], start)});
            }
            if (Math.max(from[i], end) < to[i]) {
                spans.add(new long[] {Math.max(from[i], end), to[i]});
            }
        }
        return new Presence(spans);
    }

    /** What this and the other have in common. */
    Presence within(Presence other) {
        Presence common = this;
        long end = Long.MIN_VALUE;
        for (int i = 0; i < other.from.length; i++) {
            common = common.minus(end, other.from[i]);
            end = other.to[i];
        }
        return common.minus(end, Long.MAX_VALUE);
    }

    boolean on(long time) {
        int i = index(time);
        return i >= 0 && time < to[i];
    }

    /** The first moment at or after a time, {@link #NEVER} where there is none. */
    long nextOn(long time) {
        if (on(time)) {
            return time;
        }
        int i = index(time) + 1;
        return i < from.length ? from[i] : NEVER;
    }

    /** Milliseconds altogether. */
    long total() {
        long sum = 0;
        for (int i = 0; i < from.length; i++) {
            sum += to[i] - from[i];
        }
        return sum;
    }

    int count() {
        return from.length;
    }

    long start(int interval) {
        return from[interval];
    }

    long end(int interval) {
        return to[interval];
    }

    /** The last interval that begins at or before a time, or -1. */
    private int index(long time) {
        int found = Arrays.binarySearch(from, time);
        return found >= 0 ? found : -found - 2;
    }
}
