// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as events and SQL give them: microseconds since 1970 UTC. */
public final class Micros {
    private Micros() {}

    /** The moment of so many microseconds since 1970 UTC. */
    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** The microseconds of a moment, what is finer left out; fails where they do not fit. */
    public static long of(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000), instant.getNano() / 1000);
    }
}
