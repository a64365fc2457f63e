// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ashiato.model.Weight;
import org.jspecify.annotations.Nullable;

/**
 * What is believed of terminals, given which units are bad: log-odds in nats, as a sum of what each bad unit says.
 */
final class Beliefs {
    private final double prior;
    private final Map<String, Map<String, Part>> parts = new TreeMap<>();

    /**
     * What one bad unit says of one terminal.
     *
     * @param domain the unit's registered domain; what a terminal's contacts with it say never speaks for it
     */
    record Part(BadUnit bad, Visit visit, String domain, List<Weight> weights) {
        double nats() {
            return weights.stream().mapToDouble(Weight::nats).sum();
        }
    }

    Beliefs(double prior, Collection<BadUnit> bad, HostWeighing weighing) {
        this.prior = prior;
        for (BadUnit unit : bad) {
            for (Visit visit : unit.unit().visits().values()) {
                Part part = new Part(unit, visit, unit.site().domain(), weighing.weights(unit, visit));
                // Several paths of one site are one sign, the strongest.
                parts.computeIfAbsent(visit.host(), h -> new HashMap<>())
                        .merge(unit.unit().destination(), part, (a, b) -> a.nats() >= b.nats() ? a : b);
            }
        }
    }

    /** All terminals that contacted a bad unit. */
    Collection<String> hosts() {
        return parts.keySet();
    }

    /** What each bad destination says of a terminal, the strongest first. */
    List<Part> parts(String host) {
        List<Part> all = new ArrayList<>(parts.getOrDefault(host, Map.of()).values());
        all.sort(Comparator.comparingDouble((Part p) -> -p.nats())
                .thenComparing(p -> p.bad().unit().id()));
        return all;
    }

    /** The log-odds that a terminal is infected. */
    double nats(String host) {
        return nats(host, null);
    }

    /** The same, but for what its contacts with one domain say. */
    double nats(String host, @Nullable String without) {
        double sum = prior;
        for (Part part : parts(host)) {
            sum += part.domain().equals(without) ? 0 : part.nats();
        }
        return sum;
    }

    /** First contact with bad units other than those of a domain, microseconds; null where there is none. */
    @Nullable
    long[] window(String host, String without) {
        long[] window = null;
        for (Part part : parts(host)) {
            if (!part.domain().equals(without) && part.nats() > 0) {
                Visit visit = part.visit();
                window = window == null
                        ? new long[] {visit.first(), visit.last()}
                        : new long[] {Math.min(window[0], visit.first()), Math.max(window[1], visit.last())};
            }
        }
        return window;
    }
}
