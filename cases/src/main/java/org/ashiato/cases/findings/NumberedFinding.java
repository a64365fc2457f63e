// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.findings;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ashiato.model.Finding;

/**
 * A finding with its number in the case.
 *
 * @param number from 1, without holes
 */
public record NumberedFinding(int number, Finding finding) {
    public NumberedFinding {
        requireNonNull(finding, "finding is null");
        if (number < 1) {
            throw new IllegalArgumentException("number %d is not positive".formatted(number));
        }
    }

    /** The number as users read and cite it: F-1, F-2 … */
    public String id() {
        return "F-" + number;
    }

    /**
     * Numbers findings by their analysis, in the order in which the analyses are given, then by key.
     *
     * @param findings in any order
     * @param analyses ids of the analyses; a finding of another, or two with one key, is a bug
     */
    public static List<NumberedFinding> number(List<Finding> findings, List<String> analyses) {
        List<Finding> sorted = new ArrayList<>(findings);
        Set<String> keys = new HashSet<>();
        for (Finding finding : sorted) {
            if (!analyses.contains(finding.analysis())) {
                throw new IllegalArgumentException("finding of unknown analysis " + finding.analysis());
            }
            if (!keys.add(finding.name())) {
                throw new IllegalArgumentException(
                        "analysis %s has two findings %s".formatted(finding.analysis(), finding.key()));
            }
        }
        sorted.sort(Comparator.<Finding>comparingInt(f -> analyses.indexOf(f.analysis()))
                .thenComparing(Finding::key));
        List<NumberedFinding> numbered = new ArrayList<>(sorted.size());
        for (Finding finding : sorted) {
            numbered.add(new NumberedFinding(numbered.size() + 1, finding));
        }
        return List.copyOf(numbered);
    }
}
