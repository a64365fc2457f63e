// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ashiato.analysis.Sign;
import org.ashiato.analysis.closure.Scope.Round;

/**
 * The pivot to a fixed point. From bad units to the terminals that contact them, from infected terminals to what
 * else they contact, weighing each anew in every round, until nothing changes.
 *
 * <p>Where the rounds circle instead of coming to rest, only what stays in all of them is held to be bad.
 *
 * <p>A unit and a terminal never speak for themselves: what a terminal's contacts with a domain say is left out when
 * that domain is weighed. A unit with a rhythm that only one infected terminal contacts can still come in, by its
 * rhythm and its time.
 */
final class Closure {
    private static final int MOST_ROUNDS = 15;

    private final Sites sites;
    private final Heard heard;
    private final Suspicions suspicions;
    private final Limits limits;
    private final Set<String> innocent;
    private final Map<String, Site> known = new TreeMap<>();
    private final Set<String> expanded = new HashSet<>();
    private final List<Round> rounds = new ArrayList<>();

    /**
     * The numbers that steer it, nats.
     *
     * @param hostPrior log-odds of any terminal being infected
     * @param unitPrior log-odds of any unit being bad
     * @param accuse from which log-odds one is presumed to belong
     * @param doubt from which log-odds a unit counts for others, by as much as it is believed
     * @param possible from which log-odds a terminal is said to be possible; it counts for nothing else
     */
    record Limits(double hostPrior, double unitPrior, double accuse, double doubt, double possible) {}

    /** Where it came to rest. */
    record Rest(Map<String, BadUnit> bad, Beliefs beliefs, Map<String, Site> known, List<Round> rounds) {}

    /**
     * Prepares to run.
     *
     * @param innocent hosts and destinations that analysts decided to be innocent
     */
    Closure(Sites sites, Heard heard, Suspicions suspicions, Limits limits, Set<String> innocent) {
        this.innocent = innocent;
        this.sites = sites;
        this.heard = heard;
        this.suspicions = suspicions;
        this.limits = limits;
    }

    /**
     * Runs from what is bad to begin with.
     *
     * @param given terminals that are infected to begin with
     */
    Rest run(Collection<BadUnit> seeds, Set<String> given) {
        Map<String, BadUnit> bad = new TreeMap<>();
        seeds.stream().filter(s -> !innocent.contains(s.unit().destination())).forEach(s -> {
            bad.putIfAbsent(s.unit().id(), s);
            known.put(s.site().destination(), s.site());
        });
        HostWeighing hostWeighing = new HostWeighing();
        Map<String, BadUnit> current = bad;
        Set<String> hosts = new TreeSet<>();
        Set<String> destinations = destinations(bad);
        Set<List<Set<String>>> seen = new HashSet<>();
        while (true) {
            Beliefs beliefs =
                    new Beliefs(limits.hostPrior(), current.values(), given, innocent, suspicions, hostWeighing);
            Set<String> infected = infected(beliefs);
            expand(beliefs);
            Map<String, BadUnit> next = weigh(beliefs, infected, bad);
            Set<String> nextDestinations = destinations(next);
            rounds.add(new Round(
                    rounds.size() + 1,
                    infected.stream().filter(h -> !hosts.contains(h)).toList(),
                    nextDestinations.stream()
                            .filter(d -> rounds.isEmpty() || !destinations.contains(d))
                            .toList()));
            boolean still = infected.equals(hosts) && nextDestinations.equals(destinations);
            boolean circling = !still && !seen.add(List.of(Set.copyOf(infected), Set.copyOf(nextDestinations)));
            if (still) {
                return new Rest(next, beliefs, known, rounds);
            }
            if (circling || rounds.size() == MOST_ROUNDS) {
                Map<String, BadUnit> surest = surest(current, next);
                return new Rest(
                        surest,
                        new Beliefs(limits.hostPrior(), surest.values(), given, innocent, suspicions, hostWeighing),
                        known,
                        rounds);
            }
            hosts.clear();
            hosts.addAll(infected);
            destinations.clear();
            destinations.addAll(nextDestinations);
            current = next;
        }
    }

