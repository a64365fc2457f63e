// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.ashiato.testing.range.Dice;

/** When a directory server was started anew: once or twice in the year, at night. */
final class Restarts {
    private final Deque<Long> ahead = new ArrayDeque<>();

    Restarts(Dice dice) {
        List<Long> times = new ArrayList<>();
        int count = dice.between(1, 2);
        for (int i = 0; i < count; i++) {
            times.add(Days.at(dice.between(20, 330), 4, dice.below(60)));
        }
        times.sort(null);
        ahead.addAll(times);
    }

    /** The moment of the next one if it lies before a time; it is then past. -1 where none does. */
    long due(long time) {
        Long next = ahead.peek();
        return next != null && next <= time ? ahead.remove() : -1;
    }
}
