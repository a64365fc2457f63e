// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the investigator is given beside the log. */
final class Handout {
    static final String ORGANISATION = """
            name = "ひのき台給付事務機構"
            zone = "Asia/Tokyo"
            domains = ["hinokidai-kyufu.go.jp"]
            ranges = ["10.0.0.0/8"]

            [hours]
            from = "08:30"
            to = "17:15"
            """;

    /** A file that tells how to read the log. */
    record Page(String name, String text) {
        void write(Path folder) {
            try {
                Files.writeString(folder.resolve(name), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Handout() {}

    /** What has to be known to read the dialect, where the log alone does not tell. */
    static Optional<Page> reading(LogDialect dialect) {
        return switch (dialect) {
            case SQUID_LOGFORMAT -> Optional.of(new Page("logformat.txt", SquidLogformat.FORMAT + "\n"));
            case CSV_SJIS -> Optional.of(new Page("mapping.toml", SjisCsv.MAPPING));
            case SQUID, SQUID_TLS, SQUID_COMBINED, BLUECOAT, ZEEK_TSV, ZEEK_JSON -> Optional.empty();
        };
    }

    /** The one destination that a warning from outside names. */
    static String indicators(World world) {
        Destination named = world.warned();
        return "# a warning from outside: terminals of yours contact this server\n"
                + named.site().name() + "\n";
    }
}
