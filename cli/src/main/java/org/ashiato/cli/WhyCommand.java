// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ashiato.cases.Reasons;
import org.ashiato.cases.Visible;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ashiato why CASE OBSERVABLE}: the path by which it came into the scope, or the reason why it is out. */
@Command(name = "why", resourceBundle = "org.ashiato.cli.Messages", mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "CASE")
    Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "OBSERVABLE", descriptionKey = "OBSERVABLE")
    String observable = "";

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Machine.out(spec);
        List<Reasons> reasons = Reasons.of(folder, observable);
        if (reasons.isEmpty()) {
            Machine.err(spec).println(Words.of("why.nothing", Visible.of(observable)));
            return 1;
        }
        reasons.forEach(r -> print(r, out));
        return 0;
    }

    private void print(Reasons reasons, PrintWriter out) {
        out.println(Words.of(
                "why.grade",
                Words.of("list." + reasons.list()),
                Visible.of(observable),
                Words.of(reasons.grade().title()),
                String.format(Locale.ROOT, "%.2f", reasons.score())));
        reasons.findings().forEach(f -> out.println("%s  %s".formatted(f.id(), Visible.of(Words.of(f.statement())))));
        if (!reasons.path().isEmpty()) {
            out.println(Words.of("why.path"));
            for (Reasons.Hop hop : reasons.path()) {
                out.println("  %s → %s  %s"
                        .formatted(Visible.of(hop.from()), Visible.of(hop.to()), String.join(" ", hop.lines())));
            }
        }
        out.println(Words.of("why.weights"));
        for (Reasons.Told weight : reasons.weights()) {
            out.println("  %s  %s  %s"
                    .formatted(
                            String.format(Locale.ROOT, "%+6.2f", weight.nats()),
                            weight.name(),
                            Visible.of(Words.of(weight.said()))));
        }
    }
}
