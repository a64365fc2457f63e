// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashiato.analysis.closure.Scope;
import org.ashiato.analysis.closure.Scope.ScopeDestination;
import org.ashiato.analysis.closure.Scope.ScopeHost;
import org.ashiato.model.Gather;
import org.ashiato.model.Grade;
import org.ashiato.model.Interval;

/**
 * The part of a scope that questions are asked about: what is accused, and what is possible.
 *
 * @param hosts sorted by id
 * @param destinations sorted by id
 */
public record Suspects(List<ScopeHost> hosts, List<ScopeDestination> destinations) {
    public Suspects {
        hosts = List.copyOf(hosts);
        destinations = List.copyOf(destinations);
    }

    /** The suspects of a scope. */
    public static Suspects of(Scope scope) {
        return new Suspects(
                scope.hosts().stream().filter(h -> suspect(h.grade())).toList(),
                scope.destinations().stream().filter(d -> suspect(d.grade())).toList());
    }

    private static boolean suspect(Grade grade) {
        return grade.accuses() || grade == Grade.POSSIBLE;
    }

    /** Whether there is nobody to ask about. */
    public boolean isEmpty() {
        return hosts.isEmpty() || destinations.isEmpty();
    }

    /** From the first contact of any suspect host to the last; asking without a host is a bug. */
    public Interval interval() {
        Instant from = hosts.stream()
                .map(h -> h.interval().from())
                .min(Instant::compareTo)
                .orElseThrow();
        Instant to = hosts.stream()
                .map(h -> h.interval().to())
                .max(Instant::compareTo)
                .orElseThrow();
        return new Interval(from, to);
    }

    /** The grade of a suspect host or destination; empty for all others. */
    public Optional<Grade> grade(String id) {
        return Stream.concat(
                        hosts.stream().filter(h -> h.id().equals(id)).map(ScopeHost::grade),
                        destinations.stream().filter(d -> d.id().equals(id)).map(ScopeDestination::grade))
                .findFirst();
    }

    /**
     * Lays the suspects beside the events: tables {@code suspect_host(host)} and
     * {@code suspect_destination(destination, whole, endpoint)}, where {@code whole} is 'yes' for a destination that
     * belongs to the intrusion with all its paths; and their contacts in {@code visit}.
     */
    public void layBeside(Gather gather) {
        gather.visits(destinations.stream().map(ScopeDestination::id).toList());
        gather.table(
                "suspect_host",
                List.of("host"),
                hosts.stream().map(h -> List.of(h.id())).toList());
        gather.table(
                "suspect_destination",
                List.of("destination", "whole", "endpoint"),
                destinations.stream().flatMap(Suspects::rows).toList());
    }

    private static Stream<List<String>> rows(ScopeDestination destination) {
        return destination.endpoints().isEmpty()
                ? Stream.of(List.of(destination.id(), "yes", ""))
                : destination.endpoints().stream().map(e -> List.of(destination.id(), "no", e));
    }
}
