// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.ashiato.evidence.ledger.Ledger;
import org.ashiato.evidence.ledger.SigningKey;
import org.ashiato.format.Formats;
import org.ashiato.model.Text;
import org.ashiato.store.Limits;

/** Takes files into the case {@code folder/case}. */
final class TestingIntake {
    private TestingIntake() {}

    static Custody receive(Path folder, Path logs) throws IOException {
        Receiving.Terms terms = new Receiving.Terms(
                Formats.standard(), List.of(), ZoneId.of("Asia/Tokyo"), true, new Text("指定", "given"), limits(folder));
        return receive(folder, logs, Instant.parse("2015-06-10T00:00:00Z"), terms);
    }

    static Custody receive(Path folder, Path logs, Instant now, Receiving.Terms terms) throws IOException {
        return receive(folder, List.of(logs), now, terms);
    }

    static Custody receive(Path folder, List<Path> logs, Instant now, Receiving.Terms terms) throws IOException {
        try (Ledger ledger = ledger(folder, now)) {
            return Receiving.receive(folder.resolve("case"), ledger, logs, terms, Progress.SILENT);
        }
    }

    /** The ledger of the case; close it. */
    static Ledger ledger(Path folder, Instant now) throws IOException {
        Path caseFolder = Files.createDirectories(folder.resolve("case"));
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return Ledger.open(caseFolder, clock, "tester@here", SigningKey.at(folder.resolve("a.key")));
    }

    static Limits limits(Path folder) {
        return new Limits(1, 256L << 20, folder.resolve("spill"));
    }
}
