// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ashiato.evidence.ledger.Entry;
import org.ashiato.evidence.ledger.Ledger;
import org.ashiato.model.Decision;
import tools.jackson.databind.json.JsonMapper;

/** What analysts decided of observables, as the ledger tells it: the last word on each holds. */
public final class Decisions {
    /** The ledger's words for a decision, and for taking one back. */
    static final String DECIDED = "decided";

    static final String UNDECIDED = "undecided";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Decisions() {}

    /** The ledger's entry of a decision that is taken back. */
    record TakenBack(String observable, String why) {}

    /** A decision that holds, with who made it and when. */
    public record Standing(Decision decision, String who, Instant at) {}

    /** The decisions that hold, by observable. */
    static List<Decision> of(Path caseFolder) {
        return standing(caseFolder).stream().map(Standing::decision).toList();
    }

    /** The decisions that hold, by observable, with who made them. */
    public static List<Standing> standing(Path caseFolder) {
        Map<String, Standing> decisions = new TreeMap<>();
        try (var entries = Ledger.entries(caseFolder)) {
            entries.forEach(e -> fold(e, decisions));
        }
        return List.copyOf(decisions.values());
    }

    private static void fold(Entry entry, Map<String, Standing> decisions) {
        if (entry.what().equals(DECIDED)) {
            Decision decision = JSON.treeToValue(entry.body(), Decision.class);
            decisions.put(decision.observable(), new Standing(decision, entry.who(), entry.at()));
        } else if (entry.what().equals(UNDECIDED)) {
            decisions.remove(JSON.treeToValue(entry.body(), TakenBack.class).observable());
        }
    }
}
