// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.function.Consumer;

/** A program that calls its server in a rhythm while the machine is on, and again when it is started. */
final class Polling implements Habit {
    private final Terminal terminal;
    private final Presence when;
    private final Exchange exchange;
    private final Rhythm rhythm;
    private final long end;
    private final Dice dice;
    private long next;

    /**
     * @param when the program runs; the first call comes with its first moment at or after {@code start}
     * @param start UTC milliseconds, from which on the program is there
     * @param end from which on it is gone
     */
    Polling(Terminal terminal, Presence when, Exchange exchange, Rhythm rhythm, long start, long end, Dice dice) {
        this.terminal = terminal;
        this.when = when;
        this.exchange = exchange;
        this.rhythm = rhythm;
        this.end = end;
        this.dice = dice;
        this.next = when.nextOn(start);
    }

    @Override
    public double lines() {
        return (double) when.minus(Long.MIN_VALUE, next)
                        .minus(end, Long.MAX_VALUE)
                        .total()
                / rhythm.interval();
    }

    @Override
    public void until(long limit, Consumer<Visit> log) {
        while (next < Math.min(limit, end)) {
            if (!when.on(next)) {
                next = started(when.nextOn(next));
                continue;
            }
            if (rhythm.missed() == 0 || !dice.chance(rhythm.missed())) {
                log.accept(exchange.visit(next, terminal, dice));
            }
            next += rhythm.next(dice);
        }
    }

    /** Programs do not call in the very moment of the start. */
    private long started(long on) {
        long patience = Math.min(rhythm.interval(), 4 * Jst.MINUTE);
        return on == Presence.NEVER ? on : on + dice.between(5 * Jst.SECOND, 10 * Jst.SECOND + patience);
    }
}
