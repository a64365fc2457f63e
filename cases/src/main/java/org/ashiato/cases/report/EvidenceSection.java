// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.util.Comparator;
import java.util.List;
import org.ashiato.cases.findings.EvidenceItem;
import org.ashiato.cases.findings.Refusal;

/** Every piece of evidence with its hashes and custody, and what was not taken in. */
final class EvidenceSection implements Section {
    private final Page page;
    private final Html html;

    EvidenceSection(Page page) {
        this.page = page;
        this.html = page.html();
    }

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public void write() {
        page.paragraph("evidence.about");
        new Table(
                        page,
                        page.say("evidence.caption"),
                        "#column.number",
                        "column.file",
                        "column.hashes",
                        "column.read",
                        "#column.events",
                        "#column.rejects",
                        "column.received")
                .write(page.result().evidence(), this::item);
        List<Refusal> refusals = page.result().refusals().stream()
                .sorted(Comparator.comparing(Refusal::name))
                .toList();
        if (!refusals.isEmpty()) {
            new Table(page, page.say("evidence.refused"), "column.file", "column.because").write(refusals, refusal -> {
                html.in(Tag.TD, () -> html.in(Tag.CODE, refusal.name()));
                html.in(Tag.TD, page.words().say(refusal.because()));
            });
        }
    }

    private void item(EvidenceItem item) {
        page.number(item.number());
        html.in(Tag.TD, () -> {
            html.in(Tag.CODE, item.name());
            html.in(Tag.DIV, page.say("evidence.path", item.path()), Attribute.css("small"));
        });
        html.in(Tag.TD, () -> {
            hash("evidence.content", item.sha256(), item.size());
            if (item.receivedSha256().equals(item.sha256())) {
                html.in(Tag.DIV, page.say("evidence.same"), Attribute.css("small"));
            } else {
                hash("evidence.asReceived", item.receivedSha256(), item.receivedSize());
            }
        });
        String format = item.format();
        String charset = item.charset();
        String source = item.source();
        html.in(Tag.TD, () -> {
            if (format == null || charset == null || source == null) {
                html.text(page.say("evidence.unrecognised"));
            } else {
                html.text(page.say("evidence.read", format, charset, source));
            }
        });
        page.number(item.events());
        page.number(item.rejects());
        html.in(Tag.TD, () -> {
            page.moment(item.receivedAt());
            html.in(Tag.DIV, item.receivedBy(), Attribute.css("small"));
        });
    }

    private void hash(String key, String sha256, long size) {
        html.in(Tag.DIV, page.say(key, Numbers.grouped(size)), Attribute.css("small"));
        html.in(Tag.CODE, sha256, Attribute.css("hash"));
    }
}
