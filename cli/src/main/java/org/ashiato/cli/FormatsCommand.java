// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.ashiato.format.Formats;
import org.ashiato.model.FormatInfo;
import org.ashiato.model.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ashiato formats}: what it reads, how each is recognised, and what each does not tell. */
@Command(name = "formats", resourceBundle = "org.ashiato.cli.Messages", mixinStandardHelpOptions = true)
final class FormatsCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Machine.out(spec);
        for (FormatInfo info : Formats.catalogue()) {
            out.println("%-16s %s".formatted(info.id(), Words.of(info.title())));
            out.println("                 " + Words.of("formats.recognised", Words.of(info.recognised())));
            for (Text lack : info.lacks()) {
                out.println("                 " + Words.of("formats.lacks", Words.of(lack)));
            }
        }
        out.println();
        out.println(Words.of("formats.more"));
        return 0;
    }
}
