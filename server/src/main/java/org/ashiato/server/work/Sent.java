// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was sent for one intake, as files.
 *
 * @param bytes of the logs together
 */
record Sent(List<Path> logs, List<Path> indicators, List<Path> addresses, Optional<Path> organisation, long bytes) {
    static final String LOGS = "logs";
    static final String INDICATORS = "ioc";
    static final String ADDRESSES = "addresses";
    static final String ORGANISATION = "org";

    /** A case is only asked again. */
    static final Sent NOTHING = new Sent(List.of(), List.of(), List.of(), Optional.empty(), 0);

    static Sent in(Path folder) throws IOException {
        Path logs = folder.resolve(LOGS);
        List<Path> all = files(logs);
        long bytes = 0;
        for (Path one : all) {
            bytes += Files.size(one);
        }
        return new Sent(
                all,
                files(folder.resolve(INDICATORS)),
                files(folder.resolve(ADDRESSES)),
                files(folder.resolve(ORGANISATION)).stream().findFirst(),
                bytes);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
