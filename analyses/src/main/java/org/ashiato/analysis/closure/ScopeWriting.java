// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ashiato.analysis.closure.Scope.ScopeDestination;
import org.ashiato.analysis.closure.Scope.ScopeHost;
import org.ashiato.analysis.closure.Scope.Step;
import org.ashiato.analysis.leads.LeadTable;
import org.ashiato.model.Coverage;
import org.ashiato.model.Gather;
import org.ashiato.model.Grade;
import org.ashiato.model.Interval;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Weight;

/** Turns where the closure came to rest into grades, paths and citations. */
final class ScopeWriting {
    private static final int CITED = 8;
    /** Leads that are named as undetermined; more than a team can follow up would bury the scope. */
    private static final int FOLLOWED = 50;

    private final Closure.Rest rest;
    private final Closure.Limits limits;
    private final double possible;
    private final Gather gather;
    private final Coverage coverage;
    private final LeadTable leads;
    private final Map<String, List<SourceRef>> hostCitations = new HashMap<>();
    private final Map<String, List<SourceRef>> destinationCitations = new HashMap<>();

    ScopeWriting(
            Closure.Rest rest,
            Closure.Limits limits,
            double possible,
            Gather gather,
            Coverage coverage,
            LeadTable leads) {
        this.rest = rest;
        this.limits = limits;
        this.possible = possible;
        this.gather = gather;
        this.coverage = coverage;
        this.leads = leads;
    }

    Scope scope() {
        Map<String, List<BadUnit>> byDestination = new TreeMap<>();
        for (BadUnit unit : rest.bad().values()) {
            byDestination
                    .computeIfAbsent(unit.unit().destination(), d -> new ArrayList<>())
                    .add(unit);
        }
        Set<String> accused = new TreeSet<>();
        byDestination.forEach((name, units) -> {
            if (strongest(units).nats() >= limits.accuse()) {
                accused.add(name);
            }
        });
        List<ScopeHost> hosts = new ArrayList<>();
        for (String host : rest.beliefs().hosts()) {
            double nats = rest.beliefs().nats(host);
            if (nats >= possible) {
                hosts.add(host(host, nats, accused));
            }
        }
        Set<String> inScope = new TreeSet<>(hosts.stream().map(ScopeHost::id).toList());
        List<ScopeDestination> destinations = byDestination.entrySet().stream()
                .map(e -> destination(e.getKey(), e.getValue(), inScope))
                .toList();
        hosts.addAll(leadsOutside(inScope));
        hosts.sort(Comparator.comparing(ScopeHost::id));
        return new Scope(hosts, destinations, rest.rounds());
    }

    List<SourceRef> citations(ScopeHost host) {
        return hostCitations.getOrDefault(host.id(), List.of());
    }

    List<SourceRef> citations(ScopeDestination destination) {
        return destinationCitations.getOrDefault(destination.id(), List.of());
    }

    private ScopeHost host(String id, double nats, Set<String> accused) {
        List<Beliefs.Part> parts =
                rest.beliefs().parts(id).stream().filter(p -> p.nats() > 0).toList();
        List<Visit> visits = parts.stream().map(Beliefs.Part::visit).toList();
        boolean given = parts.stream().anyMatch(p -> p.bad().isGiven() && p.nats() > 0);
        Interval interval = interval(visits);
        Grade grade = grade(nats, given, interval);
        boolean succeeded = parts.stream()
                .filter(p -> accused.contains(p.bad().unit().destination()))
                .anyMatch(p -> p.visit().succeeded());
        hostCitations.put(id, cite(visits));
        List<Step> path = parts.isEmpty()
                ? List.of()
                : path(parts.getFirst().bad(), parts.getFirst().visit(), id);
        return new ScopeHost(
                id,
                grade,
                interval,
                succeeded,
                parts.stream()
                        .map(p -> p.bad().unit().destination())
                        .distinct()
                        .sorted()
                        .toList(),
                score(nats),
                visits.stream().mapToLong(Visit::contacts).sum(),
                parts.stream().flatMap(p -> p.weights().stream()).limit(12).toList(),
                path);
    }

    private ScopeDestination destination(String id, List<BadUnit> units, Set<String> inScope) {
        BadUnit best = strongest(units);
        Map<String, Visit> visits = new TreeMap<>();
        for (BadUnit unit : units) {
            unit.unit().visits().forEach((host, visit) -> {
                if (inScope.contains(host)) {
                    visits.merge(host, visit, (a, b) -> a.contacts() >= b.contacts() ? a : b);
                }
            });
        }
        List<Visit> counted =
                visits.isEmpty() ? List.copyOf(best.unit().visits().values()) : List.copyOf(visits.values());
        Interval interval = interval(counted);
        destinationCitations.put(id, cite(counted));
        int all = best.site().whole().visits().size();
        return new ScopeDestination(
                id,
                best.site().domain(),
                grade(best.nats(), best.isGiven(), interval),
                interval,
                List.copyOf(visits.keySet()),
                score(best.nats()),
                counted.stream().mapToLong(Visit::contacts).sum(),
                endpoints(units),
                Math.max(0, all - visits.size()),
                best.weights(),
                destinationPath(best, counted));
    }

