// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.nio.file.Path;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Reads the command line of {@link Range#main}. */
final class Arguments {
    /** What is asked for. */
    record Order(Scenario scenario, Path folder) {}

    private static final String USAGE =
            "Give --out DIR and any of --seed N --hosts N --days N --lines N --dialect D --daily --gzip.";

    private Arguments() {}

    static Order read(String[] arguments) {
        Scenario scenario = Scenario.of(1);
        Path folder = null;
        for (int i = 0; i < arguments.length; i++) {
            String option = arguments[i];
            switch (option) {
                case "--daily" -> scenario = scenario.daily(true);
                case "--gzip" -> scenario = scenario.gzip(true);
                default -> {
                    i++;
                    String value = i < arguments.length ? arguments[i] : null;
                    if (option.equals("--out") && value != null) {
                        folder = Path.of(value);
                    } else {
                        scenario = with(scenario, option, value);
                    }
                }
            }
        }
        if (folder == null) {
            throw new AshiatoException(ErrorCode.USAGE, "The folder to write to is not named.", "--out", USAGE);
        }
        return new Order(scenario, folder);
    }

    private static Scenario with(Scenario scenario, String option, @Nullable String value) {
        if (value == null) {
            throw new AshiatoException(ErrorCode.USAGE, "The option has no value.", option, USAGE);
        }
        try {
            return switch (option) {
                case "--seed" -> scenario.seed(Long.parseLong(value));
                case "--hosts" -> scenario.hosts(Integer.parseInt(value));
                case "--days" -> scenario.days(Integer.parseInt(value));
                case "--lines" -> scenario.lines(Long.parseLong(value));
                case "--dialect" -> scenario.dialect(LogDialect.of(value));
                default -> throw new AshiatoException(ErrorCode.USAGE, "There is no such option.", option, USAGE);
            };
        } catch (NumberFormatException e) {
            throw new AshiatoException(ErrorCode.USAGE, value + " is not a number.", option, USAGE, e);
        }
    }
}
