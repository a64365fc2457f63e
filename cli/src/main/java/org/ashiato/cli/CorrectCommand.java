// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ashiato.cases.Correcting;
import org.ashiato.evidence.Correction;
import org.ashiato.model.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ashiato correct CASE zone|year SUBJECT VALUE --why "…"}: what was assumed put right, and what follows. */
@Command(name = "correct", resourceBundle = "org.ashiato.cli.Messages", mixinStandardHelpOptions = true)
final class CorrectCommand implements Callable<Integer> {
    /** What can be corrected. */
    enum Topic {
        ZONE,
        YEAR
    }

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "CASE")
    Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "zone|year", descriptionKey = "TOPIC")
    Topic topic = Topic.ZONE;

    @Parameters(index = "2", paramLabel = "SUBJECT", descriptionKey = "SUBJECT")
    String subject = "";

    @Parameters(index = "3", paramLabel = "VALUE", descriptionKey = "VALUE")
    String value = "";

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
        Correction correction = new Correction(subject, topic.name().toLowerCase(Locale.ROOT), value, why);
        Correcting.correct(folder, correction, Machine.who(), machine.clock());
        asked.ask(machine, language, Machine.out(spec));
        return 0;
    }
}