    private static List<String> endpoints(List<BadUnit> units) {
        Set<String> endpoints = new TreeSet<>();
        for (BadUnit unit : units) {
            String endpoint = unit.unit().endpoint();
            if (endpoint != null && !unit.site().isDedicated()) {
                endpoints.add(endpoint);
            }
        }
        return List.copyOf(endpoints);
    }

    // Given by intelligence and seen on raw lines is confirmed; a gap in what it rests on lowers any grade by one.
    private Grade grade(double nats, boolean given, Interval interval) {
        Grade grade = nats < limits.accuse() ? Grade.POSSIBLE : given ? Grade.CONFIRMED : Grade.PRESUMED;
        boolean gap = coverage.gaps().stream()
                .anyMatch(g -> !g.interval().from().isBefore(interval.from())
                        && !g.interval().to().isAfter(interval.to()));
        return gap && grade == Grade.CONFIRMED ? grade.lowered() : grade;
    }

    private List<Step> path(BadUnit unit, Visit visit, String host) {
        List<Step> path = new ArrayList<>();
        String destination = unit.unit().destination();
        if (unit.isSeed()) {
            path.add(new Step(unit.origin(), destination, moment(unit.unit().born()), 0, List.of()));
        } else {
            // The terminal that spoke most for the destination, by what it did elsewhere.
            strongestWitness(unit, host)
                    .ifPresent(w -> path.add(
                            new Step(w.host(), destination, moment(w.first()), w.contacts(), cite(List.of(w)))));
        }
        path.add(new Step(destination, host, moment(visit.first()), visit.contacts(), cite(List.of(visit))));
        return path;
    }

    private List<Step> destinationPath(BadUnit unit, List<Visit> visits) {
        if (unit.isSeed()) {
            return List.of(new Step(
                    unit.origin(), unit.unit().destination(), moment(unit.unit().born()), 0, List.of()));
        }
        return strongestWitness(unit, "")
                .or(() -> visits.stream().findFirst())
                .map(w -> List.of(new Step(
                        w.host(), unit.unit().destination(), moment(w.first()), w.contacts(), cite(List.of(w)))))
                .orElse(List.of());
    }

    private java.util.Optional<Visit> strongestWitness(BadUnit unit, String except) {
        return unit.unit().visits().values().stream()
                .filter(v -> !v.host().equals(except))
                .max(Comparator.comparingDouble((Visit v) ->
                                rest.beliefs().nats(v.host(), unit.site().domain()))
                        .thenComparing(Visit::host, Comparator.reverseOrder()));
    }

    /** Terminals with a strong lead and no tie to the scope: this log cannot decide what they are. */
    private List<ScopeHost> leadsOutside(Set<String> inScope) {
        return leads.leads().stream()
                .filter(l -> l.rank() <= FOLLOWED && l.score() >= 0.5 && !inScope.contains(l.host()))
                .map(l -> new ScopeHost(
                        l.host(),
                        Grade.UNDETERMINED,
                        l.interval(),
                        l.failures() < l.contacts(),
                        List.of(l.destination()),
                        // Below every terminal in scope, in the order of the leads.
                        0.5 * l.score(),
                        l.contacts(),
                        l.weights(),
                        List.of()))
                .peek(h -> hostCitations.put(h.id(), leadCitations(h.id())))
                .toList();
    }

    private List<SourceRef> leadCitations(String host) {
        return leads.leads().stream()
                .filter(l -> l.host().equals(host))
                .findFirst()
                .map(LeadTable.Lead::citations)
                .orElse(List.of());
    }

    private List<SourceRef> cite(List<Visit> visits) {
        return visits.stream()
                .flatMap(v -> v.lines().stream())
                .sorted(Comparator.comparingLong(Visit.Line::micros)
                        .thenComparingLong(Visit.Line::evidence)
                        .thenComparingLong(Visit.Line::offset))
                .map(l -> gather.ref(l.evidence(), l.offset(), l.length()))
                .distinct()
                .limit(CITED)
                .toList();
    }

    private static BadUnit strongest(List<BadUnit> units) {
        return units.stream()
                .max(Comparator.comparingDouble(BadUnit::nats)
                        .thenComparing(u -> u.unit().id(), Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static Interval interval(List<Visit> visits) {
        return new Interval(
                moment(visits.stream().mapToLong(Visit::first).min().orElse(0)),
                moment(visits.stream().mapToLong(Visit::last).max().orElse(0)));
    }

    private static double score(double nats) {
        return 0.5 + 0.5 / (1 + StrictMath.exp(-nats));
    }

    private static Instant moment(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** The weights of one observable in the order in which they count. */
    static List<Weight> sorted(List<Weight> weights) {
        return weights.stream()
                .sorted(Comparator.comparingDouble((Weight w) -> -Math.abs(w.nats()))
                        .thenComparing(Weight::name))
                .toList();
    }
}