    /** Of what comes and goes from round to round: only what stays, by its lower weight. */
    private static Map<String, BadUnit> surest(Map<String, BadUnit> one, Map<String, BadUnit> other) {
        Map<String, BadUnit> surest = new TreeMap<>();
        one.forEach((id, unit) -> {
            BadUnit again = other.get(id);
            if (again != null) {
                surest.put(id, again.nats() < unit.nats() ? again : unit);
            }
        });
        return surest;
    }

    private Set<String> infected(Beliefs beliefs) {
        Set<String> infected = new TreeSet<>();
        for (String host : beliefs.hosts()) {
            if (beliefs.nats(host) >= limits.accuse()) {
                infected.add(host);
            }
        }
        return infected;
    }

    private Set<String> destinations(Map<String, BadUnit> bad) {
        Set<String> destinations = new TreeSet<>();
        bad.values().stream()
                .filter(b -> b.nats() >= limits.accuse())
                .forEach(b -> destinations.add(b.unit().destination()));
        return destinations;
    }

    /** Looks also at what the merely possible terminals contact; that accuses nobody. */
    private void expand(Beliefs beliefs) {
        List<String> fresh = beliefs.hosts().stream()
                .filter(h -> beliefs.nats(h) >= limits.possible())
                .filter(expanded::add)
                .toList();
        if (!fresh.isEmpty()) {
            List<String> unknown = sites.touched(fresh).stream()
                    .filter(d -> !known.containsKey(d))
                    .toList();
            sites.named(unknown).forEach(s -> known.put(s.destination(), s));
        }
    }

    private Map<String, BadUnit> weigh(Beliefs beliefs, Set<String> infected, Map<String, BadUnit> seeds) {
        Set<String> paths = new HashSet<>();
        long start = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        for (String host : infected) {
            for (Beliefs.Part part : beliefs.parts(host)) {
                if (part.bad().nats() < limits.accuse()) {
                    continue;
                }
                start = Math.min(start, part.visit().first());
                end = Math.max(end, part.visit().last());
                String path = part.bad().unit().endpoint();
                if (path != null) {
                    paths.add(path);
                }
            }
        }
        double usual = Math.clamp(beliefs.marked(heard.hosts()), 0.01, 0.9);
        UnitWeighing weighing = new UnitWeighing(beliefs, heard, usual, start, end, paths, limits.unitPrior());
        Map<String, BadUnit> next = new TreeMap<>(seeds);
        // Each site is weighed by itself; the order in which they are taken up stays that of their names.
        List<List<BadUnit>> weighed =
                known.values().parallelStream().map(s -> units(s, weighing)).toList();
        weighed.forEach(units -> units.forEach(b -> next.putIfAbsent(b.unit().id(), b)));
        return next;
    }

    /** The bad units of a site: its bad paths, or the whole where that is surer and brings in nobody else. */
    private List<BadUnit> units(Site site, UnitWeighing weighing) {
        if (innocent.contains(site.destination())) {
            return List.of();
        }
        BadUnit whole = weigh(site, site.whole(), weighing);
        List<BadUnit> paths = site.paths().stream()
                .map(p -> weigh(site, p, weighing))
                .filter(b -> b.nats() >= limits.doubt())
                .toList();
        double best = paths.stream().mapToDouble(BadUnit::nats).max().orElse(limits.doubt());
        Set<String> visitors = new HashSet<>();
        paths.forEach(p -> p.unit().visits().forEach(v -> visitors.add(v.host())));
        boolean nobodyElse =
                visitors.isEmpty() || visitors.size() == site.whole().visits().size();
        return nobodyElse && whole.nats() >= best ? List.of(whole) : paths;
    }

    private BadUnit weigh(Site site, Unit unit, UnitWeighing weighing) {
        List<Sign> weights = weighing.weights(site, unit);
        double nats = weights.isEmpty()
                ? Double.NEGATIVE_INFINITY
                : weights.stream().mapToDouble(Sign::nats).sum();
        // Only of what may be held to be bad is it asked.
        boolean exclusive = nats >= limits.doubt() && weighing.exclusive(site, unit);
        return new BadUnit(site, unit, nats, exclusive, "", weights);
    }
}
