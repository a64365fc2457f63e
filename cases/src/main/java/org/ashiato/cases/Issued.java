// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.ashiato.evidence.Evidence.Kept;
import org.ashiato.evidence.ledger.Entry;
import org.ashiato.evidence.ledger.Ledger;
import org.ashiato.model.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * A version of the report that was given out.
 *
 * @param number from 1, in the order of issue
 * @param note what it was for; may be empty
 * @param files its forms, sealed
 */
public record Issued(int number, Language language, String note, List<Kept> files, String who, Instant at) {
    private static final String ISSUED = "issued";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Issued {
        requireNonNull(language, "language is null");
        requireNonNull(note, "note is null");
        files = List.copyOf(files);
    }

    private record Body(int number, Language language, String note, List<Kept> files) {}

    /** The versions of a case, by number. */
    public static List<Issued> of(Path caseFolder) {
        try (var entries = Ledger.entries(caseFolder)) {
            return entries.filter(e -> e.what().equals(ISSUED)).map(Issued::of).toList();
        }
    }

    /** Records a version whose files lie in the case already. */
    public static Issued record(Ledger ledger, int number, Language language, String note, List<Kept> files) {
        return of(ledger.append(ISSUED, new Body(number, language, note, files)));
    }

    private static Issued of(Entry entry) {
        Body body = JSON.treeToValue(entry.body(), Body.class);
        return new Issued(body.number, body.language, body.note, body.files, entry.who(), entry.at());
    }
}
