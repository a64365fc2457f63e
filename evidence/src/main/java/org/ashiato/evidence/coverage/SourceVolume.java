// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.coverage;

import java.util.Map;
import java.util.TreeMap;
import org.ashiato.model.Gather;
import org.ashiato.model.Rows;
import org.jspecify.annotations.Nullable;

/**
 * The volume of one source as it is read from the events.
 *
 * @param localTimes whether any of its times came without a zone
 */
record SourceVolume(Volume volume, boolean localTimes) {
    /** All sources by name. */
    static Map<String, SourceVolume> read(Gather gather) {
        return gather.rows(Coverages.class, "volume.sql", Map.of(), rows -> {
            Map<String, SourceVolume> volumes = new TreeMap<>();
            while (rows.next()) {
                String source = name(rows.text(0));
                SourceVolume found = volumes.getOrDefault(source, new SourceVolume(new Volume(), false));
                found.volume.add(rows.number(2), rows.number(3), rows.number(1));
                volumes.put(source, new SourceVolume(found.volume, found.localTimes || rows.number(4) > 0));
            }
            return volumes;
        });
    }

    /** Rows of a source and a number. */
    static Map<String, Long> countsBySource(Rows rows) {
        Map<String, Long> counts = new TreeMap<>();
        while (rows.next()) {
            counts.merge(name(rows.text(0)), rows.number(1), Long::sum);
        }
        return counts;
    }

    /** A source's name; every event has one. */
    static String name(@Nullable String text) {
        return text == null ? "" : text;
    }
}
