// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import org.ashiato.cases.desk.OwnFinding;
import org.ashiato.model.Interval;

/** Findings that people wrote, apart from those that analyses found. */
final class OwnSection implements Section {
    private final Page page;
    private final Html html;

    OwnSection(Page page) {
        this.page = page;
        this.html = page.html();
    }

    @Override
    public String name() {
        return "own";
    }

    @Override
    public boolean isAsked() {
        return !page.handwork().own().isEmpty();
    }

    @Override
    public void write() {
        page.paragraph("own.about");
        page.handwork()
                .own()
                .forEach(f -> html.in(
                        Tag.ARTICLE,
                        () -> finding(f),
                        Attribute.id(f.id()),
                        Attribute.css("finding " + f.grade().code())));
    }

    private void finding(OwnFinding finding) {
        html.in(Tag.H3, () -> {
            html.text(finding.id() + " ");
            page.grade(finding.grade());
        });
        html.in(Tag.P, page.words().say(finding.statement()), Attribute.css("statement"));
        html.in(Tag.DL, () -> {
            if (finding.from() != null && finding.to() != null) {
                page.term(
                        "finding.when", page.moments().span(page.words(), new Interval(finding.from(), finding.to())));
            }
            if (!finding.subjects().isEmpty()) {
                page.term("finding.subjects", String.join(", ", finding.subjects()));
            }
            page.term("own.by", finding.who() + " " + page.moments().minuteInZone(finding.at()));
        });
        if (!finding.citations().isEmpty()) {
            html.in(
                    Tag.H4,
                    page.say("finding.for", Numbers.grouped(finding.citations().size())));
            page.citations().write(finding.citations());
        }
    }
}
