// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.squidlogformat;

import org.ashiato.format.TimePattern;
import org.jspecify.annotations.Nullable;

/**
 * One format code in its place.
 *
 * @param code as written, without {@code %}, modifiers and width: {@code {User-Agent}>h}
 * @param position the column, or -1
 * @param key the code made ready for the unmapped fields
 * @param pattern how a clock is written
 * @param inQuotes whether it stands between quotes of its own
 * @param escaped whether Squid escaped quotes and backslashes in it
 * @param free whether its value may hold blanks that nothing protects
 * @param padding on which side blanks fill the width
 * @param zeroPadded whether zeros fill the width, or a greatest width is given
 * @param utc whether a clock without an offset is UTC
 */
record Slot(
        String code,
        Use use,
        int position,
        byte[] key,
        @Nullable TimePattern pattern,
        boolean inQuotes,
        boolean escaped,
        boolean free,
        Padding padding,
        boolean zeroPadded,
        boolean utc) {
    enum Padding {
        NONE,
        LEFT,
        RIGHT
    }

    boolean isNumber() {
        return switch (use) {
            case SECONDS, SUBSECOND, START, NUMBER, MILLISECONDS -> true;
            case CLOCK, TEXT, LOWER_TEXT, METHOD, URL, HIERARCHY, PEER, UNMAPPED -> false;
        };
    }
}
