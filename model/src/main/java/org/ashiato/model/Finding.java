// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A statement that an analysis makes, with its grade and what it rests on.
 *
 * @param key stable name of the finding inside its analysis, such as {@code "host/10.1.2.3"}; the case numbers
 *     findings F-1, F-2 … by analysis and key
 * @param analysis id of the analysis
 * @param subjects ids of the observables it is about, sorted
 * @param interval when, UTC
 * @param support raw lines that speak for it; an accusation has at least one
 * @param against raw lines that speak against it
 * @param lacking the logs or log fields that would decide it, from {@link Lacking}
 */
public record Finding(
        String key,
        String analysis,
        Grade grade,
        Text statement,
        List<String> subjects,
        Interval interval,
        List<SourceRef> support,
        List<SourceRef> against,
        List<Lacking> lacking) {
    public Finding {
        requireNonNull(key, "key is null");
        requireNonNull(analysis, "analysis is null");
        requireNonNull(grade, "grade is null");
        requireNonNull(statement, "statement is null");
        requireNonNull(interval, "interval is null");
        subjects = List.copyOf(subjects);
        support = List.copyOf(support);
        against = List.copyOf(against);
        lacking = List.copyOf(lacking);
        if (grade.accuses() && support.isEmpty()) {
            throw new IllegalArgumentException("finding %s accuses without citing a raw line".formatted(key));
        }
    }

    /** Its name in the case, {@code "closure/host/10.1.2.3"}: the same however findings are numbered. */
    public String name() {
        return analysis + "/" + key;
    }
}
