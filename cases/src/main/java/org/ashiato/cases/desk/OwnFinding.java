// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.desk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.ashiato.model.Grade;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A finding that a person wrote, citing raw lines.
 *
 * @param id of the ledger's entry that holds it: A-12
 * @param from of the interval it is about; null where it is about none
 */
public record OwnFinding(
        String id,
        Text statement,
        Grade grade,
        List<String> subjects,
        @Nullable Instant from,
        @Nullable Instant to,
        List<SourceRef> citations,
        String who,
        Instant at) {
    public OwnFinding {
        requireNonNull(statement, "statement is null");
        requireNonNull(grade, "grade is null");
        subjects = List.copyOf(subjects);
        citations = List.copyOf(citations);
    }
}
