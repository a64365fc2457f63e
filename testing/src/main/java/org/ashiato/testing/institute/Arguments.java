// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;

/** Reads the command line of {@link Institute#main}. */
final class Arguments {
    /** What is asked for. */
    record Order(Setting setting, Path folder) {}

    private static final String USAGE =
            "Give --out DIR and any of --seed N --ids N --lines N --mail N --tries N --dialect D (of each log one: "
                    + labels() + ").";

    private Arguments() {}

    static Order read(String[] arguments) {
        Setting setting = Setting.of(1);
        Path folder = null;
        for (int i = 0; i < arguments.length; i += 2) {
            String option = arguments[i];
            if (i + 1 == arguments.length) {
                throw new AshiatoException(ErrorCode.USAGE, "The option has no value.", option, USAGE);
            }
            String value = arguments[i + 1];
            if (option.equals("--out")) {
                folder = Path.of(value);
            } else {
                setting = with(setting, option, value);
            }
        }
        if (folder == null) {
            throw new AshiatoException(ErrorCode.USAGE, "The folder to write to is not named.", "--out", USAGE);
        }
        return new Order(setting, folder);
    }

    private static Setting with(Setting setting, String option, String value) {
        try {
            return switch (option) {
                case "--seed" -> setting.seed(Long.parseLong(value));
                case "--ids" -> setting.ids(Integer.parseInt(value));
                case "--lines" -> setting.lines(Long.parseLong(value));
                case "--mail" -> setting.mail(Long.parseLong(value));
                case "--tries" -> setting.tries(Integer.parseInt(value));
                case "--dialect" -> dialect(setting, value);
                default -> throw new AshiatoException(ErrorCode.USAGE, "There is no such option.", option, USAGE);
            };
        } catch (NumberFormatException e) {
            throw new AshiatoException(ErrorCode.USAGE, value + " is not a number.", option, USAGE, e);
        }
    }

    private static Setting dialect(Setting setting, String label) {
        for (MailDialect dialect : MailDialect.values()) {
            if (dialect.label().equals(label)) {
                return setting.mailDialect(dialect);
            }
        }
        for (DirectoryDialect dialect : DirectoryDialect.values()) {
            if (dialect.label().equals(label)) {
                return setting.directoryDialect(dialect);
            }
        }
        throw new AshiatoException(ErrorCode.USAGE, "The range knows no dialect " + label + ".", "--dialect", USAGE);
    }

    private static String labels() {
        return Stream.concat(
                        Arrays.stream(MailDialect.values()).map(MailDialect::label),
                        Arrays.stream(DirectoryDialect.values()).map(DirectoryDialect::label))
                .collect(Collectors.joining(", "));
    }
}
