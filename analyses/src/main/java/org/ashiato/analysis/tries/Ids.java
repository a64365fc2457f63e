// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.tries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ashiato.analysis.trials.Trials;
import org.ashiato.analysis.trials.Trials.Burst;
import org.ashiato.analysis.trials.Trials.Campaign;
import org.ashiato.analysis.trials.Trials.Change;
import org.ashiato.analysis.trials.Trials.Found;
import org.ashiato.analysis.trials.Trials.Kind;
import org.ashiato.model.Gather;
import org.ashiato.model.Rows;

/** How many IDs each source saw fail, and how often, and a sample of those that nobody else is held to have used. */
final class Ids {
    private final String source;
    private final Sample sample;
    private long known;
    private long knownTries;
    private long unknown;
    private long unknownTries;

    private Ids(String source, Sample sample) {
        this.source = source;
        this.sample = sample;
    }

    /**
     * Counts the IDs of all sources.
     *
     * @param touched accounts that are no candidates for the sample
     * @return by tries, most first
     */
    static List<Ids> gather(Gather gather, int size, Set<String> touched) {
        return gather.rows(Ids.class, "ids.sql", Map.of(), rows -> {
            Map<String, Ids> bySource = new TreeMap<>();
            while (rows.next()) {
                String name = String.valueOf(rows.text(0));
                // The first row of a source is its first try of a known ID: the seed is the log's own.
                long first = rows.number(4);
                bySource.computeIfAbsent(name, n -> new Ids(n, new Sample(n + '\n' + first, size)))
                        .count(rows, touched);
            }
            return bySource.values().stream()
                    .sorted(Comparator.comparingLong((Ids i) -> -i.tries()).thenComparing(Ids::source))
                    .toList();
        });
    }

    private void count(Rows rows, Set<String> touched) {
        String account = String.valueOf(rows.text(1));
        if ("unknown".equals(rows.text(2))) {
            unknown++;
            unknownTries += rows.number(3);
        } else {
            known++;
            knownTries += rows.number(3);
            if (!touched.contains(account)) {
                sample.offer(account);
            }
        }
    }

    /** Those of some sources in which trials found something; where it found nothing, the first of them. */
    static List<Ids> raised(List<Ids> all, Trials trials) {
        Map<String, String> sources = new TreeMap<>();
        trials.series().stream().filter(s -> s.kind() != Kind.SUCCESS).forEach(s -> sources.put(s.name(), s.source()));
        Function<String, String> source = name -> sources.getOrDefault(name, "");
        List<String> raised = Stream.of(
                        trials.changes().stream().filter(Change::rose).map(c -> source.apply(c.series())),
                        trials.bursts().stream().map(Burst::series).map(source),
                        trials.campaigns().stream().map(Campaign::source),
                        trials.found().stream().map(Found::source))
                .flatMap(s -> s)
                .toList();
        List<Ids> chosen = new ArrayList<>(
                all.stream().filter(i -> raised.contains(i.source)).toList());
        if (chosen.isEmpty() && !all.isEmpty()) {
            chosen.add(all.getFirst());
        }
        return chosen;
    }

    String source() {
        return source;
    }

    long tries() {
        return knownTries + unknownTries;
    }

    long known() {
        return known;
    }

    long knownTries() {
        return knownTries;
    }

    long unknown() {
        return unknown;
    }

    long unknownTries() {
        return unknownTries;
    }

    Sample sample() {
        return sample;
    }
}
