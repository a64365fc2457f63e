// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ashiato.model.Dialect;
import org.ashiato.model.EventKind;
import org.ashiato.model.LineParser;
import org.ashiato.model.Sample;
import org.jspecify.annotations.Nullable;

/** The columns of one delimited file: their names from its first line, or their numbers. */
final class DelimitedDialect implements Dialect {
    private final Mapping mapping;
    private final List<String> names;
    private final byte @Nullable [] headerLine;

    private DelimitedDialect(Mapping mapping, List<String> names, byte @Nullable [] headerLine) {
        this.mapping = mapping;
        this.names = List.copyOf(names);
        this.headerLine = headerLine;
    }

    /** The dialect of the file whose head this is; empty where a column of the mapping is not in it. */
    static Optional<Dialect> of(Mapping mapping, Sample sample) {
        byte[] first = sample.lines().stream()
                .filter(line -> line.length > 0)
                .findFirst()
                .orElse(new byte[0]);
        List<String> cells = split(mapping, new String(first, UTF_8));
        List<String> names = mapping.header()
                ? cells
                : IntStream.rangeClosed(1, cells.size())
                        .mapToObj(Integer::toString)
                        .toList();
        Set<String> needed = new HashSet<>(mapping.columns().values());
        needed.addAll(mapping.timeColumns());
        return names.containsAll(needed)
                ? Optional.of(new DelimitedDialect(mapping, names, mapping.header() ? first : null))
                : Optional.empty();
    }

    private static List<String> split(Mapping mapping, String line) {
        String bare = line.startsWith("\uFEFF") ? line.substring(1) : line;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (mapping.quote() != 0 && c == mapping.quote()) {
                quoted = !quoted;
            } else if (c == mapping.delimiter() && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    @Override
    public EventKind kind() {
        return mapping.kind();
    }

    @Override
    public LineParser parser() {
        return new DelimitedParser(mapping, names, headerLine);
    }

    @Override
    public String describe() {
        return "mapping " + mapping.name() + ", columns " + String.join(" ", names);
    }
}
