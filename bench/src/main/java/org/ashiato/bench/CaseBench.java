// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The whole case, from a log to the report, as the user's command: whether a line costs the same in a large log. */
final class CaseBench implements Bench {
    private static final List<Long> SIZES = List.of(1_000_000L, 5_000_000L, 20_000_000L);

    @Override
    public String name() {
        return "case";
    }

    @Override
    public void run(Logs logs, Results results) throws Exception {
        for (long size : SIZES) {
            Path range = logs.range(size);
            Path log = logs.log(size);
            Logs.warm(log);
            Path folder = folder(logs, size);
            Logs.remove(folder);
            Ran ran = Ran.of(
                    logs.folder(),
                    List.of(
                            "./ashiato",
                            "investigate",
                            log.toString(),
                            "--case",
                            folder.toString(),
                            "--ioc",
                            range.resolve("ioc.txt").toString(),
                            "--org",
                            range.resolve("org.toml").toString()));
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
        }
    }

    /** Where the case of a size stays, for {@link FindBench}. */
    static Path folder(Logs logs, long lines) {
        return logs.folder().resolve("case-" + lines);
    }
}
