// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads lines of a case's file; a fault in one names the file and the line. */
final class CaseFile {
    private CaseFile() {}

    static void line(Path file, String line, Consumer<String> reader) {
        try {
            reader.accept(line);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("%s: %s: %s".formatted(file, line, e.getMessage()), e);
        }
    }
}
