// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;

/** The forms in which the range can write its log. */
public enum LogDialect {
    /** Squid's native access log. */
    SQUID("squid");

    private final String label;

    LogDialect(String label) {
        this.label = label;
    }

    /** The name on the command line. */
    public String label() {
        return label;
    }

    /** The dialect of that name. */
    public static LogDialect of(String label) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new AshiatoException(
                        ErrorCode.USAGE,
                        "The range knows no dialect " + label + ".",
                        "--dialect",
                        "Use one of "
                                + Arrays.stream(values()).map(LogDialect::label).collect(Collectors.joining(", "))
                                + "."));
    }

    Renderer renderer() {
        return switch (this) {
            case SQUID -> new SquidNative();
        };
    }
}
