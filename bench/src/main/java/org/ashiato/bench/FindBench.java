// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finding a word in the raw lines of the largest case, with its files out of the page cache and in it. */
final class FindBench implements Bench {
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "find";
    }

    @Override
    public void run(Logs logs, Results results) throws Exception {
        Path folder = CaseBench.made(logs, CaseBench.LARGE);
        String known = indicator(logs.range(CaseBench.LARGE));
        // A word that stands in every part, an address that stands in some, a word that is nowhere.
        for (String word : List.of("GET", known, "no-such-word-anywhere")) {
            List<Double> cold = new ArrayList<>();
            List<Double> warm = new ArrayList<>();
            int found = 0;
            for (int round = 0; round < ROUNDS; round++) {
                evict(folder.resolve("evidence"));
                cold.add(find(logs, folder, word).wall());
                Ran ran = find(logs, folder, word);
                warm.add(ran.wall());
                found = (int) ran.said().lines().count();
            }
            results.say("%s: %d lines printed; %.2f s cold, %.2f s warm (medians of %d whole processes)"
                    .formatted(
                            word,
                            found,
                            Took.median(cold.stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray()),
                            Took.median(warm.stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray()),
                            ROUNDS));
        }
    }

    static Ran find(Logs logs, Path folder, String word) throws IOException, InterruptedException {
        return Ran.of(logs.folder(), List.of("./ashiato", "find", folder.toString(), word));
    }

    static String indicator(Path range) throws IOException {
        try (Stream<String> lines = Files.lines(range.resolve("ioc.txt"))) {
            return lines.map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .findFirst()
                    .orElseThrow();
        }
    }

    // dd with nocache asks the kernel to forget a file's pages, which any user may do for any file.
    static void evict(Path folder) throws IOException, InterruptedException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Process dd = new ProcessBuilder(
                                "dd", "of=" + file, "oflag=nocache", "conv=notrunc,fdatasync", "count=0")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (dd.waitFor() != 0) {
                    throw new IllegalStateException("dd cannot evict " + file);
                }
            }
        }
    }
}
