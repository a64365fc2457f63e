// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.waysout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ashiato.analysis.AnalysisFile;
import org.ashiato.analysis.Suspects;
import org.ashiato.analysis.closure.Scope;
import org.ashiato.model.Analysis;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.Coverage;
import org.ashiato.model.EventKind;
import org.ashiato.model.Finding;
import org.ashiato.model.Gap;
import org.ashiato.model.Inquiry;
import org.ashiato.model.Interval;

/** Says what the logs at hand cannot exclude about an intrusion, and which log would decide it. */
public final class WaysOutAnalysis implements Analysis {
    private final AnalysisInfo info = AnalysisFile.beside(WaysOutAnalysis.class);

    @Override
    public AnalysisInfo info() {
        return info;
    }

    @Override
    public Outcome ask(Inquiry inquiry) {
        Suspects suspects = Suspects.of(inquiry.exhibit(Scope.class));
        if (suspects.isEmpty()) {
            return new Outcome(List.of(), List.of());
        }
        suspects.layBeside(inquiry.gather());
        Coverage coverage = inquiry.coverage();
        Interval when = suspects.interval();
        OpenWords words = new OpenWords(inquiry.organisation().zone());
        List<Finding> findings = new ArrayList<>();
        findings.addAll(words.way(Way.AROUND_PROXY, Cover.of(coverage, EventKind.FLOW, when), when));
        findings.addAll(words.way(Way.DNS_TUNNEL, Cover.of(coverage, EventKind.DNS, when), when));
        for (Way way : List.of(Way.MAIL, Way.MEDIA, Way.SIGN_IN)) {
            findings.addAll(words.way(way, Cover.NONE, when));
        }
        for (Gap gap : coverage.gaps()) {
            if (Cover.besides(coverage, gap) != Cover.WHOLE) {
                findings.add(words.gap(gap, suspects.hosts().size()));
            }
        }
        findings.addAll(ends(coverage, when, words));
        boolean sizes = coverage.sources().stream()
                .flatMap(s -> s.fields().values().stream())
                .anyMatch(fields -> fields.contains("bytes_out"));
        Carried.read(inquiry.gather(), "tunnels.sql").ifPresent(c -> findings.add(words.tunnels(c, sizes)));
        Carried.read(inquiry.gather(), "uploads.sql").ifPresent(c -> findings.add(words.uploads(c, sizes)));
        return new Outcome(findings, List.of());
    }

    /** What lies before the begin of the log and after its end. */
    private List<Finding> ends(Coverage coverage, Interval when, OpenWords words) {
        Interval span = coverage.span();
        List<Finding> findings = new ArrayList<>();
        if (span == null) {
            return findings;
        }
        Duration before = Duration.between(span.from(), when.from());
        if (!before.isNegative() && before.compareTo(days("before")) < 0) {
            findings.add(words.before(span.from(), when));
        }
        Duration after = Duration.between(when.to(), span.to());
        if (!after.isNegative() && after.compareTo(days("after")) < 0) {
            findings.add(words.after(span.to(), when));
        }
        return findings;
    }

    private Duration days(String parameter) {
        return Duration.ofMinutes(Math.round(info.parameter(parameter) * 24 * 60));
    }
}
