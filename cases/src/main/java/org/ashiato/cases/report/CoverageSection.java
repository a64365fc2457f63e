// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.ashiato.model.Coverage.SourceCoverage;
import org.ashiato.model.Gap;
import org.ashiato.model.Interval;

/** When each source really logged, day by day, and where it is silent. */
final class CoverageSection implements Section {
    private final Page page;
    private final Html html;

    CoverageSection(Page page) {
        this.page = page;
        this.html = page.html();
    }

    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public void write() {
        page.paragraph("coverage.about");
        List<SourceCoverage> sources = page.result().coverage().sources();
        if (sources.isEmpty()) {
            page.paragraph("coverage.none");
            return;
        }
        int number = 0;
        for (SourceCoverage source : sources) {
            source(source, ++number);
        }
        gaps();
    }

    private void source(SourceCoverage source, int number) {
        html.in(Tag.H3, source.source());
        html.in(Tag.DL, () -> {
            page.term("coverage.format", source.format());
            page.term("coverage.span", page.moments().span(page.words(), new Interval(source.first(), source.last())));
            page.term("coverage.events", Numbers.grouped(source.events()));
            page.term("coverage.rejects", Numbers.grouped(source.rejects()));
            page.term("coverage.duplicates", Numbers.grouped(source.duplicates()));
            page.term("coverage.stepsBack", Numbers.grouped(source.stepsBack()));
            page.term(
                    "coverage.fields",
                    () -> new TreeMap<>(source.fields())
                            .values()
                            .forEach(names -> html.text(
                                    String.join(", ", names.stream().sorted().toList()) + " ")));
        });
        DayBars bars = DayBars.of(source, page.moments());
        bars.draw(page, source.source(), number);
        html.in(Tag.DETAILS, () -> {
            html.in(Tag.SUMMARY, page.say("coverage.table"));
            new Table(
                            page,
                            page.say("coverage.table.caption", source.source()),
                            "column.day",
                            "#column.events",
                            "#column.usual.events")
                    .write(bars.days(), day -> {
                        html.in(Tag.TD, page.moments().day(day.date()));
                        page.number(day.events());
                        page.number(Math.round(day.usual()));
                    });
        });
    }

    private void gaps() {
        html.in(Tag.H3, page.say("coverage.gaps"));
        List<Gap> gaps = page.result().coverage().gaps().stream()
                .sorted(Comparator.comparing((Gap g) -> g.interval().from()).thenComparing(Gap::source))
                .toList();
        if (gaps.isEmpty()) {
            page.paragraph("coverage.gaps.none");
            return;
        }
        new Table(
                        page,
                        page.say("coverage.gaps.caption"),
                        "column.source",
                        "column.from",
                        "column.to",
                        "#column.confidence",
                        "#column.expected",
                        "column.rhythm")
                .write(gaps, gap -> {
                    html.in(Tag.TD, gap.source());
                    html.in(Tag.TD, () -> page.moment(gap.interval().from()));
                    html.in(Tag.TD, () -> page.moment(gap.interval().to()));
                    html.in(Tag.TD, Numbers.percent(gap.confidence()), Attribute.css("number"));
                    page.number(Math.round(gap.expected()));
                    html.in(Tag.TD, page.words().say(gap.rhythm()));
                });
        page.note("coverage.gaps.note");
    }
}
