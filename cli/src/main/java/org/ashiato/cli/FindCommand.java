// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.ashiato.cases.CaseFolder;
import org.ashiato.cases.Visible;
import org.ashiato.evidence.Custody;
import org.ashiato.evidence.Evidence;
import org.ashiato.evidence.RawLines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    Machine machine = new Machine();

    @Spec
    @Nullable
    CommandSpec spec;

    private long found;
    private OptionalLong stopped = OptionalLong.empty();

    @Override
    public Integer call() {
        PrintWriter out = Machine.out(spec);
        CaseFolder open = CaseFolder.open(folder);
        Custody custody = open.custody();
        long shown = Math.clamp(most, 0L, Long.MAX_VALUE - 1);
        try (RawLines lines = new RawLines(open.path(), custody)) {
            // One line more than is shown is looked for, so that what is said of more is known.
            lines.find(term, machine.threads(), shown + 1, (evidence, line) -> {
                if (found == shown) {
                    stopped =
                            OptionalLong.of(before(custody, evidence, line.ref().offset()));
                    return;
                }
                found++;
                out.println(line.ref().brief() + "  " + Visible.of(line.text()));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (stopped.isPresent()) {
            long all = custody.evidence().stream().mapToLong(FindCommand::held).sum();
            Machine.err(spec).println(Words.of("find.more", shown, stopped.getAsLong() * 100 / all));
        }
        return found > 0 || stopped.isPresent() ? 0 : 1;
    }

    /** Bytes of evidence before a place. */
    private static long before(Custody custody, Evidence evidence, long offset) {
        long earlier = custody.evidence().stream()
                .filter(one -> one.number() < evidence.number())
                .mapToLong(FindCommand::held)
                .sum();
        return earlier + offset - evidence.base();
    }

    private static long held(Evidence evidence) {
        return evidence.size() - evidence.base();
    }
}
