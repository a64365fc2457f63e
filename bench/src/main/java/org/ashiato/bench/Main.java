// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs benches by name, in the project's folder; what they make lies under {@code ASHIATO_BENCH}. */
public final class Main {
    private static final List<Bench> ALL = List.of(
            new StartBench(),
            new IntakeBench(),
            new CaseBench(),
            new DirectoryBench(),
            new FindBench(),
            new RhythmBench(),
            new ClosureBench(),
            new WorkspaceBench(),
            new OpenSearchBench());

    private Main() {}

    /** {@code bench FOLDER NAME…}: the folder for logs and cases, and which benches to run. */
    public static void main(String[] arguments) throws Exception {
        // Figures in English notation, whoever measures.
        Locale.setDefault(Locale.ROOT);
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<Bench> wanted = new ArrayList<>();
        for (String name : List.of(arguments).subList(1, arguments.length)) {
            wanted.add(ALL.stream()
                    .filter(bench -> bench.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no bench " + name + "; there are "
                            + ALL.stream().map(Bench::name).toList())));
        }
        for (Bench bench : wanted) {
            bench.run(new Logs(folder), Results.begin(Path.of("bench/results"), bench.name()));
        }
    }
}
