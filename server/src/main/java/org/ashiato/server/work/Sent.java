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
 * What was sent for one intake, as files; logs also as folders.
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
        long bytes = 0;
        for (Path one : below(logs, Integer.MAX_VALUE)) {
            bytes += Files.isRegularFile(one) ? Files.size(one) : 0;
        }
        return new Sent(
                below(logs, 1),
                files(folder.resolve(INDICATORS)),
                files(folder.resolve(ADDRESSES)),
                files(folder.resolve(ORGANISATION)).stream().findFirst(),
                bytes);
    }

    private static List<Path> files(Path folder) throws IOException {
        return below(folder, 1).stream().filter(Files::isRegularFile).toList();
    }

    private static List<Path> below(Path folder, int depth) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.walk(folder, depth)) {
            return inside.filter(one -> !one.equals(folder)).sorted().toList();
        }
    }
}
