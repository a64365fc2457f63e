// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.departures;

import java.util.Locale;

/** Numbers of bytes for people, in decimal units: 512.3 MB. */
final class Size {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB"};

    private Size() {}

    static String text(double bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 999.95 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", value, UNITS[unit]);
    }
}
