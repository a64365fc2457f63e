// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.ashiato.analysis.Domains;
import org.ashiato.analysis.leads.LeadTable;
import org.ashiato.analysis.leads.LeadTable.Lead;
import org.ashiato.model.Weight;
import org.jspecify.annotations.Nullable;

/**
 * How far leads alone make a terminal suspect: never enough to accuse it, but where many of a destination's terminals
 * are led to by other destinations, that says something of the destination.
 */
final class Suspicions {
    private final Map<String, Map<String, Double>> byHost = new TreeMap<>();

    /**
     * @param most how likely the strongest lead makes an infection, 0 to 1
     * @param even the weight of a lead, in nats, that makes it half as likely
     */
    Suspicions(LeadTable leads, double most, double even) {
        for (Lead lead : leads.pairs()) {
            double nats = lead.weights().stream().mapToDouble(Weight::nats).sum();
            byHost.computeIfAbsent(lead.host(), h -> new HashMap<>())
                    .merge(Domains.registered(lead.destination()), most / (1 + StrictMath.exp(even - nats)), Math::max);
        }
    }

    Collection<String> hosts() {
        return byHost.keySet();
    }

    /** How likely leads to other domains than {@code without} make it that a terminal is infected. */
    double of(String host, @Nullable String without) {
        double best = 0;
        for (Map.Entry<String, Double> lead :
                byHost.getOrDefault(host, Map.of()).entrySet()) {
            if (!lead.getKey().equals(without)) {
                best = Math.max(best, lead.getValue());
            }
        }
        return best;
    }
}
