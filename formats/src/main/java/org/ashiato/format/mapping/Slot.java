// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.mapping;

import java.util.Map;
import org.ashiato.model.ColumnType;
import org.ashiato.model.EventKind;

/**
 * Where a value of the log goes.
 *
 * @param position the event column, -1 where it is more than one
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
        URL,
        RESULT,
        REASON,
        ACTIVITY
    }

    /** Durations may be given in their own unit. */
    static final Map<String, Integer> DURATIONS = Map.of("duration_us", 0, "duration_ms", 3, "duration_s", 6);

    /** The name under which a mapping gives a whole URL, which fills several columns. */
    static final String URL = "url";

    /** The slot for an event column, a duration in a unit, or a whole URL. */
    static Slot of(EventKind kind, String column) {
        Integer scale = DURATIONS.get(column);
        if (scale != null) {
            return new Slot(Use.DURATION, kind.position("duration_us"), scale);
        }
        if (kind == EventKind.HTTP && column.equals(URL)) {
            return new Slot(Use.URL, -1, 0);
        }
        int position = kind.position(column);
        return new Slot(use(kind, column, kind.fields().get(position).type()), position, 0);
    }

    private static Use use(EventKind kind, String column, ColumnType type) {
        return switch (column) {
            case "method" -> Use.METHOD;
            case "dst_host", "scheme" -> Use.LOWER_TEXT;
            case "result" -> kind == EventKind.SIGNIN ? Use.RESULT : plain(type);
            case "reason" -> kind == EventKind.SIGNIN ? Use.REASON : plain(type);
            case "activity" -> kind == EventKind.SIGNIN ? Use.ACTIVITY : plain(type);
            case "query" -> kind == EventKind.DNS ? Use.LOWER_TEXT : Use.TEXT;
            default -> plain(type);
        };
    }

    private static Use plain(ColumnType type) {
        return switch (type) {
            case INTEGER, BIGINT -> Use.NUMBER;
            case VARCHAR, TIMESTAMP -> Use.TEXT;
        };
    }
}
