// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.ashiato.cases.findings.NumberedFinding;
import org.ashiato.model.Gap;
import org.ashiato.model.Interval;

/** Findings and gaps in the order in which they began. */
final class TimelineSection implements Section {
    private final Page page;
    private final Html html;

    TimelineSection(Page page) {
        this.page = page;
        this.html = page.html();
    }

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public void write() {
        List<Entry> entries = new ArrayList<>();
        page.findings().forEach(f -> entries.add(new Found(f)));
        page.result().coverage().gaps().forEach(g -> entries.add(new Silent(g)));
        if (entries.isEmpty()) {
            page.paragraph("timeline.none");
            return;
        }
        entries.sort(Comparator.comparing((Entry e) -> e.interval().from())
                .thenComparing(e -> e.interval().to())
                .thenComparing(Entry::order));
        new Table(
                        page,
                        page.say("timeline.caption"),
                        "column.from",
                        "column.to",
                        "column.grade",
                        "column.what",
                        "column.finding")
                .write(entries, this::row);
    }

    private void row(Entry entry) {
        html.in(Tag.TD, () -> page.moment(entry.interval().from()));
        html.in(Tag.TD, () -> page.moment(entry.interval().to()));
        switch (entry) {
            case Found(NumberedFinding f) -> {
                html.in(Tag.TD, () -> page.grade(f.finding().grade()));
                html.in(Tag.TD, page.words().say(f.finding().statement()));
                html.in(Tag.TD, () -> page.finding(f));
            }
            case Silent(Gap gap) -> {
                html.in(Tag.TD, () -> html.in(Tag.SPAN, page.say("gap"), Attribute.css("grade gap")));
                html.in(Tag.TD, page.say("timeline.gap", gap.source(), Numbers.percent(gap.confidence())));
                html.in(Tag.TD, "–");
            }
        }
    }

    /** Something that stands on the line of time. */
    private sealed interface Entry {
        Interval interval();

        /** Among those that begin and end together. */
        String order();
    }

    private record Found(NumberedFinding numbered) implements Entry {
        @Override
        public Interval interval() {
            return numbered.finding().interval();
        }

        @Override
        public String order() {
            return String.format(Locale.ROOT, "%09d", numbered.number());
        }
    }

    private record Silent(Gap gap) implements Entry {
        @Override
        public Interval interval() {
            return gap.interval();
        }

        @Override
        public String order() {
            return gap.source();
        }
    }
}
