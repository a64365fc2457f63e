// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** The whole case, from a log of Squid to the report, step by step: whether a line costs the same in a large log. */
final class CaseBench implements Bench {
    /** What the range is asked for; it makes 20.03M lines of it. */
    static final long LARGE = 25_000_000;

    @Override
    public String name() {
        return "case";
    }

    @Override
    public void run(Logs logs, Results results) throws Exception {
        for (long size : CaseRun.sizes(1_000_000L, 5_000_000L, LARGE)) {
            CaseRun.say(logs, logs.log(size), logs.range(size), folder(logs, size), results);
        }
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
