// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The whole case, from a log to the report, step by step: whether a line costs the same in a large log. */
final class CaseBench implements Bench {
    private static final List<Long> SIZES = List.of(1_000_000L, 5_000_000L, 20_000_000L);

    @Override
    public String name() {
        return "case";
    }

    @Override
    public void run(Logs logs, Results results) throws Exception {
        for (long size : sizes()) {
            Path range = logs.range(size);
            Path log = logs.log(size);
            Logs.warm(log);
            Path folder = folder(logs, size);
            Logs.remove(folder);
            Ran ran = Ran.of(logs.folder(), command(log, folder, range));
            long lines = Logs.count(log);
            double raw = Files.size(log);
            results.say(("%,11d lines: %7.2f s wall, %7.2f s cpu, %.3f µs wall a line, %,d MiB resident,"
                            + " evidence %.4f and events %.4f of the raw size")
                    .formatted(
                            lines,
                            ran.wall(),
                            ran.cpu(),
                            ran.wall() * 1e6 / lines,
                            ran.resident() >> 20,
                            Logs.size(folder.resolve("evidence")) / raw,
                            Logs.size(folder.resolve("events")) / raw));
            results.say("             "
                    + ran.said()
                            .lines()
                            .filter(line -> line.matches("\\d+\\.\\d\\d s .*"))
                            .collect(Collectors.joining(", ")));
        }
    }

    /** Those that {@code ASHIATO_BENCH_LINES} names, with blanks between, else the usual. */
    private static List<Long> sizes() {
        String given = System.getenv("ASHIATO_BENCH_LINES");
        return given == null
                ? SIZES
                : Arrays.stream(given.strip().split(" +")).map(Long::valueOf).toList();
    }

    // With the flags of this process, which are those of ./ashiato.
    private static List<String> command(Path log, Path folder, Path range) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PhasedCase.class.getName()));
        command.addAll(List.of(
                log.toString(),
                folder.toString(),
                range.resolve("ioc.txt").toString(),
                range.resolve("org.toml").toString()));
        return command;
    }

    /** The case of a size, for benches that ask it; fails where this bench did not make it yet. */
    static Path made(Logs logs, long lines) {
        Path folder = folder(logs, lines);
        if (!Files.exists(folder)) {
            throw new IllegalStateException(
                    "there is no case of %,d lines in %s; run bench case first".formatted(lines, logs.folder()));
        }
        return folder;
    }

    private static Path folder(Logs logs, long lines) {
        return logs.folder().resolve("case-" + lines);
    }
}
