// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.util.Map;
import java.util.TreeMap;
import org.ashiato.model.Interval;
import org.ashiato.model.Micros;
import org.ashiato.model.Rows;

/**
 * When each terminal was heard.
 *
 * @param spans first and last contact by terminal, microseconds
 * @param start the first contact of any terminal, microseconds
 * @param end the last contact of any terminal, microseconds
 */
record Heard(Map<String, long[]> spans, long start, long end) {
    static Heard read(Rows rows) {
        Map<String, long[]> spans = new TreeMap<>();
        while (rows.next()) {
            spans.put(String.valueOf(rows.text(0)), new long[] {rows.number(1), rows.number(2)});
        }
        return new Heard(
                spans,
                spans.values().stream().mapToLong(s -> s[0]).min().orElse(0),
                spans.values().stream().mapToLong(s -> s[1]).max().orElse(0));
    }

    /** From a terminal's first contact to its last. */
    Interval interval(String host) {
        long[] span = spans.getOrDefault(host, new long[] {0, 0});
        return new Interval(Micros.instant(span[0]), Micros.instant(span[1]));
    }

    int hosts() {
        return spans.size();
    }

    /** Microseconds from a terminal's first to its last contact, at least one. */
    long span(String host) {
        long[] span = spans.getOrDefault(host, new long[] {0, 0});
        return Math.max(1, span[1] - span[0]);
    }
}
