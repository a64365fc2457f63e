// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.ashiato.cases.Deciding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ashiato undecide CASE OBSERVABLE}: takes a decision back. */
@Command(name = "undecide", resourceBundle = "org.ashiato.cli.Messages", mixinStandardHelpOptions = true)
final class UndecideCommand implements Callable<Integer> {
    @Mixin
    AskedAgain asked = new AskedAgain();

    @Parameters(index = "1", paramLabel = "OBSERVABLE", descriptionKey = "OBSERVABLE")
    String observable = "";

    @Option(names = "--why", paramLabel = "TEXT")
    String why = "";

    @Override
    public Integer call() throws IOException {
        return asked.after((folder, who, clock) -> Deciding.undecide(folder, observable, why, who, clock));
    }
}
