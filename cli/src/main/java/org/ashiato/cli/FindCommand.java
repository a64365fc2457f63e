// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.ashiato.cases.CaseFolder;
import org.ashiato.cases.Visible;
import org.ashiato.evidence.RawLines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ashiato find CASE TERM}: raw lines holding an address, a host, an account, a word. */
@Command(name = "find", resourceBundle = "org.ashiato.cli.Messages", mixinStandardHelpOptions = true)
final class FindCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "CASE")
    Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "TERM", descriptionKey = "TERM")
    String term = "";

    @Option(names = "--max", paramLabel = "N")
    long most = 1000;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Machine.out(spec);
        AtomicLong found = new AtomicLong();
        CaseFolder open = CaseFolder.open(folder);
        try (RawLines lines = new RawLines(open.path(), open.custody())) {
            lines.find(term, (evidence, line) -> {
                out.println(line.ref().brief() + "  " + Visible.of(line.text()));
                return found.incrementAndGet() < most;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (found.get() >= most) {
            Machine.err(spec).println(Words.of("find.more", most));
        }
        return found.get() > 0 ? 0 : 1;
    }
}
