// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import java.util.Locale;

/** How an event's UTC time came about. */
public enum TimeQuality {
    /** The line gives UTC, an offset or an epoch. */
    EXACT,
    /** The line gives no year; it was settled from its neighbours. */
    YEAR_INFERRED,
    /** The line gives a local time; its zone was settled for the whole source. */
    ZONE_ASSUMED,
    /** The time is that of the device that passed the line on. */
    SECOND_HAND;

    /** The name in tables: lower case with underscores. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
