// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import org.ashiato.analysis.closure.Scope.ScopeDestination;
import org.ashiato.analysis.closure.Scope.ScopeHost;
import org.ashiato.cases.findings.IndicatorResult;
import org.ashiato.model.Interval;

/** Which terminals and destinations, when, and how sure. */
final class ScopeSection implements Section {
    private final Page page;
    private final Html html;
    private final ScopeCells cells;

    ScopeSection(Page page) {
        this.page = page;
        this.html = page.html();
        this.cells = new ScopeCells(page);
    }

    @Override
    public String name() {
        return "scope";
    }

    @Override
    public void write() {
        page.paragraph("scope.about");
        hosts();
        destinations();
        indicators();
    }

    private void hosts() {
        html.in(Tag.H3, page.say("scope.hosts"));
        if (page.hosts().isEmpty()) {
            page.paragraph("scope.hosts.none");
            return;
        }
        new Table(
                        page,
                        page.say("scope.hosts.caption"),
                        "column.host",
                        "column.grade",
                        "column.first",
                        "column.last",
                        "column.outcome",
                        "#column.contacts",
                        "column.destinations",
                        "#column.score",
                        "column.findings")
                .write(page.hosts(), this::host);
        page.note("scope.score");
    }

    private void host(ScopeHost host) {
        html.in(Tag.TD, () -> html.in(Tag.CODE, host.id()), Attribute.id(page.anchor(host.id())));
        html.in(Tag.TD, () -> page.grade(host.grade()));
        cells.interval(host.interval());
        html.in(Tag.TD, page.say(host.succeeded() ? "outcome.some" : "outcome.failed"));
        page.number(host.contacts());
        cells.subjects(host.destinations());
        html.in(Tag.TD, Numbers.fixed(host.score(), 2), Attribute.css("number"));
        cells.because(host.id());
    }

    private void destinations() {
        html.in(Tag.H3, page.say("scope.destinations"));
        if (page.destinations().isEmpty()) {
            page.paragraph("scope.destinations.none");
            return;
        }
        new Table(
                        page,
                        page.say("scope.destinations.caption"),
                        "column.destination",
                        "column.grade",
                        "column.first",
                        "column.last",
                        "#column.contacts",
                        "column.hosts",
                        "#column.bystanders",
                        "#column.score",
                        "column.findings")
                .write(page.destinations(), this::destination);
        page.note("scope.bystanders");
    }

    private void destination(ScopeDestination destination) {
        html.in(
                Tag.TD,
                () -> {
                    html.in(Tag.CODE, destination.id());
                    if (!destination.domain().equals(destination.id())) {
                        html.in(Tag.DIV, page.say("scope.domain", destination.domain()), Attribute.css("small"));
                    }
                    if (!destination.endpoints().isEmpty()) {
                        html.in(
                                Tag.DIV,
                                page.say("scope.endpoints", String.join(" ", destination.endpoints())),
                                Attribute.css("small"));
                    }
                },
                Attribute.id(page.anchor(destination.id())));
        html.in(Tag.TD, () -> page.grade(destination.grade()));
        cells.interval(destination.interval());
        page.number(destination.contacts());
        cells.subjects(destination.hosts());
        page.number(destination.bystanders());
        html.in(Tag.TD, Numbers.fixed(destination.score(), 2), Attribute.css("number"));
        cells.because(destination.id());
    }

    private void indicators() {
        html.in(Tag.H3, page.say("scope.indicators"));
        if (page.result().indicators().isEmpty()) {
            page.paragraph("scope.indicators.none");
            return;
        }
        new Table(
                        page,
                        page.say("scope.indicators.caption"),
                        "column.indicator",
                        "column.kind",
                        "column.seen",
                        "#column.events",
                        "column.first",
                        "column.last")
                .write(page.result().indicators(), this::indicator);
        page.note("scope.indicators.unseen");
    }

    private void indicator(IndicatorResult result) {
        html.in(Tag.TD, () -> page.subject(result.indicator().value()));
        html.in(Tag.TD, page.say("indicator." + result.indicator().kind().name()));
        html.in(Tag.TD, page.say(result.seen() ? "seen.yes" : "seen.no"));
        page.number(result.events());
        Interval interval = result.interval();
        if (interval == null) {
            html.in(Tag.TD, "–").in(Tag.TD, "–");
        } else {
            cells.interval(interval);
        }
    }
}
