// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.util.List;
import java.util.Map;
import org.ashiato.cases.findings.NumberedFinding;
import org.ashiato.model.Interval;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Weight;

/** The cells that tables of observables share: when, which others, what made a score, and the findings about each. */
final class ScopeCells {
    private static final int NAMED = 3;

    private final Page page;
    private final Html html;
    private final Map<String, List<NumberedFinding>> findings;

    ScopeCells(Page page) {
        this.page = page;
        this.html = page.html();
        this.findings = page.result().findingsBySubject();
    }

    /** Two cells: first and last. */
    void interval(Interval interval) {
        html.in(Tag.TD, () -> page.moment(interval.from()));
        html.in(Tag.TD, () -> page.moment(interval.to()));
    }

    /** A few by name, more of them folded. */
    void subjects(List<String> ids) {
        html.in(Tag.TD, () -> {
            if (ids.size() <= NAMED) {
                list(ids);
                return;
            }
            html.in(Tag.DETAILS, () -> {
                html.in(Tag.SUMMARY, page.say("scope.several", Numbers.grouped(ids.size())));
                list(ids.subList(0, Math.min(ids.size(), Page.ROWS)));
            });
        });
    }

    private void list(List<String> ids) {
        html.in(Tag.UL, () -> ids.forEach(id -> html.in(Tag.LI, () -> page.subject(id))), Attribute.css("plain"));
    }

    /** The first findings about a subject. */
    void because(String id) {
        html.in(
                Tag.TD,
                () -> findings.getOrDefault(id, List.of()).stream().limit(NAMED).forEach(finding -> {
                    page.finding(finding);
                    html.text(" ");
                }));
    }

    /** What made a score, folded, with raw lines. */
    void weights(List<Weight> weights, List<SourceRef> cited) {
        html.in(
                Tag.TD,
                () -> html.in(Tag.DETAILS, () -> {
                    html.in(Tag.SUMMARY, page.say("leads.weights", weights.size()));
                    html.in(
                            Tag.UL,
                            () -> weights.forEach(weight -> html.in(
                                    Tag.LI,
                                    () -> html.text(Numbers.signed(weight.nats()) + " ")
                                            .in(Tag.CODE, weight.name())
                                            .text(" " + page.words().say(weight.said())))),
                            Attribute.css("plain"));
                    page.citations().brief(cited);
                }));
    }
}
