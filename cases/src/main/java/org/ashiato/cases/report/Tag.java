// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.util.Locale;

/** The elements of a report; no other can be written. */
enum Tag {
    A,
    ARTICLE,
    BODY,
    CAPTION,
    CODE,
    DD(true),
    DETAILS(true),
    DIV(true),
    DL(true),
    DT,
    FIGCAPTION(true),
    FIGURE(true),
    FOOTER(true),
    G(true),
    H1(true),
    H2(true),
    H3(true),
    H4(true),
    HEAD(true),
    HEADER(true),
    HTML(true),
    IMAGE(true),
    LI(true),
    LINE,
    MAIN(true),
    META,
    NAV(true),
    OL(true),
    P(true),
    PATH,
    PATTERN,
    RECT,
    DEFS,
    DESC,
    SECTION(true),
    SPAN,
    STRONG,
    SUMMARY,
    SVG(true),
    TABLE(true),
    TBODY(true),
    TD,
    TEXT,
    TH,
    THEAD(true),
    TIME,
    TITLE,
    TR(true),
    UL(true);

    private final boolean ownLine;

    Tag() {
        this(false);
    }

    Tag(boolean ownLine) {
        this.ownLine = ownLine;
    }

    /** Its name in markup. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a new line begins before it, so that the page can be read and compared as text. */
    boolean ownLine() {
        return ownLine;
    }

    /** Whether it has no end tag. */
    boolean isVoid() {
        return this == META;
    }

    /** Whether it may hold text only. */
    boolean holdsTextOnly() {
        return this == TITLE || this == DESC || this == TEXT;
    }
}
