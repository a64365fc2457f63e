// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.leads;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ashiato.analysis.leads.TraceReader.Judged;
import org.ashiato.model.Gap;
import org.ashiato.model.Gather;
import org.ashiato.model.Rows;
import org.ashiato.model.SourceRef;

/**
 * What the analysis asks of the events.
 *
 * @param fewest contacts from which a pair is judged by its own rhythm
 */
record LeadRows(Gather gather, long fewest) {
    Activity activity(List<Gap> gaps) {
        return gather.rows(LeadRows.class, "activity.sql", Map.of(), rows -> Activity.read(rows, gaps));
    }

    /** The pairs with enough contacts, of destinations that at most {@code shared} terminals contact. */
    List<Trace> frequent(long shared, Activity activity) {
        List<Pair> pairs =
                gather.rows(LeadRows.class, "pairs.sql", Map.of("fewest", fewest, "shared", shared), LeadRows::pairs);
        gather.visits(gather.rows(LeadRows.class, "uncommon.sql", Map.of("shared", shared), LeadRows::names));
        gather.table("lead_candidate", List.of("number", "host", "destination"), numbered(pairs));
        List<Judged> judged =
                gather.rows(LeadRows.class, "times.sql", Map.of(), rows -> TraceReader.read(rows, pairs, activity));
        Map<Integer, String> paths = paths(judged);
        return judged.stream()
                .sorted(Comparator.comparingInt(Judged::number))
                .map(j -> j.path() < 0 ? j.trace() : j.trace().of(requireNonNull(paths.get(j.number()), "no path")))
                .toList();
    }

    /** The paths that traces are of, by the number of the pair. */
    private Map<Integer, String> paths(List<Judged> judged) {
        gather.table(
                "lead_path",
                List.of("number", "destination", "path"),
                judged.stream()
                        .filter(j -> j.path() >= 0)
                        .map(j -> List.of(
                                Integer.toString(j.number()),
                                j.trace().pair().destination(),
                                Integer.toString(j.path())))
                        .toList());
        return gather.rows(LeadRows.class, "paths.sql", Map.of(), rows -> {
            Map<Integer, String> paths = new HashMap<>();
            while (rows.next()) {
                paths.put((int) rows.number(0), String.valueOf(rows.text(1)));
            }
            return paths;
        });
    }

    private static List<String> names(Rows rows) {
        List<String> names = new ArrayList<>();
        while (rows.next()) {
            names.add(String.valueOf(rows.text(0)));
        }
        return names;
    }

    /** The pairs with few contacts of destinations that others poll, and that the organisation did not know before. */
    List<Trace> seldom(List<Trace> frequent, Company company) {
        Map<String, Pair> servers = new TreeMap<>();
        for (Trace trace : frequent) {
            if (company.isNew(trace) && company.isPolled(trace)) {
                servers.putIfAbsent(trace.pair().destination(), trace.pair());
            }
        }
        gather.table(
                "lead_server",
                List.of("destination"),
                servers.keySet().stream().map(List::of).toList());
        return gather.rows(LeadRows.class, "visitors.sql", Map.of("fewest", fewest), rows -> {
            List<Trace> traces = new ArrayList<>();
            while (rows.next()) {
                Pair known = requireNonNull(servers.get(String.valueOf(rows.text(1))), "no such server");
                traces.add(Trace.seldom(pair(rows, known.hosts(), known.born())));
            }
            return traces;
        });
    }

    /** Adds what the manner of the contacts says. */
    List<Scored> manners(List<Scored> foremost, Activity activity) {
        List<Pair> pairs = foremost.stream().map(Scored::pair).toList();
        gather.table("lead_foremost", List.of("number", "host", "destination"), numbered(pairs));
        List<Manner> manners = new ArrayList<>();
        pairs.forEach(p -> manners.add(new Manner()));
        gather.rows(LeadRows.class, "manner.sql", Map.of(), rows -> {
            while (rows.next()) {
                manners.get((int) rows.number(0))
                        .add(rows.text(1), rows.text(2), rows.text(3), rows.number(4), rows.number(5));
            }
            return manners;
        });
        MannerWeighing weighing = new MannerWeighing(activity.hosts(), agents(manners));
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> foremost.get(i).with(weighing.weights(manners.get(i))))
                .toList();
    }

    private Map<String, Integer> agents(List<Manner> manners) {
        TreeSet<String> agents = new TreeSet<>();
        manners.stream().map(Manner::agent).filter(Objects::nonNull).forEach(a -> agents.add(requireNonNull(a, "a")));
        gather.table(
                "lead_agent",
                List.of("user_agent"),
                agents.stream().map(List::of).toList());
        return gather.rows(LeadRows.class, "agents.sql", Map.of(), rows -> {
            Map<String, Integer> hosts = new HashMap<>();
            while (rows.next()) {
                hosts.put(String.valueOf(rows.text(0)), (int) rows.number(1));
            }
            return hosts;
        });
    }

    /** The first two and the last two raw lines of each pair. */
    Map<Pair, List<SourceRef>> citations(List<Pair> pairs) {
        gather.table("lead_shown", List.of("number", "host", "destination"), numbered(pairs));
        return gather.rows(LeadRows.class, "cite.sql", Map.of(), rows -> {
            Map<Pair, List<SourceRef>> citations = new HashMap<>();
            while (rows.next()) {
                citations
                        .computeIfAbsent(pairs.get((int) rows.number(0)), p -> new ArrayList<>())
                        .add(gather.ref(rows.number(1), rows.number(2), rows.number(3)));
            }
            return citations;
        });
    }

    private static List<Pair> pairs(Rows rows) {
        List<Pair> pairs = new ArrayList<>();
        while (rows.next()) {
            pairs.add(pair(rows, (int) rows.number(6), rows.number(7)));
        }
        return pairs;
    }

    private static Pair pair(Rows rows, int hosts, long born) {
        return new Pair(
                String.valueOf(rows.text(0)),
                String.valueOf(rows.text(1)),
                rows.number(2),
                rows.number(3),
                rows.number(4),
                rows.number(5),
                hosts,
                born);
    }

    private static List<List<String>> numbered(List<Pair> pairs) {
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> List.of(
                        Integer.toString(i), pairs.get(i).host(), pairs.get(i).destination()))
                .toList();
    }
}
