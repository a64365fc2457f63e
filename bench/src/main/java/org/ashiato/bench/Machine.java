// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** The machine and the state of the code that a result is about. */
final class Machine {
    private Machine() {}

    /** Processor, cores, memory and load, in one line. */
    static String describe() throws IOException {
        return "%s, %d cores, %s GiB, load %s, JDK %s"
                .formatted(
                        first(
                                Path.of("/proc/cpuinfo"),
                                "model name",
                                line -> line.substring(line.indexOf(':') + 1).strip()),
                        Runtime.getRuntime().availableProcessors(),
                        first(Path.of("/proc/meminfo"), "MemTotal", Machine::gibibytes),
                        first(Path.of("/proc/loadavg"), "", line -> line.substring(0, line.indexOf(' '))),
                        Runtime.version());
    }

    private static String gibibytes(String line) {
        return Long.toString(Long.parseLong(line.replaceAll("\\D", "")) >> 20);
    }

    private static String first(Path file, String start, Function<String, String> part) throws IOException {
        if (!Files.isReadable(file)) {
            return "unknown";
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(start))
                    .findFirst()
                    .map(part)
                    .orElse("unknown");
        }
    }

    /** The commit, with a + where files differ from it. */
    static String commit() throws IOException {
        String commit = output(List.of("git", "rev-parse", "--short", "HEAD"));
        return commit + (output(List.of("git", "status", "--porcelain")).isEmpty() ? "" : "+");
    }

    private static String output(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
    }
}
