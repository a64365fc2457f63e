// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ashiato.analysis.closure.Scope.Step;
import org.ashiato.cases.findings.NumberedFinding;
import org.ashiato.model.Finding;
import org.ashiato.model.Lacking;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Weight;

/** Each finding with its grade, what it weighs, the path that led to it, and its raw lines. */
final class FindingsSection implements Section {
    private final Page page;
    private final Html html;
    private final Map<String, Ground> grounds;

    FindingsSection(Page page) {
        this.page = page;
        this.html = page.html();
        this.grounds = grounds(page);
    }

    @Override
    public String name() {
        return "findings";
    }

    @Override
    public void write() {
        page.paragraph("findings.about");
        page.paper("findings.paper");
        long left = page.leftOut();
        long all = page.result().findings().size() - left;
        if (left > 0) {
            page.note("findings.left", Numbers.grouped(left));
        }
        if (all == 0) {
            page.paragraph("findings.none");
        }
        page.findings()
                .forEach(f -> html.in(
                        Tag.ARTICLE,
                        () -> finding(f),
                        Attribute.id(f.id()),
                        Attribute.css("finding " + f.finding().grade().code())));
        if (all > page.findings().size()) {
            page.note(
                    "table.more",
                    Numbers.grouped(all),
                    Numbers.grouped(page.findings().size()));
        }
    }

    private void finding(NumberedFinding numbered) {
        Finding finding = numbered.finding();
        html.in(Tag.H3, () -> {
            html.text(numbered.id() + " ");
            page.grade(finding.grade());
        });
        html.in(Tag.P, page.words().say(finding.statement()), Attribute.css("statement"));
        html.in(Tag.DL, () -> {
            page.term("finding.when", page.moments().span(page.words(), finding.interval()));
            if (!finding.subjects().isEmpty()) {
                page.term(
                        "finding.subjects",
                        () -> html.in(
                                Tag.UL,
                                () -> finding.subjects().stream()
                                        .limit(Page.ROWS)
                                        .forEach(id -> html.in(Tag.LI, () -> page.subject(id))),
                                Attribute.css("inline")));
            }
            page.term("finding.analysis", page.analysis(finding.analysis()));
            verdict(finding);
        });
        Ground ground =
                finding.analysis().equals("closure") ? grounds.getOrDefault(finding.key(), Ground.NONE) : Ground.NONE;
        weights(ground.weights());
        path(ground.path());
        citations("finding.for", finding.support());
        citations("finding.against", finding.against());
        lacking(finding.lacking());
    }

    private void verdict(Finding finding) {
        page.handwork().verdicts().stream()
                .filter(v -> v.finding().equals(finding.name()))
                .forEach(v -> page.term(
                        "finding.verdict",
                        page.say(
                                v.accepted() ? "verdict.accepted" : "verdict.rejected",
                                v.who(),
                                page.moments().minuteInZone(v.at()),
                                v.why())));
    }

    private void weights(List<Weight> weights) {
        if (weights.isEmpty()) {
            return;
        }
        new Table(page, page.say("finding.weights"), "column.sign", "#column.nats", "column.said")
                .write(weights, weight -> Weights.row(page, weight));
    }

    private void path(List<Step> path) {
        if (path.isEmpty()) {
            return;
        }
        html.in(Tag.H4, page.say("finding.path"));
        html.in(Tag.OL, () -> path.forEach(step -> html.in(Tag.LI, () -> step(step))), Attribute.css("path"));
    }

    private void step(Step step) {
        origin(step.from());
        html.text(" → ");
        page.subject(step.to());
        html.text(
                page.say("finding.step", page.moments().minuteInZone(step.first()), Numbers.grouped(step.contacts())));
        page.citations().brief(step.citations());
    }

    private void origin(String from) {
        if (from.startsWith("ioc:")) {
            html.text(page.say("finding.seed.ioc") + " ").in(Tag.CODE, from.substring(4));
        } else if (from.startsWith("lead:")) {
            html.text(page.say("finding.seed.lead") + " ").in(Tag.CODE, from.substring(5));
        } else {
            page.subject(from);
        }
    }

    private void citations(String key, List<SourceRef> refs) {
        if (!refs.isEmpty()) {
            html.in(Tag.H4, page.say(key, Numbers.grouped(refs.size())));
            page.citations().write(refs);
        }
    }

    private void lacking(List<Lacking> lacking) {
        if (!lacking.isEmpty()) {
            html.in(Tag.H4, page.say("finding.lacking"));
            html.in(
                    Tag.UL,
                    () -> lacking.forEach(log -> html.in(Tag.LI, page.words().say(log.title()))));
        }
    }

    /** What the closure weighed, by the key of the finding that it made of it. */
    private static Map<String, Ground> grounds(Page page) {
        Map<String, Ground> grounds = new HashMap<>();
        page.hosts().forEach(h -> grounds.put("host/" + h.id(), new Ground(h.weights(), h.path())));
        page.destinations().forEach(d -> grounds.put("destination/" + d.id(), new Ground(d.weights(), d.path())));
        return grounds;
    }

    private record Ground(List<Weight> weights, List<Step> path) {
        private static final Ground NONE = new Ground(List.of(), List.of());
    }
}
