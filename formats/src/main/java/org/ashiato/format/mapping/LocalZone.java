// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.mapping;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import org.ashiato.format.CivilTime;

/**
 * Turns local times into UTC by the rules of a zone, remembering the offset of the last quarter of an hour.
 * Where clocks go back and a local time comes twice, the first is taken. One parser's own.
 */
final class LocalZone {
    private static final long QUARTER = 900 * CivilTime.SECOND;

    private final ZoneRules rules;
    private long lastQuarter = Long.MIN_VALUE;
    private long offset;

    LocalZone(ZoneId zone) {
        rules = zone.getRules();
    }

    /** UTC microseconds of local microseconds. */
    long utc(long local) {
        long quarter = Math.floorDiv(local, QUARTER);
        if (quarter != lastQuarter) {
            LocalDateTime time = LocalDateTime.ofEpochSecond(quarter * 900, 0, ZoneOffset.UTC);
            offset = rules.getOffset(time).getTotalSeconds() * CivilTime.SECOND;
            lastQuarter = quarter;
        }
        return local - offset;
    }
}
