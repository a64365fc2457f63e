// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ashiato.cases.Deciding;
import org.ashiato.model.Decision;
import org.ashiato.model.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ashiato decide CASE innocent|bad OBSERVABLE --why "…"}: an analyst's word, and what follows from it. */
@Command(name = "decide", resourceBundle = "org.ashiato.cli.Messages", mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {
    /** What can be decided. */
    enum Judgement {
        INNOCENT,
        BAD
    }

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "CASE")
    Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "innocent|bad", descriptionKey = "JUDGEMENT")
    Judgement judgement = Judgement.INNOCENT;

    @Parameters(index = "2", paramLabel = "OBSERVABLE", descriptionKey = "OBSERVABLE")
    String observable = "";

    @Option(names = "--why", required = true, paramLabel = "TEXT")
    String why = "";

    @Option(names = "--lang", paramLabel = "ja|en")
    Language language = Words.language();

    @Mixin
    Machine machine = new Machine();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        AskedAgain asked = AskedAgain.before(folder);
        Decision decision = new Decision(observable, judgement == Judgement.BAD, why);
        Deciding.decide(folder, decision, Machine.who(), machine.clock());
        asked.ask(machine, language, Machine.out(spec));
        return 0;
    }
}
