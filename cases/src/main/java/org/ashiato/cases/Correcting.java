// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.ashiato.evidence.Correction;
import org.ashiato.evidence.ledger.Ledger;
import org.ashiato.evidence.ledger.SigningKey;

/** Writes an analyst's corrections to the ledger. What they concern is read again when the case is asked next. */
public final class Correcting {
    private Correcting() {}

    /** Corrects a zone or a year that was assumed; a correction of it that stood before no longer holds. */
    public static void correct(Path caseFolder, Correction correction, String who, Clock clock) throws IOException {
        CaseFolder folder = CaseFolder.open(caseFolder);
        try (Ledger ledger = Ledger.open(folder.path(), clock, who, SigningKey.ofUser())) {
            correction.write(ledger, folder.custody());
        }
    }
}
