// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import org.ashiato.cases.desk.Desk;
import org.ashiato.cases.desk.OwnFinding;
import org.ashiato.cases.desk.Verdict;
import org.ashiato.cases.desk.Wording;

/**
 * What people added to a case, as the report shows it beside what analyses found.
 *
 * @param own findings that people wrote
 */
public record Handwork(Wording wording, List<Verdict> verdicts, List<OwnFinding> own) {
    /** Nobody added anything. */
    public static final Handwork NONE = new Handwork(Wording.NONE, List.of(), List.of());

    public Handwork {
        requireNonNull(wording, "wording is null");
        verdicts = List.copyOf(verdicts);
        own = List.copyOf(own);
    }

    /** What the ledger of a case holds of it. */
    public static Handwork of(Path caseFolder) {
        return new Handwork(Desk.wording(caseFolder), Desk.verdicts(caseFolder), Desk.findings(caseFolder));
    }
}
