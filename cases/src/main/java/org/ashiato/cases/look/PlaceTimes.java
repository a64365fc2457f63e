// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.look;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ashiato.model.Gather;
import org.ashiato.model.Micros;

/** When what raw lines tell of happened. */
public final class PlaceTimes {
    private PlaceTimes() {}

    /**
     * Where a line begins.
     *
     * @param evidence its number
     * @param offset bytes
     */
    public record Place(int evidence, long offset) {}

    /** The times of the events that were read from some places; of lines that were read as no event there is none. */
    public static Map<Place, Instant> of(Gather gather, Collection<Place> places) {
        gather.table(
                "look_place",
                List.of("evidence", "place"),
                places.stream()
                        .map(p -> List.of(Integer.toString(p.evidence), Long.toString(p.offset)))
                        .toList());
        return gather.rows(PlaceTimes.class, "times.sql", Map.of(), rows -> {
            Map<Place, Instant> times = new HashMap<>();
            while (rows.next()) {
                times.put(new Place(Math.toIntExact(rows.number(0)), rows.number(1)), Micros.instant(rows.number(2)));
            }
            return times;
        });
    }
}
