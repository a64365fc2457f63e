// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ashiato.model.Gather;
import org.ashiato.model.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * The raw lines that are cited for a terminal's contacts with a unit: of the first, the first that succeeded, and the
 * last. They are asked for when it is known what is told: to keep them of all that is weighed took half the memory.
 */
final class Lines {
    private final Map<Contact, List<Line>> lines = new HashMap<>();

    private record Told(String destination, @Nullable String endpoint) {}

    private record Contact(Told unit, String host) {}

    /** A raw line and the time of its contact, microseconds. */
    record Line(long micros, long evidence, SourceRef ref) {
        static final Comparator<Line> BY_TIME = Comparator.comparingLong(Line::micros)
                .thenComparingLong(Line::evidence)
                .thenComparingLong(l -> l.ref().offset());
    }

    private Lines() {}

    /** Gathers the lines of what a closure came to rest at; {@link GatheredSites} has gathered the contacts. */
    static Lines of(Gather gather, Closure.Rest rest) {
        // What is believed of terminals rests on the units of the round before, which may be others of the same sites.
        List<Told> told = Stream.concat(
                        rest.bad().values().stream(),
                        rest.beliefs().hosts().stream()
                                .flatMap(h -> rest.beliefs().parts(h).stream())
                                .map(Beliefs.Part::bad))
                .map(b -> told(b.unit()))
                .distinct()
                .toList();
        gather.table(
                "closure_told",
                List.of("number", "destination", "whole", "endpoint"),
                IntStream.range(0, told.size())
                        .mapToObj(i -> row(i, told.get(i)))
                        .toList());
        return gather.rows(Lines.class, "lines.sql", Map.of(), rows -> {
            Lines lines = new Lines();
            while (rows.next()) {
                Contact contact = new Contact(told.get((int) rows.number(0)), String.valueOf(rows.text(1)));
                SourceRef ref = gather.ref(rows.number(3), rows.number(4), rows.number(5));
                lines.lines
                        .computeIfAbsent(contact, c -> new ArrayList<>())
                        .add(new Line(rows.number(2), rows.number(3), ref));
            }
            return lines;
        });
    }

    private static Told told(Unit unit) {
        return new Told(unit.destination(), unit.endpoint());
    }

    private static List<String> row(int number, Told unit) {
        String endpoint = unit.endpoint();
        return endpoint == null
                ? List.of(Integer.toString(number), unit.destination(), "yes", "")
                : List.of(Integer.toString(number), unit.destination(), "no", endpoint);
    }

    /** By time; at most three. */
    List<Line> of(Unit unit, Visit visit) {
        return lines.getOrDefault(new Contact(told(unit), visit.host()), List.of());
    }
}
