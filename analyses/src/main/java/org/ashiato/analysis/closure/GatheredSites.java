// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ashiato.model.Gather;

/**
 * Destinations from the events.
 *
 * @param shared terminals above which a destination is everybody's
 */
record GatheredSites(Gather gather, long shared) implements Sites {
    @Override
    public List<Site> named(Collection<String> destinations) {
        gather.table(
                "closure_destination",
                List.of("destination"),
                destinations.stream().sorted().map(List::of).toList());
        return gather.rows(GatheredSites.class, "visits.sql", Map.of(), SiteReader::read);
    }

    @Override
    public List<String> touched(Collection<String> hosts) {
        gather.table(
                "closure_host",
                List.of("host"),
                hosts.stream().sorted().map(List::of).toList());
        return gather.rows(GatheredSites.class, "touched.sql", Map.of("shared", shared), rows -> {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(String.valueOf(rows.text(0)));
            }
            return names;
        });
    }
}
