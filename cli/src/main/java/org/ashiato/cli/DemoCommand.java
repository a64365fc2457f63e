// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ashiato.cases.Investigation;
import org.ashiato.format.Formats;
import org.ashiato.model.Language;
import org.ashiato.testing.range.Range;
import org.ashiato.testing.range.Scenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ashiato demo}: makes a sample case, investigates it, names the report to open. */
@Command(name = "demo", resourceBundle = "org.ashiato.cli.Messages", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--dir", paramLabel = "DIR")
    Path folder = Path.of("ashiato-demo");

    @Option(names = "--seed", paramLabel = "N")
    long seed = 1;

    @Option(names = "--lang", paramLabel = "ja|en")
    Language language = Words.language();

    @Mixin
    Machine machine = new Machine();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Machine.out(spec);
        Path range = folder.resolve("range");
        Path logs = range.resolve("logs");
        out.println(Words.of("demo.range", range));
        out.flush();
        Range.write(Scenario.of(seed), range);
        out.println(Words.of(
                "demo.command", logs, folder.resolve("case"), range.resolve("ioc.txt"), range.resolve("org.toml")));
        out.flush();
        try (ProgressLine progress = ProgressLine.onTerminal(List.of(logs))) {
            Investigation.Result result = Investigation.run(
                    new Investigation.Request(
                            folder.resolve("case"),
                            List.of(logs),
                            List.of(range.resolve("ioc.txt")),
                            List.of(),
                            Optional.of(range.resolve("org.toml")),
                            Optional.empty(),
                            language,
                            Formats.standard(),
                            machine.threads(),
                            machine.memoryBytes(),
                            Machine.who(),
                            Clock.systemUTC()),
                    progress);
            progress.done();
            Summary.print(result, out);
        }
        return 0;
    }
}
