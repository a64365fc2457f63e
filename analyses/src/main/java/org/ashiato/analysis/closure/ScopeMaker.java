// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ashiato.analysis.Sign;
import org.ashiato.analysis.closure.Scope.ScopeDestination;
import org.ashiato.analysis.closure.Scope.ScopeHost;
import org.ashiato.model.Coverage;
import org.ashiato.model.Grade;
import org.ashiato.model.Interval;
import org.ashiato.model.Micros;
import org.ashiato.model.Text;
import org.ashiato.model.Weight;

/** Makes the graded scope of what the closure came to rest at. */
final class ScopeMaker {
    // Hosts and destinations near the scope that are told to be out of it.
    private static final int MOST_INNOCENT = 50;
    private static final int MOST_PARTS = 6;

    private final Closure.Rest rest;
    private final Closure.Limits limits;
    private final Coverage coverage;
    private final Heard heard;
    private final Trails trails;
    private final Set<String> infected = new TreeSet<>();

    ScopeMaker(
            Closure.Rest rest, Closure.Limits limits, Coverage coverage, Heard heard, Set<String> given, Lines lines) {
        this.rest = rest;
        this.heard = heard;
        this.limits = limits;
        this.coverage = coverage;
        for (String host : rest.beliefs().hosts()) {
            if (rest.beliefs().nats(host) >= limits.accuse()) {
                infected.add(host);
            }
        }
        Set<String> near = new TreeSet<>(infected);
        rest.beliefs().hosts().stream()
                .filter(h -> rest.beliefs().nats(h) >= limits.possible())
                .forEach(near::add);
        this.trails = new Trails(rest.bad().values(), near, given, lines);
    }

    /** Terminals that are accused. */
    Set<String> infected() {
        return infected;
    }

    /** All terminals with some contact with what is bad: accused, possible, and the likeliest of the innocent. */
    List<ScopeHost> hosts() {
        List<String> innocent = new ArrayList<>();
        List<ScopeHost> hosts = new ArrayList<>();
        for (String host : rest.beliefs().hosts()) {
            boolean touched = !accusedParts(host).isEmpty();
            if (infected.contains(host) || touched && rest.beliefs().nats(host) >= limits.possible()) {
                hosts.add(host(host, grade(host)));
            } else if (touched) {
                innocent.add(host);
            }
        }
        innocent.sort((a, b) -> {
            int order = Double.compare(rest.beliefs().nats(b), rest.beliefs().nats(a));
            return order != 0 ? order : a.compareTo(b);
        });
        innocent.stream().limit(MOST_INNOCENT).forEach(h -> hosts.add(host(h, innocence(h))));
        hosts.sort((a, b) -> a.id().compareTo(b.id()));
        return hosts;
    }

    private ScopeHost host(String host, Grade grade) {
        List<Beliefs.Part> parts = accusedParts(host);
        if (parts.isEmpty()) {
            parts = rest.beliefs().parts(host);
        }
        List<Weight> weights = new ArrayList<>();
        weights.add(new Weight("prior", limits.hostPrior(), new Text("感染端末は全体の一部", "few terminals are infected")));
        parts.stream().limit(MOST_PARTS).forEach(p -> weights.add(weight(p)));
        return new ScopeHost(
                host,
                grade,
                parts.isEmpty()
                        ? heard.interval(host)
                        : interval(parts.stream().map(Beliefs.Part::visit).toList()),
                parts.stream().anyMatch(p -> p.visit().succeeded()),
                parts.stream()
                        .map(p -> p.bad().unit().destination())
                        .distinct()
                        .sorted()
                        .toList(),
                rest.beliefs().chance(host, null),
                parts.stream().mapToLong(p -> p.visit().contacts()).sum(),
                weights,
                trails.to(host));
    }

    /** What all bad destinations say of a terminal. */
    List<Beliefs.Part> parts(String host) {
        return rest.beliefs().parts(host);
    }

    /** What destinations that are accused say of a terminal. */
    List<Beliefs.Part> accusedParts(String host) {
        return rest.beliefs().parts(host).stream()
                .filter(p -> p.bad().nats() >= limits.accuse())
                .toList();
    }

