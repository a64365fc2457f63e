// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.documents;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The font that documents embed, so that Japanese reads the same wherever they are opened: BIZ UDPGothic. */
enum Fonts {
    REGULAR("400Regular/BIZUDPGothic_400Regular.ttf"),
    BOLD("700Bold/BIZUDPGothic_700Bold.ttf");

    static final String FAMILY = "BIZ UDPGothic";
    private final String file;

    Fonts(String file) {
        this.file = file;
    }

    byte[] bytes() {
        try (InputStream in =
                requireNonNull(Fonts.class.getResourceAsStream("fonts/" + file), "the font was not built in")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
