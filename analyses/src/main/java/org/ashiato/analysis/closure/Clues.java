// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ashiato.analysis.leads.LeadTable;
import org.ashiato.analysis.leads.LeadTable.Lead;
import org.ashiato.model.Gather;
import org.ashiato.model.Indicator;

/**
 * What the closure starts from.
 *
 * @param seeds units that are bad to begin with
 * @param hosts terminals that an indicator names
 * @param absent indicators that nobody contacted
 * @param common indicators that name a site which so many read that contact with it says nothing
 * @param unusable indicators of a kind that this analysis cannot follow
 */
record Clues(
        List<BadUnit> seeds,
        Set<String> hosts,
        List<Indicator> absent,
        List<Indicator> common,
        List<Indicator> unusable) {
    private static final double SUPPORTED = 2;
    private static final double STRONG = 0.9;

    /**
     * Looks the indicators up.
     *
     * @param named destinations by the host that an indicator names
     * @param sites those destinations, by name
     */
    static Clues of(
            List<Indicator> indicators,
            Map<String, List<String>> named,
            Map<String, Site> sites,
            Heard heard,
            long shared) {
        Clues clues =
                new Clues(new ArrayList<>(), new TreeSet<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Indicator indicator : indicators) {
            if (indicator.kind() == Indicator.Kind.ACCOUNT) {
                clues.unusable.add(indicator);
            } else if (heard.spans().containsKey(host(indicator))) {
                clues.hosts.add(host(indicator));
            } else {
                List<String> names = named.getOrDefault(host(indicator), List.of());
                clues.add(indicator, among(names, sites), shared);
            }
        }
        return clues;
    }

    private void add(Indicator indicator, List<Site> found, long shared) {
        String path = path(indicator);
        int before = seeds.size();
        boolean hopeless = false;
        for (Site site : found) {
            String origin = "ioc:" + indicator.value();
            if (!path.isEmpty() && site.endpoints() > 0) {
                site.paths().stream()
                        .filter(p -> path.equals(p.endpoint()))
                        .forEach(p -> seeds.add(new BadUnit(site, p, Seeds.GIVEN, false, origin, List.of())));
            } else if (Seeds.isHopeless(site, shared)) {
                hopeless = true;
            } else {
                seeds.addAll(Seeds.of(site, origin, Seeds.GIVEN));
            }
        }
        if (hopeless) {
            common.add(indicator);
        } else if (seeds.size() == before) {
            absent.add(indicator);
        }
    }

    private static List<Site> among(Collection<String> names, Map<String, Site> sites) {
        return names.stream().flatMap(n -> Stream.ofNullable(sites.get(n))).toList();
    }

    /**
     * The destinations that two and more terminals poll whose other leads support them. A lead that stands alone is
     * none; it could be anybody's gadget.
     */
    static Set<String> supported(LeadTable leads) {
        Map<String, Integer> supported = new TreeMap<>();
        for (Lead lead : leads.pairs()) {
            double neighbours = lead.weights().stream()
                    .filter(w -> w.name().equals("neighbours"))
                    .mapToDouble(w -> w.nats())
                    .sum();
            if (lead.score() >= STRONG && neighbours >= SUPPORTED) {
                supported.merge(lead.destination(), 1, Integer::sum);
            }
        }
        supported.values().removeIf(count -> count < 2);
        return new TreeSet<>(supported.keySet());
    }

    /** Seeds from destinations that leads support. */
    static List<BadUnit> fromLeads(Set<String> supported, Map<String, Site> sites) {
        return among(supported, sites).stream()
                .flatMap(s -> Seeds.of(s, "lead:" + s.destination(), Seeds.LED).stream())
                .toList();
    }

    /** The destinations that indicators name, by the host in the indicator. */
    static Map<String, List<String>> named(Gather gather, List<Indicator> indicators) {
        gather.table(
                "closure_indicator",
                List.of("value"),
                indicators.stream()
                        .filter(i -> i.kind() != Indicator.Kind.ACCOUNT)
                        .map(Clues::host)
                        .distinct()
                        .sorted()
                        .map(List::of)
                        .toList());
        return gather.rows(Clues.class, "named.sql", Map.of(), rows -> {
            Map<String, List<String>> found = new TreeMap<>();
            while (rows.next()) {
                found.computeIfAbsent(String.valueOf(rows.text(0)), v -> new ArrayList<>())
                        .add(String.valueOf(rows.text(1)));
            }
            return found;
        });
    }

    /** The host name or address that an indicator names, lower case, without scheme and port. */
    private static String host(Indicator indicator) {
        String value = indicator.value();
        if (indicator.kind() == Indicator.Kind.URL) {
            int scheme = value.indexOf("://");
            String rest = scheme < 0 ? value : value.substring(scheme + 3);
            int end = indexOfAny(rest, "/?#");
            String authority = end < 0 ? rest : rest.substring(0, end);
            value = authority.matches("[^:]*:\\d+") ? authority.substring(0, authority.indexOf(':')) : authority;
        }
        return value.toLowerCase(Locale.ROOT);
    }

    /** The path that a URL names, without query; empty where it names the whole site. */
    private static String path(Indicator indicator) {
        if (indicator.kind() != Indicator.Kind.URL) {
            return "";
        }
        int scheme = indicator.value().indexOf("://");
        String rest = scheme < 0 ? indicator.value() : indicator.value().substring(scheme + 3);
        int start = rest.indexOf('/');
        if (start < 0) {
            return "";
        }
        String path = rest.substring(start);
        int end = indexOfAny(path, "?#");
        path = end < 0 ? path : path.substring(0, end);
        return path.equals("/") ? "" : path;
    }

    private static int indexOfAny(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
