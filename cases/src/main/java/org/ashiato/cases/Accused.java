// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Who and what the findings of a case accuse.
 *
 * @param observables ids by list of findings.json: hosts, destinations, accounts, addresses
 */
public record Accused(SortedMap<String, TreeSet<String>> observables) {
    /** The lists of findings.json that accuse, in the order in which they are told. */
    public static final List<String> LISTS = List.of("hosts", "destinations", "accounts", "addresses");

    /** Of the findings that were written last; nobody where there are none. */
    public static Accused of(Path caseFolder) throws IOException {
        return in(FindingsFile.read(caseFolder).orElseGet(MissingNode::getInstance));
    }

    static Accused in(JsonNode findings) {
        SortedMap<String, TreeSet<String>> observables = new TreeMap<>();
        for (String list : LISTS) {
            TreeSet<String> accused = new TreeSet<>();
            for (JsonNode one : findings.path(list)) {
                if (FindingsFile.grade(one).accuses()) {
                    accused.add(one.path("id").asString());
                }
            }
            observables.put(list, accused);
        }
        return new Accused(observables);
    }

    /** Who is accused here and was not before, by list; lists without anybody are left out. */
    public Map<String, TreeSet<String>> without(Accused before) {
        Map<String, TreeSet<String>> added = new TreeMap<>();
        observables.forEach((list, now) -> {
            TreeSet<String> more = new TreeSet<>(now);
            more.removeAll(before.observables.getOrDefault(list, new TreeSet<>()));
            if (!more.isEmpty()) {
                added.put(list, more);
            }
        });
        return added;
    }
}
