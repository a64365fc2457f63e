// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

/** Log text made safe for a terminal or a message: what could act is shown as an escape. */
public final class Visible {
    private Visible() {}

    /** The text with control, format and other invisible characters written as {@code \\u001B}. */
    public static String of(String text) {
        StringBuilder visible = null;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int width = Character.charCount(c);
            if (acts(c)) {
                if (visible == null) {
                    visible = new StringBuilder(text.length() + 16).append(text, 0, at);
                }
                visible.append("\\u%04X".formatted(c));
            } else if (visible != null) {
                visible.appendCodePoint(c);
            }
            at += width;
        }
        return visible == null ? text : visible.toString();
    }

    private static boolean acts(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
