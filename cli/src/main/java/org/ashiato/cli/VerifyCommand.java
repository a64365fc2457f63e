// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ashiato.cases.Verification;
import org.ashiato.cases.Visible;
import org.ashiato.evidence.seal.Fault;
import org.ashiato.model.ErrorCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ashiato verify CASE}: whether everything is still as received and as recorded. */
@Command(name = "verify", resourceBundle = "org.ashiato.cli.Messages", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CASE", descriptionKey = "CASE")
    Path folder = Path.of("");

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Machine.out(spec);
        Verification verification = Verification.of(folder);
        verification.notes().forEach(n -> out.println(Words.of("verify.note", Words.of(n))));
        if (verification.intact()) {
            out.println(Words.of(
                    "verify.intact",
                    verification.files(),
                    verification.ledger().entries(),
                    verification.ledger().hash(),
                    verification.ledger().signedBy()));
            return 0;
        }
        for (Fault fault : verification.faults()) {
            String place = fault.exact() ? Long.toString(fault.from()) : fault.from() + "-" + (fault.to() - 1);
            out.println(Words.of(
                    "verify.fault", Visible.of(fault.file().toString()), place, Visible.of(Words.of(fault.what()))));
        }
        return ErrorCode.INTEGRITY.exitCode();
    }
}
