// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.findings;

import static java.util.Objects.requireNonNull;

import org.ashiato.model.Indicator;
import org.ashiato.model.Interval;
import org.jspecify.annotations.Nullable;

/**
 * An indicator that was given, and what the logs hold of it.
 *
 * @param events how many events show it; 0 says only that these logs do not show it
 * @param interval the first and the last of them, or null where there is none
 */
public record IndicatorResult(
        Indicator indicator, long events, @Nullable Interval interval) {
    public IndicatorResult {
        requireNonNull(indicator, "indicator is null");
        if (events > 0 == (interval == null)) {
            throw new IllegalArgumentException(
                    "%d events of %s and interval %s do not agree".formatted(events, indicator.value(), interval));
        }
    }

    /** Whether the logs show it. */
    public boolean seen() {
        return events > 0;
    }
}
