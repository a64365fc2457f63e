// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import org.ashiato.cases.report.Attribute.Name;

/**
 * A drawing in SVG, with what it tells for those who do not see it, and what figures draw with.
 *
 * @param id of its own on the page
 */
record Drawing(Html html, String id) {
    /** Writes the drawing; {@code body} draws what is in it. */
    void svg(double width, double height, String alternative, Runnable body) {
        html.in(
                Tag.SVG,
                () -> {
                    html.in(Tag.TITLE, alternative, Attribute.id(id));
                    body.run();
                },
                Attribute.of(Name.VIEW_BOX, "0 0 %s %s".formatted(Numbers.plain(width), Numbers.plain(height))),
                Attribute.of(Name.ROLE, "img"),
                Attribute.of(Name.ARIA_LABELLEDBY, id));
    }

    /** The pattern of gaps, under an id of its own in each drawing; must come before the first gap. */
    void hatching() {
        html.in(
                Tag.DEFS,
                () -> html.in(
                        Tag.PATTERN,
                        () -> line("hatch", 0, 0, 0, 4),
                        Attribute.id(hatch()),
                        Attribute.of(Name.WIDTH, 4),
                        Attribute.of(Name.HEIGHT, 4),
                        Attribute.of(Name.PATTERN_UNITS, "userSpaceOnUse"),
                        Attribute.of(Name.PATTERN_TRANSFORM, "rotate(45)")));
    }

    private String hatch() {
        return id + "-hatch";
    }

    /** The fill of what is hatched. */
    String hatched() {
        return "url(#%s)".formatted(hatch());
    }

    /** A hatched place where the log has a gap, wide enough to be seen. */
    void gap(double x, double y, double width, double height) {
        html.empty(
                Tag.RECT,
                Attribute.css("gap"),
                Attribute.of(Name.FILL, hatched()),
                Attribute.of(Name.X, x),
                Attribute.of(Name.Y, y),
                Attribute.of(Name.WIDTH, Math.max(1.5, width)),
                Attribute.of(Name.HEIGHT, height));
    }

    void rect(String css, double x, double y, double width, double height) {
        html.empty(
                Tag.RECT,
                Attribute.css(css),
                Attribute.of(Name.X, x),
                Attribute.of(Name.Y, y),
                Attribute.of(Name.WIDTH, width),
                Attribute.of(Name.HEIGHT, height));
    }

    void line(String css, double x1, double y1, double x2, double y2) {
        html.empty(
                Tag.LINE,
                Attribute.css(css),
                Attribute.of(Name.X1, x1),
                Attribute.of(Name.Y1, y1),
                Attribute.of(Name.X2, x2),
                Attribute.of(Name.Y2, y2));
    }

    /** A path; none where there is nothing to draw. */
    void path(String css, CharSequence d) {
        if (!d.isEmpty()) {
            html.empty(Tag.PATH, Attribute.css(css), Attribute.of(Name.D, d.toString()));
        }
    }

    /** @param anchor start, middle or end: which of it stands at x */
    void text(String css, double x, double y, String anchor, String text) {
        html.in(
                Tag.TEXT,
                text,
                Attribute.css(css),
                Attribute.of(Name.X, x),
                Attribute.of(Name.Y, y),
                Attribute.of(Name.TEXT_ANCHOR, anchor));
    }

    /** A picture, stretched over a place. */
    void picture(Picture picture, double x, double y, double width, double height) {
        html.empty(
                Tag.IMAGE,
                Attribute.picture(picture),
                Attribute.of(Name.X, x),
                Attribute.of(Name.Y, y),
                Attribute.of(Name.WIDTH, width),
                Attribute.of(Name.HEIGHT, height),
                Attribute.of(Name.PRESERVE_ASPECT_RATIO, "none"));
    }
}
