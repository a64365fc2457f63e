// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.ashiato.model.Weight;
import org.jspecify.annotations.Nullable;

/**
 * What is believed of terminals, given which units are bad: log-odds in nats, as a sum of what each bad unit says.
 */
final class Beliefs {
    // What is left of doubt where a terminal itself was named as infected.
    private static final double GIVEN = 1e-4;

    private static final double DOUBT = 0.25;

    private final double prior;
    private final Set<String> given;
    private final Set<String> innocent;
    private final Suspicions suspicions;
    private final Map<String, Map<String, Part>> parts = new TreeMap<>();
    private final Map<String, Double> whole = new ConcurrentHashMap<>();
    // The paths of a site ask the same of the same terminals again and again.
    private final Map<Without, Double> chances = new ConcurrentHashMap<>();

    private record Without(String host, String domain) {}

    /**
     * What one bad unit says of one terminal.
     *
     * @param domain the unit's registered domain; what a terminal's contacts with it say never speaks for it
     * @param nats sum of the weights
     */
    record Part(BadUnit bad, Visit visit, String domain, List<Weight> weights, double nats) {}

    Beliefs(
            double prior,
            Collection<BadUnit> bad,
            Set<String> given,
            Set<String> innocent,
            Suspicions suspicions,
            HostWeighing weighing) {
        this.innocent = innocent;
        this.prior = prior;
        this.given = given;
        this.suspicions = suspicions;
        given.forEach(h -> parts.put(h, new TreeMap<>()));
        for (BadUnit unit : bad) {
            for (Visit visit : unit.unit().visits()) {
                List<Weight> weights = weighing.weights(unit, visit);
                double nats = weights.stream().mapToDouble(Weight::nats).sum();
                Part part = new Part(unit, visit, unit.site().domain(), weights, nats);
                // Several paths of one site are one sign, the strongest.
                parts.computeIfAbsent(visit.host(), h -> new TreeMap<>())
                        .merge(unit.unit().destination(), part, (a, b) -> a.nats() >= b.nats() ? a : b);
            }
        }
    }

    /** All terminals that contacted a bad unit, and those given. */
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

    /**
     * The same, but for what its contacts with one domain say. One bad unit with a program's contacts is enough, and
     * no unit makes a terminal surer than the unit is itself; so the chances that none of them is what it seems are
     * multiplied.
     */
    double nats(String host, @Nullable String without) {
        double infected = chance(host, without);
        return StrictMath.log(infected / Math.max(1 - infected, 1e-12));
    }

    /** How likely it is that a terminal is infected, leaving out what its contacts with one domain say; 0 to 1. */
    double chance(String host, @Nullable String without) {
        return without == null
                ? together(host, null)
                : chances.computeIfAbsent(new Without(host, without), w -> together(w.host(), w.domain()));
    }

    private double together(String host, @Nullable String without) {
        if (innocent.contains(host)) {
            return 0;
        }
        return 1 - (1 - known(host, without)) * (1 - suspicions.of(host, without));
    }

    /** The same without what leads say. */
    double known(String host, @Nullable String without) {
        if (innocent.contains(host)) {
            return 0;
        }
        Map<String, Part> own = parts.get(host);
        if (own == null) {
            return chance(prior);
        }
        boolean all = without == null
                || own.values().stream().noneMatch(p -> p.domain().equals(without));
        return all ? whole.computeIfAbsent(host, h -> known(h, own, null)) : known(host, own, without);
    }

    private double known(String host, Map<String, Part> own, @Nullable String without) {
        double innocent = given.contains(host) ? GIVEN : 1 - chance(prior);
        for (Part part : own.values()) {
            if (!part.domain().equals(without)) {
                innocent *= 1 - part.bad().belief() * chance(prior + part.nats());
            }
        }
        return 1 - innocent;
    }

    /**
     * How likely a terminal is to be infected, leaving out one domain, where that is more than a doubt; else 0. Small
     * doubts about many terminals must not add up to a certainty about what they have in common.
     */
    double marked(String host, @Nullable String without) {
        double chance = chance(host, without);
        return chance < DOUBT ? 0 : chance;
    }

    /** The share of {@code hosts} terminals that is marked as infected. */
    double marked(int hosts) {
        Set<String> named = new TreeSet<>(parts.keySet());
        named.addAll(suspicions.hosts());
        return named.stream().mapToDouble(h -> marked(h, null)).sum() / hosts;
    }

    private static double chance(double nats) {
        return 1 / (1 + StrictMath.exp(-nats));
    }

    /** The UTC days since 1970 on which a terminal contacted bad units other than those of a domain. */
    SortedSet<Integer> days(String host, String without) {
        SortedSet<Integer> days = new TreeSet<>();
        for (Part part : parts(host)) {
            if (!part.domain().equals(without) && part.nats() > 0) {
                days.addAll(part.visit().days().boxed().toList());
            }
        }
        return days;
    }
}
