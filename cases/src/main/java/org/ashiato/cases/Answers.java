// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ashiato.analysis.Analyses;
import org.ashiato.analysis.actor.Actor;
import org.ashiato.analysis.closure.Scope;
import org.ashiato.analysis.departures.Departures;
import org.ashiato.analysis.leads.LeadTable;
import org.ashiato.analysis.matrix.Matrix;
import org.ashiato.analysis.stages.Stages;
import org.ashiato.analysis.takeover.Takeover;
import org.ashiato.analysis.trials.Trials;
import org.ashiato.analysis.tries.Tries;
import org.ashiato.cases.findings.CaseResult;
import org.ashiato.cases.findings.EvidenceItem;
import org.ashiato.cases.findings.Exhibits;
import org.ashiato.cases.findings.IndicatorResult;
import org.ashiato.cases.findings.NumberedFinding;
import org.ashiato.cases.findings.Refusal;
import org.ashiato.evidence.Custody;
import org.ashiato.evidence.Evidence;
import org.ashiato.evidence.coverage.Coverages;
import org.ashiato.model.Analysis;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.Assumption;
import org.ashiato.model.Coverage;
import org.ashiato.model.Decision;
import org.ashiato.model.EventKind;
import org.ashiato.model.FormatInfo;
import org.ashiato.model.Gather;
import org.ashiato.model.Indicator;
import org.ashiato.model.Interval;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Micros;
import org.ashiato.model.Rows;
import org.jspecify.annotations.Nullable;

/** Asks the events of a case every question there is, and sums the answers up. */
final class Answers {
    private Answers() {}

    static CaseResult run(
            Gather gather,
            Custody custody,
            Settings settings,
            List<Decision> decisions,
            List<LogFormat> formats,
            Watch watch) {
        watch.step(Step.COVERAGE);
        Coverage coverage = Coverages.survey(gather, settings.organisation());
        Question question = new Question(gather, coverage, settings, decisions);
        List<AnalysisInfo> methods = new ArrayList<>();
        for (Analysis analysis : Analyses.standard()) {
            watch.step(new Step(analysis.info().title()));
            question.put(analysis);
            methods.add(analysis.info());
        }
        return new CaseResult(
                settings.organisation(),
                custody.evidence().stream().map(e -> item(custody, e)).toList(),
                custody.refusals().stream()
                        .map(r -> new Refusal(r.path(), r.because()))
                        .toList(),
                assumptions(custody, settings),
                coverage,
                seen(
                        gather,
                        settings.indicators(),
                        !coverage.of(EventKind.SIGNIN, EventKind.DIRECTORY).isEmpty()),
                methods,
                read(custody, formats),
                NumberedFinding.number(
                        question.findings(),
                        methods.stream().map(AnalysisInfo::id).toList()),
                new Exhibits(
                        question.exhibit(LeadTable.class, Exhibits.NONE.leads()),
                        question.exhibit(Scope.class, Exhibits.NONE.scope()),
                        question.exhibit(Matrix.class, Exhibits.NONE.matrix()),
                        question.exhibit(Departures.class, Exhibits.NONE.departures()),
                        question.exhibit(Takeover.class, Exhibits.NONE.takeover()),
                        question.exhibit(Trials.class, Exhibits.NONE.trials()),
                        question.exhibit(Stages.class, Exhibits.NONE.stages()),
                        question.exhibit(Actor.class, Exhibits.NONE.actor()),
                        question.exhibit(Tries.class, Exhibits.NONE.tries())));
    }

    private static EvidenceItem item(Custody custody, Evidence one) {
        Custody.Receipt receipt = custody.receipt(one);
        String received = one.container() == null ? one.sha256() : one.container();
        long receivedSize = one.container() == null
                ? one.size()
                : custody.container(one.container())
                        .map(Custody.Container::size)
                        .orElse(one.size());
        return new EvidenceItem(
                one.number(),
                one.sha256(),
                received,
                one.size(),
                receivedSize,
                one.path(),
                one.folder(),
                receipt.at(),
                receipt.who(),
                one.format(),
                one.source(),
                one.charset(),
                one.events(),
                one.rejected());
    }

    private static List<Assumption> assumptions(Custody custody, Settings settings) {
        List<Assumption> assumptions = new ArrayList<>();
        assumptions.add(
                new Assumption("case", "zone", settings.organisation().zone().getId(), settings.zoneBecause()));
        custody.evidence().forEach(e -> assumptions.addAll(e.assumptions()));
        return assumptions.stream()
                .distinct()
                .sorted(Comparator.comparing(Assumption::subject)
                        .thenComparing(Assumption::topic)
                        .thenComparing(Assumption::value))
                .toList();
    }

    private static List<FormatInfo> read(Custody custody, List<LogFormat> formats) {
        List<@Nullable String> used = custody.evidence().stream()
                .<@Nullable String>map(Evidence::format)
                .distinct()
                .toList();
        return formats.stream()
                .map(LogFormat::info)
                .filter(f -> used.contains(f.id()))
                .sorted(Comparator.comparing(FormatInfo::id))
                .toList();
    }

    private static List<IndicatorResult> seen(Gather gather, List<Indicator> indicators, boolean signIns) {
        if (indicators.isEmpty()) {
            return List.of();
        }
        gather.table(
                "indicator",
                List.of("kind", "value"),
                indicators.stream()
                        .map(i -> List.of(i.kind().name(), i.value()))
                        .toList());
        Map<String, IndicatorCount> counts = new HashMap<>();
        gather.rows(Answers.class, "indicators.sql", Map.of(), rows -> count(rows, counts));
        if (indicators.stream().anyMatch(Answers::isOfRequests)) {
            gather.rows(Answers.class, "indicators-of-requests.sql", Map.of(), rows -> count(rows, counts));
        }
        if (signIns) {
            gather.rows(Answers.class, "indicators-of-sign-ins.sql", Map.of(), rows -> count(rows, counts));
        }
        return indicators.stream()
                .map(i -> {
                    IndicatorCount count = counts.get(i.kind().name() + " " + i.value());
                    return count == null
                            ? new IndicatorResult(i, 0, null)
                            : new IndicatorResult(i, count.events(), count.interval());
                })
                .toList();
    }

    private static boolean isOfRequests(Indicator indicator) {
        return switch (indicator.kind()) {
            case URL, ACCOUNT -> true;
            case HOST, ADDRESS -> false;
        };
    }

    private static Map<String, IndicatorCount> count(Rows rows, Map<String, IndicatorCount> counts) {
        while (rows.next()) {
            counts.merge(
                    rows.text(0) + " " + rows.text(1),
                    new IndicatorCount(
                            rows.number(2),
                            new Interval(Micros.instant(rows.number(3)), Micros.instant(rows.number(4)))),
                    IndicatorCount::and);
        }
        return counts;
    }

    private record IndicatorCount(long events, Interval interval) {
        IndicatorCount and(IndicatorCount other) {
            Instant from = interval.from().isBefore(other.interval.from()) ? interval.from() : other.interval.from();
            Instant to = interval.to().isAfter(other.interval.to()) ? interval.to() : other.interval.to();
            return new IndicatorCount(events + other.events, new Interval(from, to));
        }
    }
}
