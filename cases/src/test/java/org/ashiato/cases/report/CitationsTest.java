// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.ashiato.cases.findings.CaseResult;
import org.ashiato.cases.findings.NumberedFinding;
import org.ashiato.cases.findings.TestingCase;
import org.ashiato.model.Finding;
import org.ashiato.model.Grade;
import org.ashiato.model.Language;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class CitationsTest {
    @Test
    void everyFindingShowsALineBeforeAnyShowsItsSecond() throws IOException {
        List<SourceRef> read = new ArrayList<>();
        Document page = report(withFindings(150, 3), read);

        assertThat(read).hasSize(Citations.INLINED).doesNotHaveDuplicates();
        assertThat(page.select("article.finding"))
                .hasSize(150)
                .allMatch(finding -> !finding.select("details.citation").isEmpty());
        assertThat(page.select("article.finding p.citation code")).hasSize(450 - 200);
        assertThat(page.select("article.finding p.citation code").getFirst().text())
                .startsWith("ashiato show CASE 3f2a3f2a3f2a:");
    }

    @Test
    void onPaperEachFindingShowsTwoLinesAndRefersToTheOthers() throws IOException {
        Document page = report(withFindings(20, 5), new ArrayList<>());

        assertThat(page.select("article.finding"))
                .hasSize(20)
                .allMatch(finding -> finding.select(".citation:not(.beyond)").size() == 2)
                .allMatch(
                        finding -> finding.select(".citation.beyond .reference").size() == 3);
    }

    @Test
    void aLineCitedTwiceIsShownOnceAndLinked() throws IOException {
        List<SourceRef> read = new ArrayList<>();
        Document page = report(TestingCase.plain(), read);

        assertThat(read).doesNotHaveDuplicates();
        List<String> again = page.select("p.citation a").eachAttr("href");
        assertThat(again).isNotEmpty();
        assertThat(again).allMatch(href -> page.select(href).is("details.citation"));
    }

    @Test
    void manyFindingsAreCutToTheSurestAndThePageSaysSo() throws IOException {
        CaseResult many = withFindings(700, 1);
        Document page = report(many, new ArrayList<>());

        assertThat(page.select("article.finding")).hasSize(Page.ROWS);
        assertThat(page.select("article.finding .grade.confirmed")).hasSize(70);
        assertThat(page.select("#findings > .note").stream().map(Element::text))
                .containsExactly("500 of 700 are shown. The rest is in findings.json.");
    }

    /** Findings of which every tenth is confirmed and the others possible. */
    private static CaseResult withFindings(int count, int citations) {
        CaseResult some = TestingCase.plain();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<SourceRef> support = new ArrayList<>();
            for (int n = 0; n < citations; n++) {
                support.add(TestingCase.line(i * citations + n));
            }
            findings.add(new Finding(
                    "number/" + i,
                    "closure",
                    i % 10 == 0 ? Grade.CONFIRMED : Grade.POSSIBLE,
                    new Text("所見" + i, "finding " + i),
                    List.of("10.0.0." + i),
                    TestingCase.interval("2015-05-08T01:28:00Z", "2015-05-08T02:28:00Z"),
                    support,
                    List.of(),
                    List.of()));
        }
        return new CaseResult(
                some.organisation(),
                some.evidence(),
                some.refusals(),
                some.assumptions(),
                some.coverage(),
                some.indicators(),
                some.methods(),
                some.formats(),
                NumberedFinding.number(findings, List.of("closure")),
                some.exhibits());
    }

    private static Document report(CaseResult result, List<SourceRef> read) throws IOException {
        StringWriter out = new StringWriter();
        CitationReader lines = ref -> {
            read.add(ref);
            return new CitedLine(null, List.of(), new RawLine(ref.offset(), ref.length(), "line"), List.of());
        };
        new Report(result, lines).write(Language.EN, out);
        return Jsoup.parse(out.toString());
    }
}
