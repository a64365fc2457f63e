// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.ledger;

import java.util.Locale;

/**
 * Keeps JSON text to characters that can be seen. Log text is hostile: it brings terminal escapes, line separators and
 * marks that turn the direction of writing. Outside of strings JSON is plain ASCII, so that whatever else there is
 * stands inside a string and may be written as {@code \\uXXXX} without changing what it means.
 */
final class Printable {
    private Printable() {}

    static String json(String json) {
        StringBuilder out = new StringBuilder(json.length() + 16);
        json.codePoints().forEach(point -> {
            if (Character.getType(point) == Character.SURROGATE) {
                // Half of a pair is no character; it could not be read back.
                out.append('\uFFFD');
            } else if (visible(point)) {
                out.appendCodePoint(point);
            } else {
                for (char unit : Character.toChars(point)) {
                    out.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
            }
        });
        return out.toString();
    }

    private static boolean visible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
