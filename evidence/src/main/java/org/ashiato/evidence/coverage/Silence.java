// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.coverage;

/**
 * A stretch without an event, from the last event before it to the first after it.
 *
 * @param from microseconds since 1970 UTC
 * @param to microseconds since 1970 UTC
 */
record Silence(long from, long to) {
    /** The first minute without an event. */
    int firstMinute() {
        return Volume.minuteOf(from) + 1;
    }

    /** The first minute with an event again. */
    int endMinute() {
        return Volume.minuteOf(to);
    }

    /** Whether it is longer than any office closes (ten days): what lies beyond is another stretch of the log. */
    boolean isBreak() {
        return minutes() > 10 * 24 * 60;
    }

    /** Minutes from end to end, with fractions. */
    double minutes() {
        return (to - from) / (double) Volume.MICROS_PER_MINUTE;
    }
}
