// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

/**
 * Of numbered things, such as networks or programs, which ones an owner is known by, from when to when, and on how many
 * days. It is kept for one account after the other: forgetting all takes no time.
 */
final class Known {
    private final long[] first;
    private final long[] last;
    private final int[] days;
    private final int[] round;
    private int now = 1;

    /** For things with numbers below a bound. */
    Known(int bound) {
        first = new long[bound];
        last = new long[bound];
        days = new int[bound];
        round = new int[bound];
    }

    void forget() {
        now++;
    }

    /** Adds a use; times are UTC microseconds. */
    void add(int number, long from, long to, int more) {
        if (round[number] != now) {
            round[number] = now;
            first[number] = from;
            last[number] = to;
            days[number] = more;
        } else {
            first[number] = Math.min(first[number], from);
            last[number] = Math.max(last[number], to);
            days[number] += more;
        }
    }

    boolean has(int number) {
        return round[number] == now;
    }

    /** The moment of the first use; {@link Uses#NEVER} where there was none. */
    long first(int number) {
        return has(number) ? first[number] : Uses.NEVER;
    }

    /** The moment of the last use of something that is known. */
    long last(int number) {
        return last[number];
    }

    /** Days of all uses, added up. */
    int days(int number) {
        return has(number) ? days[number] : 0;
    }
}
