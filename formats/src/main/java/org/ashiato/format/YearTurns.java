// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

/**
 * How often the year has turned in a log whose times have none (RFC 3164), told by the months of its lines.
 *
 * <p>From one line to the next the year that puts the months less than half a year apart is taken: December to
 * January is a turn, and January to December, a line that came late, is one back. So a single line with a false
 * date, such as one from a device that began on 1 January, turns the year and turns it back, and what follows it
 * is right. The price: where a log is silent for more than half a year, the turn within is not seen.
 *
 * @param turns since the first line; below 0 where a late line is older than the year's first
 * @param month of the last line, 1 to 12; 0 before the first
 */
public record YearTurns(int turns, int month) {
    /** Before the first line. */
    public static final YearTurns NONE = new YearTurns(0, 0);

    private static final int HALF = 6;
    private static final String NAMES = "   JanFebMarAprMayJunJulAugSepOctNovDec";

    /** The turns that hold for this line; this very object where its month is the last one's, or it has none. */
    public YearTurns after(byte[] bytes, int from, int to) {
        int at = from;
        if (at < to && bytes[at] == '<') {
            at = ByteSearch.first(bytes, at, Math.min(to, at + 5), '>') + 1;
        }
        if (isLast(bytes, at, to)) {
            return this;
        }
        int found = CivilTime.month(bytes, at, to);
        if (found == 0 || found == month || !isDated(bytes, at, to)) {
            return this;
        }
        int step = month == 0 ? 0 : found - month;
        return new YearTurns(turns + (step < -HALF ? 1 : step > HALF ? -1 : 0), found);
    }

    private boolean isLast(byte[] bytes, int at, int to) {
        return at + 3 <= to
                && bytes[at] == NAMES.charAt(month * 3)
                && bytes[at + 1] == NAMES.charAt(month * 3 + 1)
                && bytes[at + 2] == NAMES.charAt(month * 3 + 2);
    }

    // A line that only begins with a word such as "Marked" is none.
    private static boolean isDated(byte[] bytes, int at, int to) {
        int day = ByteSearch.past(bytes, at + 3, to, ' ');
        int dayEnd = CivilTime.digitsEnd(bytes, day, to);
        return day > at + 3
                && dayEnd > day
                && dayEnd < to
                && bytes[dayEnd] == ' '
                && CivilTime.secondOfDay(bytes, dayEnd + 1, to) >= 0;
    }
}
