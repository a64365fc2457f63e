// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ashiato.cases.findings.EvidenceItem;
import org.ashiato.cases.findings.NumberedFinding;
import org.ashiato.model.FormatInfo;
import org.ashiato.model.Grade;
import org.ashiato.model.Lacking;

/** What the logs at hand cannot decide, and which log would. */
final class UnknownSection implements Section {
    private final Page page;
    private final Html html;

    UnknownSection(Page page) {
        this.page = page;
        this.html = page.html();
    }

    @Override
    public String name() {
        return "unknown";
    }

    @Override
    public void write() {
        page.paragraph("unknown.about");
        undetermined();
        logs();
        fields();
        unread();
    }

    private void undetermined() {
        List<NumberedFinding> open = page.findings().stream()
                .filter(f -> f.finding().grade() == Grade.UNDETERMINED)
                .toList();
        if (open.isEmpty()) {
            page.paragraph("unknown.none");
            return;
        }
        new Table(page, page.say("unknown.caption"), "column.finding", "column.what", "column.lacking")
                .write(open, f -> {
                    html.in(Tag.TD, () -> page.finding(f));
                    html.in(Tag.TD, page.words().say(f.finding().statement()));
                    html.in(
                            Tag.TD,
                            () -> html.in(
                                    Tag.UL,
                                    () -> f.finding()
                                            .lacking()
                                            .forEach(log ->
                                                    html.in(Tag.LI, page.words().say(log.title()))),
                                    Attribute.css("plain")));
                });
    }

    private void logs() {
        Map<String, Lacking> titles = new TreeMap<>();
        Map<String, List<NumberedFinding>> decides = new TreeMap<>();
        for (NumberedFinding numbered : page.result().findings()) {
            for (Lacking log : numbered.finding().lacking()) {
                titles.putIfAbsent(log.code(), log);
                decides.computeIfAbsent(log.code(), code -> new ArrayList<>()).add(numbered);
            }
        }
        if (titles.isEmpty()) {
            return;
        }
        new Table(page, page.say("unknown.logs"), "column.lacking", "#column.count", "column.findings")
                .write(List.copyOf(titles.values()), log -> {
                    List<NumberedFinding> open = decides.getOrDefault(log.code(), List.of());
                    html.in(Tag.TD, page.words().say(log.title()));
                    page.number(open.size());
                    html.in(
                            Tag.TD,
                            () -> open.stream().limit(20).forEach(f -> {
                                page.finding(f);
                                html.text(" ");
                            }));
                });
    }

    private void fields() {
        List<FormatInfo> formats = page.result().formats().stream()
                .filter(f -> !f.lacks().isEmpty())
                .toList();
        if (formats.isEmpty()) {
            return;
        }
        html.in(Tag.H3, page.say("unknown.fields"));
        html.in(
                Tag.DL,
                () -> formats.forEach(format -> {
                    html.in(Tag.DT, page.words().say(format.title()));
                    format.lacks().forEach(lack -> html.in(Tag.DD, page.words().say(lack)));
                }));
    }

    private void unread() {
        html.in(Tag.H3, page.say("unknown.unread"));
        long unrecognised = page.result().evidence().stream()
                .map(EvidenceItem::format)
                .filter(format -> format == null)
                .count();
        page.paragraph(
                "unknown.counts",
                Numbers.grouped(page.result().rejects()),
                Numbers.grouped(unrecognised),
                Numbers.grouped(page.result().refusals().size()));
    }
}
