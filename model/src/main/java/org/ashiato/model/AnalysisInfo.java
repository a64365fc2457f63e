// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What an analysis's {@code analysis.toml} says of it.
 *
 * @param id short name, the same as its folder
 * @param version raised whenever the same events could give other findings
 * @param question what it asks
 * @param needs kinds of events it works on; any one is enough
 * @param columns columns it would like and says so where they are missing, as kind.column
 * @param after ids of analyses whose exhibits it builds on
 * @param attack ATT&CK technique ids
 * @param parameters what can be set, with defaults
 */
public record AnalysisInfo(
        String id,
        int version,
        Text title,
        Text question,
        List<EventKind> needs,
        List<String> columns,
        List<String> after,
        List<String> attack,
        List<Parameter> parameters) {
    public AnalysisInfo {
        requireNonNull(id, "id is null");
        requireNonNull(title, "title is null");
        requireNonNull(question, "question is null");
        needs = List.copyOf(needs);
        columns = List.copyOf(columns);
        after = List.copyOf(after);
        attack = List.copyOf(attack);
        parameters = List.copyOf(parameters);
    }

    /** A number that steers the judgement, with its default, its unit and why it is what it is. */
    public record Parameter(String name, double value, String unit, String why) {}

    /** The default of a parameter; an unknown name is a bug of the analysis. */
    public double parameter(String name) {
        return parameters.stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s has no parameter %s".formatted(id, name)))
                .value();
    }
}
