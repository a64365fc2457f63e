// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.function.Consumer;

/** A run of contacts close together, once: a command session, a download, an upload, a look. */
final class Episode implements Habit {
    private final Terminal terminal;
    private final Exchange exchange;
    private final long pause;
    private final Dice dice;
    private int left;
    private long next;

    /**
     * @param start UTC milliseconds; the first contact comes then
     * @param count number of contacts; those at times when the machine is off are left out
     * @param pause mean time between two, milliseconds
     */
    Episode(Terminal terminal, Exchange exchange, long start, int count, long pause, Dice dice) {
        this.terminal = terminal;
        this.exchange = exchange;
        this.next = start;
        this.left = count;
        this.pause = pause;
        this.dice = dice;
    }

    @Override
    public double lines() {
        return left;
    }

    @Override
    public void until(long limit, Consumer<Visit> log) {
        while (left > 0 && next < limit) {
            if (terminal.on().on(next)) {
                log.accept(exchange.visit(next, terminal, dice));
            }
            left--;
            next += 100 + (long) dice.exponential((double) pause);
        }
    }
}
