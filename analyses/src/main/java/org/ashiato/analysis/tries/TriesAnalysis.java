// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.tries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashiato.analysis.AnalysisFile;
import org.ashiato.analysis.takeover.Takeover;
import org.ashiato.analysis.takeover.Takeover.TakenAccount;
import org.ashiato.analysis.trials.Trials;
import org.ashiato.analysis.trials.Trials.Found;
import org.ashiato.model.Analysis;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.Coverage.SourceCoverage;
import org.ashiato.model.Finding;
import org.ashiato.model.Grade;
import org.ashiato.model.Inquiry;

/** Counts failed tries ID by ID for figures, and says how often taken accounts had been tried before they were used. */
public final class TriesAnalysis implements Analysis {
    private final AnalysisInfo info = AnalysisFile.beside(TriesAnalysis.class);

    @Override
    public AnalysisInfo info() {
        return info;
    }

    @Override
    public Outcome ask(Inquiry inquiry) {
        Trials trials = inquiry.exhibit(Trials.class);
        if (trials.series().isEmpty()) {
            return new Outcome(List.of(), List.of(Tries.NONE));
        }
        List<TakenAccount> inScope = inquiry.exhibit(Takeover.class).accounts().stream()
                .filter(a -> a.grade() != Grade.RULED_OUT)
                .toList();
        List<TakenAccount> taken = inScope.stream()
                .filter(a -> a.grade().accuses())
                .sorted(Comparator.comparing((TakenAccount a) -> a.interval().from())
                        .thenComparing(TakenAccount::id))
                .toList();
        Set<String> touched = Stream.concat(
                        inScope.stream().map(TakenAccount::id),
                        trials.found().stream().map(Found::account))
                .collect(Collectors.toSet());
        List<Ids> all = Ids.gather(inquiry.gather(), (int) info.parameter("sample"), touched);
        List<Ids> chosen = Ids.raised(all, trials).stream()
                .limit((long) info.parameter("sources"))
                .toList();
        Set<String> confirmed = taken.stream()
                .filter(a -> a.grade() == Grade.CONFIRMED)
                .map(TakenAccount::id)
                .collect(Collectors.toSet());
        Counts counts =
                new Counts(inquiry.gather(), (int) info.parameter("columns"), (int) info.parameter("rows"), (int)
                        info.parameter("taken"));
        List<Tries.Log> logs = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Ids ids : chosen) {
            SourceCoverage coverage = coverage(inquiry, ids.source());
            Counts.Counted counted = counts.of(ids, coverage, taken);
            logs.add(counted.log());
            new Told(coverage, inquiry.organisation().zone(), confirmed)
                    .finding(counted)
                    .ifPresent(findings::add);
        }
        List<String> others = all.stream()
                .filter(i -> !chosen.contains(i))
                .map(Ids::source)
                .sorted()
                .toList();
        return new Outcome(findings, List.of(new Tries(logs, others)));
    }

    private static SourceCoverage coverage(Inquiry inquiry, String source) {
        return inquiry.coverage().sources().stream()
                .filter(s -> s.source().equals(source))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no coverage of " + source));
    }
}
