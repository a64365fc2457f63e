// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** A stretch of time, UTC; both ends belong to it. */
public record Interval(Instant from, Instant to) {
    public Interval {
        requireNonNull(from, "from is null");
        requireNonNull(to, "to is null");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("%s is before %s".formatted(to, from));
        }
    }

    /** Whether the two have an instant in common. */
    public boolean overlaps(Interval other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
