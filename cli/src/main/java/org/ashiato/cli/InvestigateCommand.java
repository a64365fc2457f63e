// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ashiato.cases.Investigation;
import org.ashiato.format.Formats;
import org.ashiato.format.mapping.MappedFormat;
import org.ashiato.format.squidlogformat.SquidLogformat;
import org.ashiato.model.Language;
import org.ashiato.model.LogFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ashiato investigate LOGS… --case DIR}: from logs to a report. */
@Command(name = "investigate", resourceBundle = "org.ashiato.cli.Messages", mixinStandardHelpOptions = true)
final class InvestigateCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "LOGS", descriptionKey = "LOGS")
    List<Path> logs = List.of();

    @Option(names = "--case", required = true, paramLabel = "DIR")
    Path folder = Path.of("");

    @Option(names = "--ioc", paramLabel = "FILE")
    List<Path> indicators = List.of();

    @Option(names = "--addresses", paramLabel = "FILE")
    List<Path> addressLists = List.of();

    @Option(names = "--org", paramLabel = "FILE")
    @Nullable
    Path organisation;

    @Option(names = "--zone", paramLabel = "ZONE")
    @Nullable
    ZoneId zone;

    @Option(names = "--lang", paramLabel = "ja|en")
    Language language = Words.language();

    @Option(names = "--logformat", paramLabel = "FORMAT")
    List<String> logformats = List.of();

    @Option(names = "--mapping", paramLabel = "FILE")
    List<Path> mappings = List.of();

    @Mixin
    Machine machine = new Machine();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Machine.out(spec);
        try (ProgressLine progress = ProgressLine.onTerminal(logs)) {
            Investigation.Result result = Investigation.run(
                    new Investigation.Request(
                            folder,
                            logs,
                            indicators,
                            addressLists,
                            Optional.ofNullable(organisation),
                            Optional.ofNullable(zone),
                            language,
                            formats(),
                            machine.threads(),
                            machine.memoryBytes(),
                            Machine.who(),
                            machine.clock()),
                    progress);
            progress.done();
            Summary.print(result, out);
        }
        return 0;
    }

    // What the user says of formats is asked before what Ashiato knows.
    private List<LogFormat> formats() {
        List<LogFormat> formats = new ArrayList<>();
        for (Path mapping : mappings) {
            formats.add(MappedFormat.load(mapping));
        }
        for (int i = 0; i < logformats.size(); i++) {
            String given = logformats.get(i);
            formats.add(SquidLogformat.of("squid-logformat-" + (i + 1), given));
        }
        formats.addAll(Formats.standard());
        return formats;
    }
}
