// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.mapping;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.ashiato.format.TimePattern;
import org.ashiato.model.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping file says.
 *
 * @param delimiter between fields; 0 for JSON lines
 * @param quote around fields, 0 for none
 * @param header whether the first line names the fields
 * @param timeColumns where the time is: one column, or a date and a time
 * @param pattern of the time, its parts joined by a blank
 * @param zone of times without an offset, or null where the source's zone is to be settled
 * @param columns event column (or duration in a unit) to the log's column: a name, or a number from 1
 * @param constants event column to its value in every line
 * @param where the log's column to what it must hold; lines where it does not are left out
 * @param words event column to the log's words for it, and ours
 */
record Mapping(
        String name,
        String device,
        EventKind kind,
        char delimiter,
        char quote,
        boolean header,
        List<String> timeColumns,
        TimePattern pattern,
        @Nullable ZoneId zone,
        Map<String, String> columns,
        Map<String, String> constants,
        Map<String, Condition> where,
        Map<String, Map<String, String>> words) {
    boolean isJson() {
        return delimiter == 0;
    }

    /** The same mapping for all lines, to see whether a file is such a log though its head holds no event. */
    Mapping everywhere() {
        return new Mapping(
                name,
                device,
                kind,
                delimiter,
                quote,
                header,
                timeColumns,
                pattern,
                zone,
                columns,
                constants,
                Map.of(),
                words);
    }
}
