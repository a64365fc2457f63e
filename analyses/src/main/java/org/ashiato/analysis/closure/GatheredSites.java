// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ashiato.model.Gather;
import org.ashiato.model.Rows;

/** Destinations from the events. */
final class GatheredSites implements Sites {
    private final Gather gather;
    private final long shared;
    private final List<String> hosts;

    /**
     * @param heard all terminals
     * @param shared terminals above which a destination is everybody's
     */
    GatheredSites(Gather gather, Heard heard, long shared) {
        this.gather = gather;
        this.shared = shared;
        this.hosts = List.copyOf(new TreeSet<>(heard.spans().keySet()));
        gather.table("closure_heard", List.of("number", "host"), numbered(hosts));
    }

    @Override
    public List<Site> named(Collection<String> destinations) {
        List<String> names = List.copyOf(new TreeSet<>(destinations));
        gather.table("closure_destination", List.of("number", "destination"), numbered(names));
        gather.visits(names);
        List<Map<Integer, String>> paths =
                gather.rows(GatheredSites.class, "paths.sql", Map.of(), rows -> paths(rows, names.size()));
        return gather.rows(
                GatheredSites.class, "visits.sql", Map.of(), rows -> SiteReader.read(rows, names, paths, hosts));
    }

    /** The names of paths by their numbers, for each of so many destinations. */
    private static List<Map<Integer, String>> paths(Rows rows, int destinations) {
        List<Map<Integer, String>> paths = new ArrayList<>();
        for (int i = 0; i < destinations; i++) {
            paths.add(new HashMap<>());
        }
        while (rows.next()) {
            paths.get((int) rows.number(0)).put((int) rows.number(1), String.valueOf(rows.text(2)));
        }
        return paths;
    }

    private static List<List<String>> numbered(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> List.of(Integer.toString(i), names.get(i)))
                .toList();
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
