// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.ashiato.testing.range.Dice;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the logs of an institute whose accounts were taken, and the truth about them. The intrusion has the shape of
 * the one at AIST in 2017 as its report of 20 July 2018 tells it (annex 3, 1): a search for IDs, trials of passwords on
 * all of them, nine stages of sign-ins to two groups of accounts. Names, addresses and all behaviour are made up.
 */
public final class Institute {
    private Institute() {}

    /**
     * Writes {@code logs/mail/}, {@code logs/directory/}, {@code intel/}, {@code truth.json}, {@code ioc.txt} and
     * {@code org.toml} into a folder, which must not hold such a case yet.
     *
     * @return the truth about them
     */
    public static Truth write(Setting setting, Path folder) {
        try {
            Path mail = Files.createDirectories(folder.resolve("logs/mail"));
            Path directory = Files.createDirectories(folder.resolve("logs/directory"));
            Path intelligence = Files.createDirectories(folder.resolve("intel"));
            World world = new World(setting);
            Dice dice = new Dice(setting.seed()).fork("handout");
            Witness witness = new Witness();
            long mailEnd = Days.at(world.plan().mailEnd(), 0, 0);
            try (LogSeries mails = new LogSeries(mail, setting.mailDialect().renderer(dice.fork("mail")), mailEnd);
                    LogSeries directories = new LogSeries(
                            directory,
                            setting.directoryDialect().renderer(dice.fork("directory")),
                            world.plan().directoryStop())) {
                Chronicle.run(
                        world,
                        attempt -> {
                            if (mails.write(attempt)) {
                                witness.mail(attempt);
                            }
                        },
                        attempt -> {
                            if (directories.write(attempt)) {
                                witness.directory(attempt);
                            }
                        });
            }
            Truth truth = Truth.of(setting.seed(), world, witness);
            JsonMapper json = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();
            Files.writeString(folder.resolve("truth.json"), json.writeValueAsString(truth) + "\n");
            Files.writeString(folder.resolve("ioc.txt"), Handout.indicators(world, dice.fork("indicator")));
            Files.writeString(folder.resolve("org.toml"), Handout.ORGANISATION);
            Files.writeString(intelligence.resolve("tor-exits.txt"), Handout.tor(world, dice.fork("tor")));
            Files.writeString(intelligence.resolve("vpn.txt"), Handout.vpn());
            Files.writeString(intelligence.resolve("hosting.txt"), Handout.hosting(dice.fork("hosting")));
            return truth;
        } catch (IOException | UncheckedIOException e) {
            throw new AshiatoException(
                    ErrorCode.INPUT,
                    "The range cannot be written: " + e.getMessage(),
                    folder.toString(),
                    "Name a folder that can be written to and has room.",
                    e);
        }
    }

    /** Writes a case: {@code --seed N --ids N --lines N --mail N --tries N --dialect D --out DIR}. */
    public static void main(String[] arguments) {
        Arguments.Order order = Arguments.read(arguments);
        Truth truth = write(order.setting(), order.folder());
        System.err.printf(
                Locale.ROOT,
                "%s: %d accounts taken from %d addresses%n",
                order.folder(),
                truth.accounts().size(),
                truth.addresses().size());
    }
}
