// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.util.Comparator;
import java.util.List;
import org.ashiato.analysis.closure.Scope.Round;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.Assumption;

/** What was settled without the logs saying so, and how the analyses worked. */
final class MethodSection implements Section {
    private final Page page;
    private final Html html;

    MethodSection(Page page) {
        this.page = page;
        this.html = page.html();
    }

    @Override
    public String name() {
        return "method";
    }

    @Override
    public void write() {
        assumptions();
        analyses();
        rounds();
    }

    private void assumptions() {
        html.in(Tag.H3, page.say("method.assumptions"));
        List<Assumption> assumptions = page.result().assumptions().stream()
                .sorted(Comparator.comparing(Assumption::subject)
                        .thenComparing(Assumption::topic)
                        .thenComparing(Assumption::value))
                .toList();
        if (assumptions.isEmpty()) {
            page.paragraph("method.assumptions.none");
            return;
        }
        page.paragraph("method.assumptions.about");
        new Table(
                        page,
                        page.say("method.assumptions.caption"),
                        "column.subject",
                        "column.topic",
                        "column.value",
                        "column.because")
                .write(assumptions, a -> {
                    html.in(Tag.TD, () -> html.in(Tag.CODE, a.subject()));
                    html.in(Tag.TD, a.topic());
                    html.in(Tag.TD, () -> html.in(Tag.CODE, a.value()));
                    html.in(Tag.TD, page.words().say(a.because()));
                });
    }

    private void analyses() {
        html.in(Tag.H3, page.say("method.analyses"));
        new Table(
                        page,
                        page.say("method.analyses.caption"),
                        "column.analysis",
                        "column.question",
                        "column.attack",
                        "column.parameters")
                .write(page.result().methods(), this::analysis);
    }

    private void analysis(AnalysisInfo info) {
        html.in(Tag.TD, () -> {
            html.text(page.words().say(info.title()));
            html.in(Tag.DIV, page.say("method.version", info.id(), info.version()), Attribute.css("small"));
        });
        html.in(Tag.TD, page.words().say(info.question()));
        html.in(Tag.TD, String.join(" ", info.attack()));
        html.in(Tag.TD, () -> {
            if (info.parameters().isEmpty()) {
                html.text("–");
                return;
            }
            html.in(Tag.DETAILS, () -> {
                html.in(
                        Tag.SUMMARY,
                        page.say("method.parameters", info.parameters().size()));
                html.in(Tag.UL, () -> info.parameters().forEach(this::parameter), Attribute.css("plain"));
            });
        });
    }

    private void parameter(AnalysisInfo.Parameter parameter) {
        html.in(
                Tag.LI,
                () -> html.in(Tag.CODE, parameter.name())
                        .text(" = %s %s".formatted(Double.toString(parameter.value()), parameter.unit())));
    }

    private void rounds() {
        List<Round> rounds = page.result().exhibits().scope().rounds();
        if (rounds.isEmpty()) {
            return;
        }
        html.in(Tag.H3, page.say("method.rounds"));
        page.paragraph("method.rounds.about");
        new Table(
                        page,
                        page.say("method.rounds.caption"),
                        "#column.round",
                        "#column.newHosts",
                        "#column.newDestinations")
                .write(rounds, round -> {
                    page.number(round.number());
                    page.number(round.hosts().size());
                    page.number(round.destinations().size());
                });
    }
}
