// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import static java.util.Objects.requireNonNull;

/** One text for users, in Japanese and in English, equal in content. */
public record Text(String ja, String en) {
    public Text {
        requireNonNull(ja, "ja is null");
        requireNonNull(en, "en is null");
    }

    /** The text in one language. */
    public String in(Language language) {
        return switch (language) {
            case JA -> ja;
            case EN -> en;
        };
    }
}
