// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import static java.util.Objects.requireNonNull;

/**
 * An attribute of an element. Only names that can neither run nor load anything exist here: no handlers, no inline
 * style, no address but a place on the same page.
 */
record Attribute(Name name, String value) {
    Attribute {
        requireNonNull(name, "name is null");
        requireNonNull(value, "value is null");
    }

    /** The names; those of SVG in its own spelling. */
    enum Name {
        ARIA_HIDDEN("aria-hidden"),
        ARIA_LABEL("aria-label"),
        ARIA_LABELLEDBY("aria-labelledby"),
        CHARSET("charset"),
        CLASS("class"),
        COLSPAN("colspan"),
        CONTENT("content"),
        D("d"),
        DATETIME("datetime"),
        FILL("fill"),
        HEIGHT("height"),
        HREF("href"),
        HTTP_EQUIV("http-equiv"),
        ID("id"),
        LANG("lang"),
        NAME("name"),
        PATTERN_TRANSFORM("patternTransform"),
        PATTERN_UNITS("patternUnits"),
        PRESERVE_ASPECT_RATIO("preserveAspectRatio"),
        ROLE("role"),
        SCOPE("scope"),
        TEXT_ANCHOR("text-anchor"),
        TITLE("title"),
        VIEW_BOX("viewBox"),
        WIDTH("width"),
        X("x"),
        X1("x1"),
        X2("x2"),
        Y("y"),
        Y1("y1"),
        Y2("y2");

        private final String code;

        Name(String code) {
            this.code = code;
        }

        /** Its name in markup. */
        String code() {
            return code;
        }
    }

    static Attribute css(String names) {
        return new Attribute(Name.CLASS, names);
    }

    static Attribute id(String id) {
        return new Attribute(Name.ID, id);
    }

    /** A link to the element of this id on the same page. */
    static Attribute to(String id) {
        return new Attribute(Name.HREF, "#" + id);
    }

    /** A picture that stands in the page itself. */
    static Attribute picture(Picture picture) {
        return new Attribute(Name.HREF, picture.uri());
    }

    static Attribute of(Name name, String value) {
        if (name == Name.HREF) {
            throw new IllegalArgumentException("links lead to a place on the page: use to(), or picture()");
        }
        return new Attribute(name, value);
    }

    /** A length or a place in a drawing. */
    static Attribute of(Name name, double value) {
        return new Attribute(name, Numbers.plain(value));
    }
}
