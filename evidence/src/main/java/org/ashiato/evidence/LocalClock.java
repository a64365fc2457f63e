// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Turns local times of one zone into UTC. In the hour that comes twice when summer time ends the first is
 * taken; in the hour that is left out when it begins the offset before it is used. One thread's own.
 */
final class LocalClock {
    private static final long QUARTER = 900_000_000L;
    private final ZoneId zone;
    private long quarter = Long.MIN_VALUE;
    private long offset;
    private boolean used;

    LocalClock(ZoneId zone) {
        this.zone = zone;
    }

    /** UTC microseconds of local microseconds. */
    long utc(long localMicros) {
        used = true;
        // No zone changes its offset inside a quarter of an hour.
        long part = Math.floorDiv(localMicros, QUARTER);
        if (part != quarter) {
            quarter = part;
            LocalDateTime local = LocalDateTime.ofEpochSecond(part * 900, 0, ZoneOffset.UTC);
            offset = zone.getRules().getValidOffsets(local).isEmpty()
                    ? zone.getRules().getTransition(local).getOffsetBefore().getTotalSeconds() * 1_000_000L
                    : zone.getRules().getValidOffsets(local).getFirst().getTotalSeconds() * 1_000_000L;
        }
        return localMicros - offset;
    }

    /** Whether any time was turned. */
    boolean wasUsed() {
        return used;
    }
}
