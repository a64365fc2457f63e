// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ashiato.format.CellReader;
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
        List<String> cells = new CellReader(mapping.delimiter(), mapping.quote()).all(first);
        List<String> names = mapping.header()
                ? cells
                : IntStream.rangeClosed(1, cells.size())
                        .mapToObj(Integer::toString)
                        .toList();
        Set<String> needed = new HashSet<>(mapping.columns().values());
        needed.addAll(mapping.timeColumns());
        needed.addAll(mapping.where().keySet());
        return names.containsAll(needed)
                ? Optional.of(new DelimitedDialect(mapping, names, mapping.header() ? first : null))
                : Optional.empty();
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
