// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ashiato.cases.CaseFolder;
import org.ashiato.cases.References;
import org.ashiato.cases.Visible;
import org.ashiato.evidence.Custody;
import org.ashiato.evidence.Evidence;
import org.ashiato.evidence.RawLines;
import org.ashiato.model.SourceRef;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ashiato show CASE REF}: the raw lines behind a citation, with neighbours. */
@Command(name = "show", resourceBundle = "org.ashiato.cli.Messages", mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "CASE")
    Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "REF", descriptionKey = "REF")
    String reference = "";

    @Option(names = "--around", paramLabel = "N")
    int around = 3;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Machine.out(spec);
        CaseFolder open = CaseFolder.open(folder);
        Custody custody = open.custody();
        List<SourceRef> references = References.resolve(open, custody, reference);
        try (RawLines lines = new RawLines(open.path(), custody)) {
            for (SourceRef one : references) {
                Evidence evidence = custody.byHash(one.evidence()).orElseThrow();
                out.println(Words.of("show.evidence", Visible.of(evidence.path()), evidence.sha256()));
                for (RawLines.Line line : lines.around(one, around, around)) {
                    boolean cited = line.ref().offset() <= one.offset()
                            && one.offset() <= line.ref().offset() + line.ref().length();
                    // A record of a JSON document may be several lines, each of which is marked.
                    for (String part : line.text().split("\r?\n", -1)) {
                        out.println((cited ? "> " : "  ") + line.ref().offset() + "  " + Visible.of(part));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }
}
