// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.mapping;

import java.util.Map;
import org.ashiato.model.ColumnType;
import org.ashiato.model.EventKind;

/**
 * Where a value of the log goes.
 *
 * @param position the event column
 * @param scale power of ten that makes it microseconds; for others 0
 */
record Slot(Use use, int position, int scale) {
    /** How the value is taken. */
    enum Use {
        TEXT,
        LOWER_TEXT,
        NUMBER,
        DURATION,
        METHOD,
        URL
    }

    /** Durations may be given in their own unit. */
    static final Map<String, Integer> DURATIONS = Map.of("duration_us", 0, "duration_ms", 3, "duration_s", 6);

    /** The slot for an event column, or for a duration in a unit. */
    static Slot of(EventKind kind, String column) {
        Integer scale = DURATIONS.get(column);
        if (scale != null) {
            return new Slot(Use.DURATION, kind.position("duration_us"), scale);
        }
        int position = kind.position(column);
        return new Slot(use(kind, column, kind.fields().get(position).type()), position, 0);
    }

    private static Use use(EventKind kind, String column, ColumnType type) {
        return switch (column) {
            case "url" -> Use.URL;
            case "method" -> Use.METHOD;
            case "dst_host" -> Use.LOWER_TEXT;
            case "query" -> kind == EventKind.DNS ? Use.LOWER_TEXT : Use.TEXT;
            default ->
                switch (type) {
                    case INTEGER, BIGINT -> Use.NUMBER;
                    case VARCHAR, TIMESTAMP -> Use.TEXT;
                };
        };
    }
}
