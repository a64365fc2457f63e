// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ashiato.cases.CaseFolder;
import org.ashiato.cases.Investigation;
import org.ashiato.cases.Issued;
import org.ashiato.documents.Issuing;
import org.ashiato.model.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ashiato issue CASE}: the next numbered version of the report, as HTML, PDF and DOCX. */
@Command(name = "issue", resourceBundle = "org.ashiato.cli.Messages", mixinStandardHelpOptions = true)
final class IssueCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "CASE")
    Path folder = Path.of("");

    @Option(names = "--lang", paramLabel = "ja|en")
    Language language = Words.language();

    @Option(names = "--note", paramLabel = "TEXT")
    String note = "";

    @Mixin
    Machine machine = new Machine();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Machine.out(spec);
        CaseFolder open = CaseFolder.open(folder);
        Investigation.Result result = AskedAgain.run(folder, machine, language);
        Issued issued = Issuing.issue(open, result.summary(), language, note, Machine.who(), machine.clock());
        out.println(Words.of("issue.done", issued.number()));
        issued.files().forEach(f -> out.println("  " + folder.resolve(f.file())));
        return 0;
    }
}
