// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashiato.cases.findings.EvidenceItem;
import org.ashiato.cases.findings.NumberedFinding;
import org.ashiato.cases.report.Attribute.Name;
import org.ashiato.model.SourceRef;

/**
 * Writes citations. Up to {@value #INLINED} places are shown with their raw lines, once each; every finding gets its
 * first before any gets its second. The others are named as a reference that {@code ashiato show} opens.
 */
final class Citations {
    static final int INLINED = 200;

    /** Citations of one kind of one finding whose raw lines are printed; on paper the others are references only. */
    private static final int PRINTED = 2;

    private final Page page;
    private final CitationReader lines;
    private final Set<SourceRef> inlined;
    private final Map<SourceRef, String> written = new HashMap<>();
    private final Map<String, String> names;

    Citations(Page page, CitationReader lines, List<NumberedFinding> findings) {
        this.page = page;
        this.lines = lines;
        this.inlined = fairShare(findings);
        this.names = page.result().evidence().stream()
                .collect(Collectors.toMap(EvidenceItem::sha256, EvidenceItem::name, (first, second) -> first));
    }

    /** Writes citations of a finding, with their raw lines where there is room. */
    void write(List<SourceRef> refs) {
        Html html = page.html();
        for (int i = 0; i < refs.size(); i++) {
            SourceRef ref = refs.get(i);
            Attribute css = Attribute.css(i < PRINTED ? "citation" : "citation beyond");
            String before = written.get(ref);
            if (before != null) {
                html.in(
                        Tag.P,
                        () -> html.in(Tag.A, page.say("citation.above", ref.brief()), Attribute.to(before)),
                        css);
            } else if (inlined.contains(ref)) {
                String id = "C-" + (written.size() + 1);
                written.put(ref, id);
                html.in(Tag.DETAILS, () -> lines(ref, id), Attribute.id(id), css);
            } else {
                html.in(Tag.P, () -> reference(ref), css);
            }
        }
    }

    /** Writes references alone: for tables and paths. */
    void brief(List<SourceRef> refs) {
        for (SourceRef ref : refs) {
            String id = written.get(ref);
            if (id == null) {
                page.html().in(Tag.CODE, ref.brief(), Attribute.css("reference"));
            } else {
                page.html()
                        .in(
                                Tag.A,
                                () -> page.html().in(Tag.CODE, ref.brief(), Attribute.css("reference")),
                                Attribute.to(id));
            }
            page.html().text(" ");
        }
    }

    private void reference(SourceRef ref) {
        Html html = page.html();
        html.in(Tag.SPAN, page.say("citation.elsewhere") + " ", Attribute.css("how"));
        html.in(
                Tag.CODE,
                () -> html.in(Tag.SPAN, "ashiato show CASE ", Attribute.css("how"))
                        .text(ref.brief()),
                Attribute.css("reference"));
    }

    private void lines(SourceRef ref, String id) {
        Html html = page.html();
        CitedLine cited = lines.at(ref);
        html.in(Tag.SUMMARY, () -> {
            html.in(Tag.SPAN, id, Attribute.css("number"));
            html.text(" " + names.getOrDefault(ref.evidence(), page.say("evidence.unknown")) + " ");
            html.in(Tag.CODE, ref.brief(), Attribute.css("reference"));
            if (cited.time() != null) {
                html.text(" ");
                html.in(
                        Tag.TIME,
                        cited.time() + " (UTC)",
                        Attribute.of(Name.DATETIME, cited.time().toString()));
            }
        });
        html.in(Tag.DIV, () -> html.in(Tag.TABLE, () -> table(cited, ref)), Attribute.css("wide"));
        html.in(
                Tag.P,
                () -> {
                    html.text(page.say("citation.place", Numbers.grouped(ref.offset()), Numbers.grouped(ref.length())));
                    html.text(" ").in(Tag.CODE, ref.evidence());
                },
                Attribute.css("place"));
    }

    private void table(CitedLine cited, SourceRef ref) {
        Html html = page.html();
        html.in(Tag.CAPTION, page.say("citation.caption", ref.brief()));
        html.in(
                Tag.THEAD,
                () -> html.in(Tag.TR, () -> {
                    html.in(
                            Tag.TH,
                            page.say("citation.offset"),
                            Attribute.of(Name.SCOPE, "col"),
                            Attribute.css("number"));
                    html.in(Tag.TH, page.say("citation.line"), Attribute.of(Name.SCOPE, "col"));
                }));
        html.in(Tag.TBODY, () -> {
            cited.before().forEach(line -> line(line, false));
            line(cited.line(), true);
            cited.after().forEach(line -> line(line, false));
        });
    }

    private void line(RawLine line, boolean isCited) {
        Html html = page.html();
        html.in(
                Tag.TR,
                () -> {
                    String offset = Numbers.grouped(line.offset());
                    html.in(
                            Tag.TH,
                            isCited ? page.say("citation.cited", offset) : offset,
                            Attribute.of(Name.SCOPE, "row"),
                            Attribute.css("number"));
                    html.in(Tag.TD, () -> {
                        html.in(Tag.CODE, () -> text(html, line.text()));
                        if (line.text().length() > Html.LONGEST) {
                            html.in(Tag.P, page.say("citation.long", Numbers.grouped(line.bytes())));
                        }
                    });
                },
                Attribute.css(isCited ? "cited" : "neighbour"));
    }

    /** A record that spans lines keeps them, as far as a line may be long. */
    private static void text(Html html, String text) {
        int shown = 0;
        for (String part : text.split("\r?\n", -1)) {
            if (shown > Html.LONGEST) {
                return;
            }
            if (shown > 0) {
                html.lineEnd();
            }
            html.text(part);
            shown += part.length() + 1;
        }
    }

    private static Set<SourceRef> fairShare(List<NumberedFinding> findings) {
        List<List<SourceRef>> queues = new ArrayList<>();
        for (NumberedFinding numbered : findings) {
            queues.add(Stream.concat(numbered.finding().support().stream(), numbered.finding().against().stream())
                    .toList());
        }
        Set<SourceRef> chosen = new HashSet<>();
        boolean more = true;
        for (int round = 0; more; round++) {
            more = false;
            for (List<SourceRef> queue : queues) {
                if (round < queue.size() && chosen.size() < INLINED) {
                    chosen.add(queue.get(round));
                    more = true;
                }
            }
        }
        return chosen;
    }
}
