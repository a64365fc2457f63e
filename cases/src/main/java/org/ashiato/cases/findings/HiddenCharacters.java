// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.findings;

/**
 * Characters that a reader does not see, or that steer what shows them: control characters, bidirectional and other
 * format controls, blanks that pass for a space, code points that fonts draw as nothing, and those that every house draws
 * as it likes. Text out of logs may hold
 * any of them to hide or to reorder what it says, so output shows them as escapes instead.
 */
public final class HiddenCharacters {
    private HiddenCharacters() {}

    /** Whether a code point is hidden; the space, the ideographic space and visible text are not. */
    public static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            case Character.SPACE_SEPARATOR -> codePoint != ' ' && codePoint != '\u3000';
            default -> isDrawnAsNothing(codePoint);
        };
    }

    /** The escape that stands for a code point: {@code \\u202E}, or {@code \\u{E0041}} above FFFF. */
    public static String escape(int codePoint) {
        return codePoint > 0xFFFF ? "\\u{%X}".formatted(codePoint) : "\\u%04X".formatted(codePoint);
    }

    /** Letters and marks of Unicode's Default_Ignorable_Code_Point, and the empty Braille pattern. */
    private static boolean isDrawnAsNothing(int codePoint) {
        return codePoint == 0x034F
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x17B4
                || codePoint == 0x17B5
                || (codePoint >= 0x180B && codePoint <= 0x180F)
                || codePoint == 0x2800
                || codePoint == 0x3164
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || codePoint == 0xFFA0
                || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF);
    }
}
