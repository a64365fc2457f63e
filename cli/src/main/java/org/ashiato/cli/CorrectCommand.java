// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ashiato.cases.Correcting;
import org.ashiato.evidence.Correction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ashiato correct CASE zone|year SUBJECT VALUE --why "…"}: what was assumed put right, and what follows. */
@Command(name = "correct", resourceBundle = "org.ashiato.cli.Messages", mixinStandardHelpOptions = true)
final class CorrectCommand implements Callable<Integer> {
    /** What can be corrected. */
    enum Topic {
        ZONE,
        YEAR
    }

    @Mixin
    AskedAgain asked = new AskedAgain();

    @Parameters(index = "1", paramLabel = "zone|year", descriptionKey = "TOPIC")
    Topic topic = Topic.ZONE;

    @Parameters(index = "2", paramLabel = "SUBJECT", descriptionKey = "SUBJECT")
    String subject = "";

    @Parameters(index = "3", paramLabel = "VALUE", descriptionKey = "VALUE")
    String value = "";

    @Option(names = "--why", required = true, paramLabel = "TEXT")
    String why = "";

    @Override
    public Integer call() throws IOException {
        Correction correction = new Correction(subject, topic.name().toLowerCase(Locale.ROOT), value, why);
        return asked.after((folder, who, clock) -> Correcting.correct(folder, correction, who, clock));
    }
}
