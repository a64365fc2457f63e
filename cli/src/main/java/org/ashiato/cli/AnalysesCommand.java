// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ashiato.analysis.Analyses;
import org.ashiato.model.Analysis;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.EventKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ashiato analyses}: what it asks, and what each question needs. */
@Command(name = "analyses", resourceBundle = "org.ashiato.cli.Messages", mixinStandardHelpOptions = true)
final class AnalysesCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Machine.out(spec);
        for (Analysis analysis : Analyses.standard()) {
            AnalysisInfo info = analysis.info();
            out.println("%-12s %s".formatted(info.id(), Words.of(info.title())));
            out.println("             " + Words.of(info.question()));
            out.println("             "
                    + Words.of(
                            "analyses.needs",
                            info.needs().stream().map(EventKind::table).collect(Collectors.joining(", ")))
                    + (info.columns().isEmpty() ? "" : Words.of("analyses.likes", String.join(", ", info.columns()))));
            if (!info.attack().isEmpty()) {
                out.println("             ATT&CK " + String.join(", ", info.attack()));
            }
        }
        return 0;
    }
}
