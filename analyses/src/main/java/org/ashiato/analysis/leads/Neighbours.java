// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.leads;

import static org.ashiato.analysis.Spoken.number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ashiato.analysis.Domains;
import org.ashiato.analysis.Sign;
import org.ashiato.model.Text;

/**
 * Whether those who contact the same destination stand out elsewhere too. An intrusion shares several servers among
 * its terminals; a tool that is rolled out brings one, and its terminals are otherwise like all others. The weight
 * is the likelihood ratio of so many conspicuous neighbours, six in ten against their share in the organisation.
 */
final class Neighbours {
    private static final double AMONG_INFECTED = 0.6;
    private static final double MOST = 6;

    private final double strong;
    private final Map<String, Set<String>> strongDomains = new HashMap<>();
    private final Map<String, List<Trace>> byUnit = new HashMap<>();
    private final Map<String, String> domains = new ConcurrentHashMap<>();
    private final double usual;

    /**
     * @param strong nats from which a pair is conspicuous
     * @param hosts terminals in the organisation
     */
    Neighbours(List<Scored> scored, Company company, double strong, int hosts) {
        this.strong = strong;
        for (Scored pair : scored) {
            Trace trace = pair.trace();
            byUnit.computeIfAbsent(trace.unit(), u -> new ArrayList<>()).add(trace);
            if (pair.nats() >= this.strong && company.isNew(trace)) {
                strongDomains
                        .computeIfAbsent(trace.pair().host(), h -> new HashSet<>())
                        .add(domain(trace));
            }
        }
        this.usual = Math.clamp((double) strongDomains.size() / hosts, 0.02, 0.4);
    }

    /** The weight for a pair; none where the neighbours are like anybody. */
    List<Sign> weights(Trace trace) {
        List<Trace> neighbours = byUnit.getOrDefault(trace.unit(), List.of()).stream()
                .filter(t -> !t.pair().host().equals(trace.pair().host()))
                .toList();
        int others = neighbours.size();
        long conspicuous = neighbours.stream().filter(this::standsOut).count();
        double nats = conspicuous * StrictMath.log(AMONG_INFECTED / usual)
                + (others - conspicuous) * StrictMath.log((1 - AMONG_INFECTED) / (1 - usual));
        return nats <= 0
                ? List.of()
                : List.of(new Sign(
                        "neighbours",
                        Math.min(nats, MOST),
                        () -> new Text(
                                "同じ接続先の他の %d 端末のうち %d 端末は、ほかの新しい接続先でも目立つ(組織全体では %s %%)"
                                        .formatted(others, conspicuous, number(100 * usual, 0)),
                                "of the %d other terminals of the destination, %d stand out elsewhere too (in the organisation: %s %%)"
                                        .formatted(others, conspicuous, number(100 * usual, 0)))));
    }

    private boolean standsOut(Trace trace) {
        Set<String> elsewhere = strongDomains.getOrDefault(trace.pair().host(), Set.of());
        return elsewhere.size() > 1 || elsewhere.size() == 1 && !elsewhere.contains(domain(trace));
    }

    private String domain(Trace trace) {
        return domains.computeIfAbsent(trace.pair().destination(), Domains::registered);
    }
}
