// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.time.ZoneId;
import java.util.List;
import org.ashiato.testing.range.Dice;

/** When the actor works by hand: Monday to Friday, 16:30 to 26:00 of a zone that the seed draws. */
record Shift(ZoneId zone) {
    static final double FROM = 16.5;
    static final double TO = 26;

    private static final long LENGTH = (long) ((TO - FROM) * Days.HOUR);

    static Shift drawn(Dice dice) {
        return new Shift(ZoneId.of(dice.pick(List.of(
                "Asia/Tokyo",
                "Asia/Tokyo",
                "Asia/Singapore",
                "Australia/Sydney",
                "Europe/Helsinki",
                "America/New_York"))));
    }

    /** The evening's first moment, UTC milliseconds. */
    long start(int day) {
        return Days.date(day).atTime(16, 30).atZone(zone).toInstant().toEpochMilli();
    }

    /** Some moment of an evening, seldom at its very ends. */
    long moment(int day, Dice dice) {
        return start(day) + (long) (LENGTH * (dice.between(0.0, .6) + dice.between(0.0, .4)));
    }
}
