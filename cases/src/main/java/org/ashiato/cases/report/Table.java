// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.util.List;
import java.util.function.Consumer;
import org.ashiato.cases.report.Attribute.Name;

/** A table with its caption and headings; at most {@value Page#ROWS} rows, and it says how many more there are. */
final class Table {
    private final Page page;
    private final String caption;
    private final List<String> heads;

    /**
     * A table.
     *
     * @param caption words
     * @param heads keys of words; one that begins with # heads a column of numbers
     */
    Table(Page page, String caption, String... heads) {
        this.page = page;
        this.caption = caption;
        this.heads = List.of(heads);
    }

    /** Writes the table; each row writes its cells. */
    <T> void write(List<T> rows, Consumer<T> cells) {
        Html html = page.html();
        html.in(
                Tag.DIV,
                () -> html.in(Tag.TABLE, () -> {
                    html.in(Tag.CAPTION, caption);
                    html.in(Tag.THEAD, () -> html.in(Tag.TR, () -> heads.forEach(this::head)));
                    html.in(
                            Tag.TBODY,
                            () -> rows.stream()
                                    .limit(Page.ROWS)
                                    .forEach(row -> html.in(Tag.TR, () -> cells.accept(row))));
                }),
                Attribute.css("wide"));
        if (rows.size() > Page.ROWS) {
            page.note("table.more", Numbers.grouped(rows.size()), Numbers.grouped(Page.ROWS));
        }
    }

    private void head(String key) {
        boolean number = key.startsWith("#");
        page.html()
                .in(
                        Tag.TH,
                        page.say(number ? key.substring(1) : key, page.moments().zoneName()),
                        Attribute.of(Name.SCOPE, "col"),
                        Attribute.css(number ? "number" : "text"));
    }
}
