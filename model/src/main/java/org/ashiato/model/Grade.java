// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure a statement is, in the words Japanese official reports use; from the surest to the least. */
public enum Grade {
    /** The logs show it directly. */
    CONFIRMED(new Text("確認", "confirmed")),
    /** Several independent signs agree and nothing speaks against it. */
    PRESUMED(new Text("推定", "presumed")),
    /** Signs point to it, and an innocent reading remains. */
    POSSIBLE(new Text("可能性", "possible")),
    /** The logs speak against it, and they were complete where it matters. */
    RULED_OUT(new Text("否定", "ruled out")),
    /** The logs at hand cannot decide it. */
    UNDETERMINED(new Text("判断できない", "undetermined"));

    private final Text title;

    Grade(Text title) {
        this.title = title;
    }

    /** The grade's name as users read it. */
    public Text title() {
        return title;
    }

    /** The grade's name in {@code findings.json}: lower case with underscores. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The grade of such a {@link #code()}; empty where there is none. */
    public static Optional<Grade> of(String code) {
        return Arrays.stream(values()).filter(g -> g.code().equals(code)).findFirst();
    }

    /** Whether a subject with this grade is accused: confirmed or presumed. */
    public boolean accuses() {
        return this == CONFIRMED || this == PRESUMED;
    }

    /** This grade, or the next weaker one where the log was incomplete: confirmed, presumed, possible. */
    public Grade lowered() {
        return switch (this) {
            case CONFIRMED -> PRESUMED;
            case PRESUMED, POSSIBLE -> POSSIBLE;
            case RULED_OUT, UNDETERMINED -> UNDETERMINED;
        };
    }
}
