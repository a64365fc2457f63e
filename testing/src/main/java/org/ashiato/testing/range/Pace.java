// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

/**
 * How much people browse: chosen so that the log reaches its size.
 *
 * @param sessions an hour that somebody sits there
 * @param pages a session, mean
 * @param parts a page, mean
 */
record Pace(double sessions, double pages, double parts) {
    /** Splits lines an hour into sessions, pages and parts; the more lines, the more of each. */
    static Pace of(double linesAnHour) {
        double parts = Math.clamp(1.1 * StrictMath.sqrt(linesAnHour), 1.5, 20);
        double pages = Math.clamp(0.8 * StrictMath.pow(linesAnHour, 0.4), 1.5, 9);
        return new Pace(linesAnHour / (pages * linesAPage(parts)), pages, parts);
    }

    /** Lines an hour that come of it. */
    double lines() {
        return sessions * pages * linesAPage(parts);
    }

    /** A tunnelled page shows little of its parts. */
    private static double linesAPage(double parts) {
        return (1 - Web.TUNNELLED) * (1 + parts) + Web.TUNNELLED * (1 + parts / 5);
    }
}
