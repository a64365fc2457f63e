// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ashiato.cases.findings.CaseResult;
import org.ashiato.cases.report.Attribute.Name;
import org.ashiato.model.Language;

/**
 * Writes the report of a case: one HTML page that needs no network and no script, in one language. The same case
 * gives the same bytes. Raw lines are read one citation at a time, at most {@value Citations#INLINED} of them, so
 * memory does not grow with the evidence.
 */
public final class Report {
    private final CaseResult result;
    private final CitationReader lines;
    private final Handwork handwork;

    /**
     * A report of a case.
     *
     * @param lines reads the raw lines behind citations
     */
    public Report(CaseResult result, CitationReader lines) {
        this(result, lines, Handwork.NONE);
    }

    /** A report of a case with what people added to it. */
    public Report(CaseResult result, CitationReader lines, Handwork handwork) {
        this.result = result;
        this.lines = lines;
        this.handwork = handwork;
    }

    /** Writes the page, which says of itself that it is UTF-8; does not close the writer. */
    public void write(Language language, Writer out) throws IOException {
        Words words = new Words(language);
        Html html = new Html(out, words);
        Page page = new Page(result, words, new Moments(result.organisation().zone(), language), html, lines, handwork);
        try {
            html.doctype().in(Tag.HTML, () -> page(page), Attribute.of(Name.LANG, words.tag()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.write("\n");
        out.flush();
    }

    private void page(Page page) {
        Html html = page.html();
        html.in(Tag.HEAD, () -> head(page));
        html.in(Tag.BODY, () -> {
            html.in(Tag.HEADER, () -> title(page));
            html.in(Tag.NAV, () -> contents(page), Attribute.of(Name.ARIA_LABEL, page.say("contents")));
            html.in(Tag.MAIN, () -> {
                foreword(page);
                sections(page).forEach(section -> section(page, section));
            });
            html.script(Asset.SCRIPT);
        });
    }

    private void head(Page page) {
        Html html = page.html();
        html.empty(Tag.META, Attribute.of(Name.CHARSET, "utf-8"));
        html.empty(
                Tag.META,
                Attribute.of(Name.HTTP_EQUIV, "Content-Security-Policy"),
                Attribute.of(
                        Name.CONTENT,
                        "default-src 'none'; style-src %s; script-src %s; img-src data:; base-uri 'none'; form-action 'none'"
                                .formatted(Asset.STYLE.policy(), Asset.SCRIPT.policy())));
        html.empty(
                Tag.META,
                Attribute.of(Name.NAME, "viewport"),
                Attribute.of(Name.CONTENT, "width=device-width, initial-scale=1"));
        html.empty(Tag.META, Attribute.of(Name.NAME, "referrer"), Attribute.of(Name.CONTENT, "no-referrer"));
        html.in(Tag.TITLE, name(page) + " – " + organisation(page));
        html.style(Asset.STYLE);
    }

    private void title(Page page) {
        page.html().in(Tag.P, organisation(page), Attribute.css("organisation"));
        page.html().in(Tag.H1, name(page));
        page.html().in(Tag.P, page.say("title.sub"), Attribute.css("subtitle"));
    }

    private static String name(Page page) {
        String given = page.words().say(page.handwork().wording().title());
        return given.isBlank() ? page.say("title") : given;
    }

    private static void foreword(Page page) {
        String foreword = page.words().say(page.handwork().wording().foreword());
        if (!foreword.isBlank()) {
            page.html()
                    .in(
                            Tag.SECTION,
                            () -> Arrays.stream(foreword.split("\\R\\s*\\R"))
                                    .forEach(paragraph -> page.html().in(Tag.P, paragraph.strip())),
                            Attribute.id("foreword"),
                            Attribute.of(Name.ARIA_LABEL, page.say("foreword")));
        }
    }

    private String organisation(Page page) {
        String name = result.organisation().name();
        return name.isEmpty() ? page.say("organisation.unnamed") : name;
    }

    private void contents(Page page) {
        page.html().in(Tag.OL, () -> {
            for (Section section : sections(page)) {
                page.html()
                        .in(
                                Tag.LI,
                                () -> page.html().in(Tag.A, page.say(section.name()), Attribute.to(section.name())));
            }
        });
    }

    private void section(Page page, Section section) {
        page.html()
                .in(
                        Tag.SECTION,
                        () -> {
                            page.html().in(Tag.H2, page.say(section.name()), Attribute.id(section.name() + "-title"));
                            section.write();
                        },
                        Attribute.id(section.name()),
                        Attribute.of(Name.ARIA_LABELLEDBY, section.name() + "-title"));
    }

    private static List<Section> sections(Page page) {
        return Stream.of(
                        new SummarySection(page),
                        new ScopeSection(page),
                        new TakeoverSection(page),
                        new CourseSection(page),
                        new SignInsSection(page),
                        new MatrixSection(page),
                        new TimelineSection(page),
                        new OwnSection(page),
                        new FindingsSection(page),
                        new LeadsSection(page),
                        new CoverageSection(page),
                        new UnknownSection(page),
                        new MethodSection(page),
                        new EvidenceSection(page),
                        new VerifySection(page))
                .filter(Section::isAsked)
                .toList();
    }
}
