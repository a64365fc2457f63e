// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.util.List;
import org.ashiato.analysis.departures.Departures.Departure;
import org.ashiato.analysis.leads.LeadTable.Lead;

/** What stands out without outside knowledge: machine rhythm, and uploads above their own history. */
final class LeadsSection implements Section {
    private static final int SHOWN = 50;

    private final Page page;
    private final Html html;
    private final ScopeCells cells;

    LeadsSection(Page page) {
        this.page = page;
        this.html = page.html();
        this.cells = new ScopeCells(page);
    }

    @Override
    public String name() {
        return "leads";
    }

    @Override
    public void write() {
        page.paragraph("leads.about");
        page.paper("leads.paper");
        leads();
        html.in(Tag.H3, page.say("departures"));
        page.paragraph("departures.about");
        departures();
    }

    private void leads() {
        List<Lead> leads = page.result().exhibits().leads().leads();
        if (leads.isEmpty()) {
            page.paragraph("leads.none");
            return;
        }
        List<Lead> shown = leads.subList(0, Math.min(SHOWN, leads.size()));
        new Table(
                        page,
                        page.say("leads.caption", shown.size(), Numbers.grouped(leads.size())),
                        "#column.rank",
                        "column.host",
                        "column.destination",
                        "#column.score",
                        "#column.contacts",
                        "#column.failures",
                        "#column.interval",
                        "#column.jitter",
                        "column.weights")
                .write(shown, this::lead);
        page.note("leads.note");
    }

    private void lead(Lead lead) {
        page.number(lead.rank());
        html.in(Tag.TD, () -> page.subject(lead.host()));
        html.in(Tag.TD, () -> page.subject(lead.destination()));
        html.in(Tag.TD, Numbers.fixed(lead.score(), 2), Attribute.css("number"));
        page.number(lead.contacts());
        page.number(lead.failures());
        html.in(Tag.TD, page.say("seconds", Numbers.fixed(lead.intervalSeconds(), 1)), Attribute.css("number"));
        html.in(Tag.TD, Numbers.percent(lead.jitter()), Attribute.css("number"));
        cells.weights(lead.weights(), lead.citations());
    }

    private void departures() {
        List<Departure> departures = page.result().exhibits().departures().departures();
        if (departures.isEmpty()) {
            page.paragraph("departures.none");
            return;
        }
        List<Departure> shown = departures.subList(0, Math.min(SHOWN, departures.size()));
        new Table(
                        page,
                        page.say("departures.caption", shown.size(), Numbers.grouped(departures.size())),
                        "column.day",
                        "column.kind",
                        "column.subject",
                        "#column.bytes",
                        "#column.usual",
                        "#column.times",
                        "column.partner",
                        "column.lines")
                .write(shown, this::departure);
    }

    private void departure(Departure departure) {
        html.in(Tag.TD, page.moments().day(departure.day()));
        html.in(Tag.TD, page.say(departure.ofHost() ? "column.host" : "column.destination"));
        html.in(Tag.TD, () -> page.subject(departure.subject()));
        page.number(departure.bytes());
        page.number(Math.round(departure.usual()));
        html.in(Tag.TD, Numbers.fixed(departure.times(), 1), Attribute.css("number"));
        html.in(Tag.TD, () -> page.subject(departure.partner()));
        html.in(Tag.TD, () -> page.citations().brief(departure.citations()));
    }
}
