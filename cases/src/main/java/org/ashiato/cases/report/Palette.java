// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.util.List;

/**
 * The colours of destinations: Okabe and Ito's set first, then Paul Tol's "muted" and two darker and lighter rows that
 * people with colour-vision deficiency tell apart by lightness. A number stands beside every colour, so that no
 * reader depends on them.
 */
final class Palette {
    private static final List<String> COLOURS = List.of(
            "#0072B2", "#E69F00", "#009E73", "#CC79A7", "#D55E00", "#56B4E9", "#F0E442", "#332288", "#882255",
            "#117733", "#999933", "#AA4499", "#44AA99", "#CC6677", "#DDCC77", "#661100", "#88CCEE", "#6E2A8C",
            "#004949", "#FFB6DB", "#924900", "#B66DFF", "#24B324", "#003C71");

    private Palette() {}

    /** The colour of the n-th destination, from 0; they begin again after {@code 24}. */
    static String colour(int destination) {
        return COLOURS.get(destination % COLOURS.size());
    }

    /** Whether white can be read on a colour better than black (WCAG relative luminance). */
    static boolean isDark(String colour) {
        double luminance = 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
        return luminance < 0.179;
    }

    private static double linear(String colour, int at) {
        double share = Integer.parseInt(colour, at, at + 2, 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
