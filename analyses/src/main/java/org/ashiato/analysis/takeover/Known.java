// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import java.util.Arrays;

/**
 * Of numbered things, such as networks or programs, which ones an owner is known by, from when to when, and on how many
 * days. It is kept for one account after the other, in a table no larger than the account needs.
 */
final class Known {
    private static final int NONE = -1;

    private int[] things = {};
    private long[] first = {};
    private long[] last = {};
    private int[] days = {};
    // One less than the size that is in use, a power of two; at least half of the table stays free.
    private int mask;

    /** Forgets all; of the next account there are at most so many things. */
    void forget(int most) {
        int size = 4 * Integer.highestOneBit(Math.max(1, most));
        if (things.length < size) {
            things = new int[size];
            first = new long[size];
            last = new long[size];
            days = new int[size];
        }
        mask = size - 1;
        Arrays.fill(things, 0, size, NONE);
    }

    /** Adds a use; times are UTC microseconds. */
    void add(int number, long from, long to, int more) {
        int place = place(number);
        if (things[place] == NONE) {
            things[place] = number;
            first[place] = from;
            last[place] = to;
            days[place] = more;
        } else {
            first[place] = Math.min(first[place], from);
            last[place] = Math.max(last[place], to);
            days[place] += more;
        }
    }

    // Where a thing stands, or would.
    private int place(int number) {
        int place = number & mask;
        while (things[place] != number && things[place] != NONE) {
            place = place + 1 & mask;
        }
        return place;
    }

    boolean has(int number) {
        return things[place(number)] != NONE;
    }

    /** The moment of the first use; {@link Uses#NEVER} where there was none. */
    long first(int number) {
        int place = place(number);
        return things[place] == NONE ? Uses.NEVER : first[place];
    }

    /** The moment of the last use of something that is known. */
    long last(int number) {
        return last[place(number)];
    }

    /** Days of all uses, added up. */
    int days(int number) {
        int place = place(number);
        return things[place] == NONE ? 0 : days[place];
    }
}
