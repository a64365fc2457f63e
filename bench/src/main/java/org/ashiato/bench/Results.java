// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The text file to which a bench's results are added, run after run; they are printed too. */
record Results(Path file) {
    /** Begins a run: when, on what machine, of which commit. */
    static Results begin(Path folder, String bench) throws IOException {
        Files.createDirectories(folder);
        Results results = new Results(folder.resolve(bench + ".txt"));
        results.say("%n%s, commit %s%n%s"
                .formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS), Machine.commit(), Machine.describe()));
        return results;
    }

    /** Adds a line. */
    void say(String line) throws IOException {
        System.out.println(line);
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
