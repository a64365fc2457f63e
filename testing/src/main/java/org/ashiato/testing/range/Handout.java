// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

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

    private Handout() {}

    /** The one destination that a warning from outside names. */
    static String indicators(World world) {
        Destination named = world.warned();
        return "# a warning from outside: terminals of yours contact this server\n"
                + named.site().name() + "\n";
    }
}
