// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.ashiato.cases.Deciding;
import org.ashiato.model.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ashiato decide CASE innocent|bad OBSERVABLE --why "…"}: an analyst's word, and what follows from it. */
@Command(name = "decide", resourceBundle = "org.ashiato.cli.Messages", mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {
    /** What can be decided. */
    enum Judgement {
        INNOCENT,
        BAD
    }

    @Mixin
    AskedAgain asked = new AskedAgain();

    @Parameters(index = "1", paramLabel = "innocent|bad", descriptionKey = "JUDGEMENT")
    Judgement judgement = Judgement.INNOCENT;

    @Parameters(index = "2", paramLabel = "OBSERVABLE", descriptionKey = "OBSERVABLE")
    String observable = "";

    @Option(names = "--why", required = true, paramLabel = "TEXT")
    String why = "";

    @Override
    public Integer call() throws IOException {
        Decision decision = new Decision(observable, judgement == Judgement.BAD, why);
        return asked.after((folder, who, clock) -> Deciding.decide(folder, decision, who, clock));
    }
}
