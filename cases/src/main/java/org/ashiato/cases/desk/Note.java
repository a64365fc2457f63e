// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.desk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note on a case.
 *
 * @param id of the ledger's entry that holds it: N-12
 * @param about a finding, a reference to raw lines, an observable; empty where it is about the case
 * @param when the moment in the course of events that it is about; null where it is about none
 */
public record Note(
        String id,
        Instant at,
        String who,
        String about,
        @Nullable Instant when,
        String text) {
    public Note {
        requireNonNull(id, "id is null");
        requireNonNull(about, "about is null");
        requireNonNull(text, "text is null");
    }
}
