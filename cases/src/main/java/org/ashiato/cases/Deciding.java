// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.ashiato.evidence.ledger.Ledger;
import org.ashiato.evidence.ledger.SigningKey;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.Decision;
import org.ashiato.model.ErrorCode;

/** Writes an analyst's decisions to the ledger. What follows from them is known when the case is asked again. */
public final class Deciding {
    private Deciding() {}

    /** Decides that an observable is bad or innocent; a decision on it that stood before no longer holds. */
    public static void decide(Path caseFolder, Decision decision, String who, Clock clock) throws IOException {
        CaseFolder folder = CaseFolder.open(caseFolder);
        Decision lower = new Decision(name(decision.observable()), decision.bad(), decision.why());
        try (Ledger ledger = Ledger.open(folder.path(), clock, who, SigningKey.ofUser())) {
            ledger.append(Decisions.DECIDED, lower);
        }
    }

    /** Takes the decision on an observable back. */
    public static void undecide(Path caseFolder, String observable, String why, String who, Clock clock)
            throws IOException {
        CaseFolder folder = CaseFolder.open(caseFolder);
        String name = name(observable);
        try (Ledger ledger = Ledger.open(folder.path(), clock, who, SigningKey.ofUser())) {
            List<Decision> standing = Decisions.of(folder.path());
            if (standing.stream().noneMatch(d -> d.observable().equals(name))) {
                throw new AshiatoException(
                        ErrorCode.USAGE,
                        "nothing is decided of " + Visible.of(name),
                        Visible.of(caseFolder.toString()),
                        standing.isEmpty()
                                ? "no decision stands in this case"
                                : "decided are: "
                                        + String.join(
                                                ", ",
                                                standing.stream()
                                                        .map(d -> Visible.of(d.observable()))
                                                        .toList()));
            }
            ledger.append(Decisions.UNDECIDED, new Decisions.TakenBack(name, why));
        }
    }

    private static String name(String observable) {
        return observable.strip().toLowerCase(Locale.ROOT);
    }
}
