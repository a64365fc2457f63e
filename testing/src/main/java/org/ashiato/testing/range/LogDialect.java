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
    SQUID("squid"),
    /** Squid's built-in combined form: local time with offset, user agent and referrer. */
    SQUID_COMBINED("squid-combined"),
    /** A Squid logformat with request size; its definition comes in {@code logformat.txt}. */
    SQUID_LOGFORMAT("squid-logformat"),
    /** Squid's native log where everything is a tunnel: hosts, no paths. */
    SQUID_TLS("squid-tls"),
    /** Blue Coat ProxySG, W3C extended form, UTC. */
    BLUECOAT("bluecoat"),
    /** Zeek {@code http} and {@code ssl}, tab-separated. */
    ZEEK_TSV("zeek-http"),
    /** Zeek {@code http} and {@code ssl}, JSON lines. */
    ZEEK_JSON("zeek-json"),
    /** Comma-separated, Shift_JIS, local time without a zone; its mapping comes in {@code mapping.toml}. */
    CSV_SJIS("csv-sjis");

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
            case SQUID_COMBINED -> new SquidCombined();
            case SQUID_LOGFORMAT -> new SquidLogformat();
            case SQUID_TLS -> new SquidTls();
            case BLUECOAT -> new BlueCoat();
            case ZEEK_TSV -> new ZeekTsv();
            case ZEEK_JSON -> new ZeekJson();
            case CSV_SJIS -> new SjisCsv();
        };
    }
}
