// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ashiato.cases.Visible;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ashiato findings CASE}: the findings of the last investigation as JSON, for other programs. */
@Command(name = "findings", resourceBundle = "org.ashiato.cli.Messages", mixinStandardHelpOptions = true)
final class FindingsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CASE", descriptionKey = "CASE")
    Path folder = Path.of("");

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Machine.out(spec);
        try (Reader findings = Files.newBufferedReader(folder.resolve("findings.json"))) {
            findings.transferTo(out);
        } catch (NoSuchFileException e) {
            throw new AshiatoException(
                    ErrorCode.INPUT,
                    "there are no findings in this case",
                    Visible.of(folder.toString()),
                    "name the folder of a case, or run 'ashiato investigate' to its end first",
                    e);
        }
        return 0;
    }
}
