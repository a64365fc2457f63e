// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Whole cases of made logs, each in a process of its own, so that its memory can be measured. */
final class CaseRun {
    private CaseRun() {}

    /**
     * Makes a case anew and says what it took.
     *
     * @param log a file, or a folder of files
     * @param range the folder that tells of the log: its indicator and its organisation
     * @param folder of the case
     */
    static void say(Logs logs, Path log, Path range, Path folder, Results results) throws Exception {
        Logs.warm(log);
        Logs.remove(folder);
        Ran ran = Ran.of(logs.folder(), command(log, folder, range));
        long lines = Logs.count(log);
        double raw = Logs.size(log);
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

    /** Those that {@code ASHIATO_BENCH_LINES} names, with blanks between, else the usual. */
    static List<Long> sizes(Long... usual) {
        String given = System.getenv("ASHIATO_BENCH_LINES");
        return given == null
                ? List.of(usual)
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
}
