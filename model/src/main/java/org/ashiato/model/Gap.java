// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import static java.util.Objects.requireNonNull;

/**
 * A stretch in which a source ought to have logged and did not (欠損).
 *
 * @param source the source's name
 * @param interval from the last event before it to the first event after it
 * @param confidence how sure it is that events are missing, 0 to 1
 * @param expected events that this stretch usually brings
 * @param rhythm what it broke, in words
 */
public record Gap(String source, Interval interval, double confidence, double expected, Text rhythm) {
    public Gap {
        requireNonNull(source, "source is null");
        requireNonNull(interval, "interval is null");
        requireNonNull(rhythm, "rhythm is null");
    }
}