    private static Weight weight(Beliefs.Part part) {
        StringBuilder ja = new StringBuilder(part.bad().unit().id());
        StringBuilder en = new StringBuilder(part.bad().unit().id());
        for (Weight weight : part.weights()) {
            ja.append("、").append(weight.said().ja());
            en.append("; ").append(weight.said().en());
        }
        return new Weight("destination", part.nats(), new Text(ja.toString(), en.toString()));
    }

    private Grade grade(String host) {
        if (!infected.contains(host)) {
            return Grade.POSSIBLE;
        }
        if (accusedParts(host).isEmpty()) {
            return Grade.PRESUMED;
        }
        boolean given = accusedParts(host).stream()
                .anyMatch(p -> p.bad().isGiven()
                        && (p.visit().contacts() >= 3 || p.visit().clock() >= 3)
                        && p.bad().isTelling());
        Grade grade = given ? Grade.CONFIRMED : Grade.PRESUMED;
        Interval interval =
                interval(accusedParts(host).stream().map(Beliefs.Part::visit).toList());
        // What speaks for it stands in the log; only the surest word is not used across a gap.
        return grade == Grade.CONFIRMED && !coverage.gapsIn(interval).isEmpty() ? grade.lowered() : grade;
    }

    /** Never ruled out where a gap in the time of the intrusion could hide the contact that decides. */
    private Grade innocence(String host) {
        boolean onBad = accusedParts(host).stream().anyMatch(p -> p.bad().isTelling());
        return onBad || !coverage.gapsIn(intrusion()).isEmpty() ? Grade.UNDETERMINED : Grade.RULED_OUT;
    }

    /** From the first bad contact of an accused terminal to the last. */
    Interval intrusion() {
        List<Visit> visits = new ArrayList<>();
        for (String host : infected.isEmpty() ? rest.beliefs().hosts() : infected) {
            rest.beliefs().parts(host).forEach(p -> visits.add(p.visit()));
        }
        return interval(visits);
    }

    /** The destinations that are accused or possible. */
    List<ScopeDestination> destinations() {
        Map<String, List<BadUnit>> byDestination = new TreeMap<>();
        for (BadUnit unit : rest.bad().values()) {
            byDestination
                    .computeIfAbsent(unit.unit().destination(), d -> new ArrayList<>())
                    .add(unit);
        }
        return byDestination.values().stream().map(this::destination).toList();
    }

    private ScopeDestination destination(List<BadUnit> units) {
        BadUnit best =
                units.stream().max((a, b) -> Double.compare(a.nats(), b.nats())).orElseThrow();
        List<Visit> visits = units.stream()
                .flatMap(u -> u.unit().visits().stream())
                .filter(v -> infected.contains(v.host()))
                .toList();
        if (visits.isEmpty()) {
            visits = best.unit().visits();
        }
        Set<String> hosts = new TreeSet<>();
        visits.forEach(v -> hosts.add(v.host()));
        hosts.retainAll(infected);
        int bystanders = (int) best.site().whole().visits().stream()
                .filter(v -> !infected.contains(v.host()))
                .count();
        return new ScopeDestination(
                best.unit().destination(),
                best.site().domain(),
                best.isGiven()
                        ? Grade.CONFIRMED
                        : best.nats() >= limits.accuse() && !hosts.isEmpty() ? Grade.PRESUMED : Grade.POSSIBLE,
                interval(visits),
                List.copyOf(hosts),
                best.belief(),
                visits.stream().mapToLong(Visit::contacts).sum(),
                bystanders <= 1 + hosts.size() / 5 && best.site().isDedicated() ? List.of() : endpoints(units),
                bystanders,
                Sign.weights(best.weights()),
                trails.to(best.unit().destination()));
    }

    private static List<String> endpoints(List<BadUnit> units) {
        return units.stream()
                .map(u -> u.unit().endpoint())
                .filter(e -> e != null)
                .map(String::valueOf)
                .sorted()
                .toList();
    }

    private static Interval interval(Collection<Visit> visits) {
        long first = visits.stream().mapToLong(Visit::first).min().orElse(0);
        long last = visits.stream().mapToLong(Visit::last).max().orElse(0);
        return new Interval(Micros.instant(first), Micros.instant(last));
    }
}
