// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.findings;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.Assumption;
import org.ashiato.model.Coverage;
import org.ashiato.model.FormatInfo;
import org.ashiato.model.Organisation;

/**
 * Everything an investigation found, as findings.json and the report tell it. Nothing in it but the custody of
 * {@code evidence} (path, when, by whom) depends on where or when the investigation ran.
 *
 * @param organisation whose logs they are
 * @param evidence by number
 * @param refusals what was handed in and not taken in, by name
 * @param assumptions in any order
 * @param coverage when each source really logged
 * @param indicators what intelligence called bad, in the order given
 * @param methods the analyses that were run, in order
 * @param formats the formats that read the evidence, by id
 * @param findings by number
 * @param exhibits what the findings draw on
 */
public record CaseResult(
        Organisation organisation,
        List<EvidenceItem> evidence,
        List<Refusal> refusals,
        List<Assumption> assumptions,
        Coverage coverage,
        List<IndicatorResult> indicators,
        List<AnalysisInfo> methods,
        List<FormatInfo> formats,
        List<NumberedFinding> findings,
        Exhibits exhibits) {
    public CaseResult {
        requireNonNull(organisation, "organisation is null");
        requireNonNull(coverage, "coverage is null");
        requireNonNull(exhibits, "exhibits is null");
        evidence = List.copyOf(evidence);
        refusals = List.copyOf(refusals);
        assumptions = List.copyOf(assumptions);
        indicators = List.copyOf(indicators);
        methods = List.copyOf(methods);
        formats = List.copyOf(formats);
        findings = List.copyOf(findings);
    }

    /** Events of all sources. */
    public long events() {
        return coverage.sources().stream()
                .mapToLong(Coverage.SourceCoverage::events)
                .sum();
    }

    /** Lines that could not be read, of all evidence. */
    public long rejects() {
        return evidence.stream().mapToLong(EvidenceItem::rejects).sum();
    }

    /** The findings about each subject, by subject id; each list by number. */
    public Map<String, List<NumberedFinding>> findingsBySubject() {
        Map<String, List<NumberedFinding>> bySubject = new HashMap<>();
        for (NumberedFinding finding : findings) {
            for (String subject : finding.finding().subjects()) {
                bySubject.computeIfAbsent(subject, s -> new ArrayList<>()).add(finding);
            }
        }
        return bySubject;
    }
}
