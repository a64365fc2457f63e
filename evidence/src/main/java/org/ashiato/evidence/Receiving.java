// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.ashiato.evidence.ledger.Ledger;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Text;
import org.ashiato.store.Limits;

/** Takes what a user names into a case: files, folders, containers. */
public final class Receiving {
    private Receiving() {}

    /**
     * How to receive.
     *
     * @param formats in the order in which they are asked
     * @param zone of local times where no rule says otherwise
     */
    public record Terms(
            List<LogFormat> formats, List<SourceRule> rules, ZoneId zone, Text zoneBecause, Limits limits) {}

    /** Receives everything under some paths, in order. */
    public static Custody receive(Path caseFolder, Ledger ledger, List<Path> paths, Terms terms, Progress progress)
            throws IOException {
        Custody custody = Custody.of(caseFolder);
        try (Intake intake = new Intake(caseFolder, ledger, custody, terms, progress)) {
            for (Path path : paths) {
                try (var files = Files.walk(path)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        intake.take(new Received(
                                file.toString(),
                                path.toAbsolutePath().toString(),
                                Files.size(file),
                                Files.getLastModifiedTime(file).toInstant().toString(),
                                null,
                                () -> Files.newInputStream(file)));
                    }
                }
            }
        }
        return custody;
    }
}
