// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.util.List;
import org.ashiato.analysis.takeover.Takeover;
import org.ashiato.analysis.takeover.Takeover.BadAddress;
import org.ashiato.analysis.takeover.Takeover.Lead;
import org.ashiato.analysis.takeover.Takeover.TakenAccount;
import org.ashiato.analysis.trials.Trials.Change;

/** Which accounts somebody else than their owner used, from which addresses, and when passwords were tried. */
final class TakeoverSection implements Section {
    private final Page page;
    private final Html html;
    private final Takeover takeover;
    private final List<Change> changes;
    private final ScopeCells cells;

    TakeoverSection(Page page) {
        this.page = page;
        this.html = page.html();
        this.takeover = page.result().exhibits().takeover();
        this.changes = page.result().exhibits().trials().changes().stream()
                .filter(Change::rose)
                .toList();
        this.cells = new ScopeCells(page);
    }

    /** Without logs of sign-ins there is nothing to tell. */
    @Override
    public boolean isAsked() {
        return !takeover.rounds().isEmpty() || !changes.isEmpty();
    }

    @Override
    public String name() {
        return "takeover";
    }

    @Override
    public void write() {
        page.paragraph("takeover.about");
        html.in(Tag.H3, page.say("takeover.accounts"));
        if (takeover.accounts().isEmpty()) {
            page.paragraph("takeover.accounts.none");
        } else {
            new Table(
                            page,
                            page.say("takeover.accounts.caption"),
                            "column.account",
                            "column.grade",
                            "column.first",
                            "column.last",
                            "#column.signIns",
                            "column.addresses",
                            "#column.score",
                            "column.findings")
                    .write(takeover.accounts(), this::account);
        }
        html.in(Tag.H3, page.say("takeover.addresses"));
        if (takeover.addresses().isEmpty()) {
            page.paragraph("takeover.addresses.none");
        } else {
            new Table(
                            page,
                            page.say("takeover.addresses.caption"),
                            "column.address",
                            "column.grade",
                            "column.kind",
                            "column.first",
                            "column.last",
                            "column.accounts",
                            "#column.owners",
                            "#column.score",
                            "column.findings")
                    .write(takeover.addresses(), this::address);
        }
        leads();
        html.in(Tag.H3, page.say("takeover.changes"));
        if (changes.isEmpty()) {
            page.paragraph("takeover.changes.none");
        } else {
            new Table(
                            page,
                            page.say("takeover.changes.caption"),
                            "column.series",
                            "column.from",
                            "column.until",
                            "#column.before",
                            "#column.after",
                            "#column.confidence")
                    .write(changes, this::change);
        }
    }

    private void leads() {
        html.in(Tag.H3, page.say("takeover.leads"));
        if (takeover.leads().isEmpty()) {
            page.paragraph("takeover.leads.none");
            return;
        }
        new Table(
                        page,
                        page.say("takeover.leads.caption"),
                        "column.address",
                        "column.kind",
                        "column.first",
                        "column.last",
                        "column.accounts",
                        "#column.burst",
                        "#column.score",
                        "column.weights")
                .write(takeover.leads(), this::lead);
        page.note("takeover.leads.note");
    }

    private void lead(Lead lead) {
        html.in(Tag.TD, () -> html.in(Tag.CODE, lead.id()));
        html.in(Tag.TD, page.addressKind(lead.kind()));
        cells.interval(lead.interval());
        cells.subjects(lead.accounts());
        page.number(lead.burst());
        html.in(Tag.TD, Numbers.fixed(lead.score(), 2), Attribute.css("number"));
        cells.weights(lead.weights(), lead.citations());
    }

    private void account(TakenAccount account) {
        html.in(Tag.TD, () -> html.in(Tag.CODE, account.id()));
        html.in(Tag.TD, () -> page.grade(account.grade()));
        cells.interval(account.interval());
        page.number(account.signIns());
        cells.subjects(account.addresses());
        html.in(Tag.TD, Numbers.fixed(account.score(), 2), Attribute.css("number"));
        cells.because(account.id());
    }

    private void address(BadAddress address) {
        html.in(Tag.TD, () -> html.in(Tag.CODE, address.id()));
        html.in(Tag.TD, () -> page.grade(address.grade()));
        html.in(Tag.TD, kind(address));
        cells.interval(address.interval());
        cells.subjects(address.accounts());
        page.number(address.bystanders());
        html.in(Tag.TD, Numbers.fixed(address.score(), 2), Attribute.css("number"));
        cells.because(address.id());
    }

    private String kind(BadAddress address) {
        String kind = page.addressKind(address.kind());
        return address.shared() ? "%s (%s)".formatted(kind, page.say("address.shared")) : kind;
    }

    private void change(Change change) {
        html.in(Tag.TD, () -> html.in(Tag.CODE, change.series()));
        html.in(Tag.TD, page.moments().day(change.at()));
        html.in(
                Tag.TD,
                change.until() == null
                        ? page.say("takeover.goesOn")
                        : page.moments().day(change.until()));
        html.in(Tag.TD, Numbers.fixed(change.from(), 1), Attribute.css("number"));
        html.in(Tag.TD, Numbers.fixed(change.to(), 1), Attribute.css("number"));
        html.in(Tag.TD, Numbers.fixed(change.confidence(), 2), Attribute.css("number"));
    }
}
