// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same Squid lines made searchable by Ashiato and by an embedded OpenSearch, and the same address looked for in
 * both. OpenSearch is asked in a process that runs already; Ashiato's answer is a whole process from its start.
 */
final class OpenSearchBench implements Bench {
    private static final long LINES = 2_000_000;
    private static final int ROUNDS = 5;
    private static final String MEMORY = "-Xmx2g";

    @Override
    public String name() {
        return "opensearch";
    }

    @Override
    public void run(Logs logs, Results results) throws Exception {
        Path log = logs.log(LINES);
        Logs.warm(log);
        long raw = Files.size(log);
        long lines = Logs.count(log);
        String word = FindBench.indicator(logs.range(LINES));
        results.say("%,d lines, %,d bytes; looked for: %s".formatted(lines, raw, word));
        ours(logs, results, log, lines, raw, word);
        theirs(logs, results, log, raw, word);
    }

    // Ashiato's load is the whole command, with its analyses and its report, in at most its usual memory.
    private static void ours(Logs logs, Results results, Path log, long lines, long raw, String word)
            throws IOException, InterruptedException {
        Path folder = logs.folder().resolve("beside-opensearch");
        Logs.remove(folder);
        Ran ran =
                Ran.of(logs.folder(), List.of("./ashiato", "investigate", log.toString(), "--case", folder.toString()));
        double kept = Logs.size(folder.resolve("evidence")) + Logs.size(folder.resolve("events"));
        List<Double> cold = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            FindBench.evict(folder.resolve("evidence"));
            cold.add(FindBench.find(logs, folder, word).wall());
            Ran again = FindBench.find(logs, folder, word);
            warm.add(again.wall());
            found = (int) again.said().lines().count();
        }
        results.say(row(
                "Ashiato, to the report",
                lines,
                ran.wall(),
                ran.cpu(),
                kept / raw,
                ran.resident(),
                "%d lines printed in %.0f ms cold, %.0f ms warm, with the start of the program"
                        .formatted(found, 1000 * median(cold), 1000 * median(warm))));
        Logs.remove(folder);
    }

    private static void theirs(Logs logs, Results results, Path log, long raw, String word)
            throws IOException, InterruptedException {
        Path folder = logs.folder().resolve("opensearch");
        Logs.remove(folder);
        Ran load = Ran.of(logs.folder(), command("load", folder.toString(), log.toString()));
        double size = Logs.size(folder.resolve("node_1/data"));
        FindBench.evict(folder.resolve("node_1/data"));
        Ran find = Ran.of(logs.folder(), command("find", folder.toString(), word));
        results.say(row(
                "OpenSearch, to searchable",
                (long) number(load, "lines"),
                number(load, "seconds"),
                load.cpu(),
                size / raw,
                load.resident(),
                "%.0f lines found, 1000 given, in %.0f ms cold, %.0f ms warm, in a running process"
                        .formatted(number(find, "found"), number(find, "cold"), number(find, "warm"))));
        Logs.remove(folder);
    }

    private static String row(
            String what, long lines, double wall, double cpu, double size, long resident, String asked) {
        return String.format(
                Locale.ROOT,
                "%-26s %7.1f s wall, %7.1f s cpu, %,9.0f lines/s, %.2f of the raw size, %,5d MiB resident; %s",
                what,
                wall,
                cpu,
                lines / wall,
                size,
                resident >> 20,
                asked);
    }

    private static List<String> command(String... arguments) {
        Path built = Path.of("bench/opensearch/target").toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                MEMORY,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                built.resolve("classes") + ":" + built.resolve("lib") + "/*",
                "org.ashiato.bench.opensearch.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static double number(Ran ran, String name) {
        Matcher matcher = Pattern.compile("\\b" + name + "=([0-9.]+)").matcher(ran.said());
        if (!matcher.find()) {
            throw new IllegalStateException("OpenSearch did not tell " + name + ": " + ran.said());
        }
        return Double.parseDouble(matcher.group(1));
    }

    private static double median(List<Double> figures) {
        return Took.median(figures.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
