// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ashiato.testing.institute.Institute;
import org.ashiato.testing.institute.Setting;
import org.ashiato.testing.range.Range;
import org.ashiato.testing.range.Scenario;

/** Made logs of some sizes in one folder, each made once. */
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

    /** A folder as {@link Institute} writes it, with about so many lines of slapd in {@code logs/directory}. */
    Path institute(long lines) throws IOException {
        Path institute = folder.resolve("institute-" + lines);
        if (!Files.exists(institute.resolve("ioc.txt"))) {
            System.err.printf("making %,d lines in %s%n", lines, institute);
            Institute.write(Setting.of(1).ids(8000).tries(400).mail(20_000).lines(lines), institute);
        }
        return institute;
    }

    /** Lines of a file, or of all files under a folder. */
    static long count(Path log) throws IOException {
        byte[] buffer = new byte[1 << 20];
        long lines = 0;
        for (Path file : files(log)) {
            try (var in = Files.newInputStream(file)) {
                int n;
                while ((n = in.read(buffer)) > 0) {
                    for (int i = 0; i < n; i++) {
                        lines += buffer[i] == '\n' ? 1 : 0;
                    }
                }
            }
        }
        return lines;
    }

    private static List<Path> files(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Bytes of a file, or of all files under a folder; 0 where it is missing. */
    static long size(Path folder) throws IOException {
        long sum = 0;
        if (Files.exists(folder)) {
            for (Path file : files(folder)) {
                sum += Files.size(file);
            }
        }
        return sum;
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

    /** Reads a file, or all files under a folder, to the end, so that the first of several jobs does not pay for the disk. */
    static void warm(Path path) throws IOException {
        for (Path file : files(path)) {
            try (var in = Files.newInputStream(file)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }
}
