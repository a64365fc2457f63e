// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.time.Instant;
import java.util.List;
import org.ashiato.model.Exhibit;
import org.ashiato.model.Grade;
import org.ashiato.model.Interval;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Weight;

/**
 * The closure: which hosts and destinations belong to the intrusion, and by which path each came in.
 *
 * @param hosts sorted by id; also those graded possible, undetermined or ruled out
 * @param destinations sorted by id
 * @param rounds in order; the last added nothing
 */
public record Scope(List<ScopeHost> hosts, List<ScopeDestination> destinations, List<Round> rounds) implements Exhibit {
    public Scope {
        hosts = List.copyOf(hosts);
        destinations = List.copyOf(destinations);
        rounds = List.copyOf(rounds);
    }

    /**
     * A terminal.
     *
     * @param interval first and last contact with a destination in scope
     * @param succeeded whether any of those contacts succeeded
     * @param destinations the destinations in scope that it contacted, sorted
     * @param score 0 to 1
     * @param path from the seed to this host
     */
    public record ScopeHost(
            String id,
            Grade grade,
            Interval interval,
            boolean succeeded,
            List<String> destinations,
            double score,
            long contacts,
            List<Weight> weights,
            List<Step> path) {
        public ScopeHost {
            destinations = List.copyOf(destinations);
            weights = List.copyOf(weights);
            path = List.copyOf(path);
        }
    }

    /**
     * A destination (接続先).
     *
     * @param id host name or address as contacted, lower case
     * @param domain its registered domain, or the address itself
     * @param hosts the terminals in scope that contacted it, sorted
     * @param endpoints the URL paths that belong to the intrusion, where it is a site that others read; else empty
     * @param bystanders how many terminals contacted it and are not in scope
     */
    public record ScopeDestination(
            String id,
            String domain,
            Grade grade,
            Interval interval,
            List<String> hosts,
            double score,
            long contacts,
            List<String> endpoints,
            int bystanders,
            List<Weight> weights,
            List<Step> path) {
        public ScopeDestination {
            hosts = List.copyOf(hosts);
            endpoints = List.copyOf(endpoints);
            weights = List.copyOf(weights);
            path = List.copyOf(path);
        }
    }

    /**
     * One step of a path: the relation that led from an observable in scope to the next.
     *
     * @param from observable id, or "ioc:…" or "lead:…" for a seed
     * @param to observable id
     * @param citations raw lines that show the relation; empty for a seed that is only named
     */
    public record Step(String from, String to, Instant first, long contacts, List<SourceRef> citations) {
        public Step {
            citations = List.copyOf(citations);
        }
    }

    /** One round of the closure and what was new in it, sorted. */
    public record Round(int number, List<String> hosts, List<String> destinations) {
        public Round {
            hosts = List.copyOf(hosts);
            destinations = List.copyOf(destinations);
        }
    }
}
