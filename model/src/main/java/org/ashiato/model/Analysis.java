// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import java.util.List;

/** A question put to events. Pure but for {@link Inquiry#gather()}: the same events give the same outcome, byte for byte. */
public interface Analysis {
    /** What it asks and needs, from its {@code analysis.toml}. */
    AnalysisInfo info();

    /** Asks the question. Where the log cannot answer, the outcome says so as an undetermined finding. */
    Outcome ask(Inquiry inquiry);

    /** The answer: findings in any order, and exhibits. */
    record Outcome(List<Finding> findings, List<Exhibit> exhibits) {
        public Outcome {
            findings = List.copyOf(findings);
            exhibits = List.copyOf(exhibits);
        }
    }
}
