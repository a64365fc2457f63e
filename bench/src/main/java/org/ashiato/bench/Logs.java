// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ashiato.testing.range.Range;
import org.ashiato.testing.range.Scenario;

/** The range's logs of some sizes in one folder, each made once. */
record Logs(Path folder) {
    /** A folder as {@link Range} writes it, with about so many lines of Squid's native form. */
    Path range(long lines) throws IOException {
        Path range = folder.resolve("range-" + lines);
        if (!Files.exists(range.resolve("ioc.txt"))) {
            System.err.printf("making %,d lines in %s%n", lines, range);
            Files.createDirectories(range);
            Range.write(Scenario.of(1).lines(lines), range);
        }
        return range;
    }

    /** The one log file of that range. */
    Path log(long lines) throws IOException {
        return range(lines).resolve("logs/access.log");
    }

    static long count(Path log) throws IOException {
        byte[] buffer = new byte[1 << 20];
        long lines = 0;
        try (var in = Files.newInputStream(log)) {
            int n;
            while ((n = in.read(buffer)) > 0) {
                for (int i = 0; i < n; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }

    /** Bytes of all files under a folder; 0 where it is missing. */
    static long size(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            long sum = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }

    /** Removes a folder with all in it. */
    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Reads a file to its end, so that the first of several jobs does not pay for the disk. */
    static void warm(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
