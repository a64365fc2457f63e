// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

/**
 * When a program calls.
 *
 * @param interval milliseconds between calls
 * @param jitter how far a single interval strays from that, evenly, as a share of it, 0–1
 * @param missed share of calls left out
 */
record Rhythm(long interval, double jitter, double missed) {
    static Rhythm every(long interval, double jitter) {
        return new Rhythm(interval, jitter, 0);
    }

    long next(Dice dice) {
        double stray = jitter == 0 ? 0 : jitter * dice.between(-1.0, 1.0);
        return Math.max(Jst.SECOND, (long) (interval * (1 + stray)));
    }
}
