// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.waysout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ashiato.model.Gather;
import org.ashiato.model.Interval;
import org.ashiato.model.Micros;

/**
 * Contacts that carried something the log does not show.
 *
 * @param destinations sorted
 * @param bytes sent by terminals, where logged
 * @param interval first and last
 */
record Carried(List<String> destinations, long contacts, long bytes, Interval interval) {

    /** Reads them; empty where there were none. */
    static Optional<Carried> read(Gather gather, String file) {
        return gather.rows(Carried.class, file, Map.of(), rows -> {
            List<String> destinations = new ArrayList<>();
            long contacts = 0;
            long bytes = 0;
            long first = Long.MAX_VALUE;
            long last = Long.MIN_VALUE;
            while (rows.next()) {
                destinations.add(String.valueOf(rows.text(0)));
                contacts += rows.number(1);
                bytes += rows.number(2);
                first = Math.min(first, rows.number(3));
                last = Math.max(last, rows.number(4));
            }
            return destinations.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Carried(
                            destinations, contacts, bytes, new Interval(Micros.instant(first), Micros.instant(last))));
        });
    }
}
