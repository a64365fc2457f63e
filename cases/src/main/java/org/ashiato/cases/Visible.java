// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import org.ashiato.cases.findings.HiddenCharacters;

/** Log text made safe for a terminal or a message: what is hidden or could act is shown as an escape. */
public final class Visible {
    private Visible() {}

    /** The text with {@linkplain HiddenCharacters hidden characters} written as {@code \\u001B}. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(HiddenCharacters::isHidden)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (HiddenCharacters.isHidden(c)) {
                visible.append(HiddenCharacters.escape(c));
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }
}
