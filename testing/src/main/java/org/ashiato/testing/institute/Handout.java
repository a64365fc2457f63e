// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.util.Set;
import java.util.TreeSet;
import org.ashiato.testing.range.Dice;

/** What the investigator is given beside the logs. */
final class Handout {
    static final String ORGANISATION = """
            name = "常盤野総合研究所"
            zone = "Asia/Tokyo"
            domains = ["tokiwano-ken.go.jp"]
            ranges = ["10.0.0.0/8", "203.0.113.0/24"]

            [hours]
            from = "08:30"
            to = "17:30"
            """;

    private Handout() {}

    /** One of the two addresses that were noticed first. */
    static String indicators(World world, Dice dice) {
        return "# sign-ins to many accounts were noticed from this address\n"
                + dice.pick(world.hideouts().noticed()).text() + "\n";
    }

    /** Tor exits, as a list of them would have it: nine in ten of those that there are, and some that are none any more. */
    static String tor(World world, Dice dice) {
        Set<String> lines = new TreeSet<>();
        for (Address exit : world.network().tor()) {
            if (dice.chance(.9)) {
                lines.add(exit.text());
            }
        }
        for (int i = 0; i < 25; i++) {
            lines.add("198.18." + dice.below(256) + "." + dice.between(1, 254));
        }
        world.traps().stale().ifPresent(address -> lines.add(address.text()));
        return head("tor", "2017-11-01") + String.join("\n", lines) + "\n";
    }

    static String vpn() {
        return head("vpn", "2017-09-15") + "198.19.64.0/24\n";
    }

    /** Nets of those who rent servers out; of one or two of them nobody knows. */
    static String hosting(Dice dice) {
        StringBuilder lines = new StringBuilder(head("hosting", "2017-12-20"));
        int unknown = dice.between(0, 2);
        for (int i = 0; i < Network.PROVIDERS.size() - unknown; i++) {
            lines.append("198.19.").append(160 + i).append(".0/24\n");
        }
        return lines.toString();
    }

    private static String head(String kind, String date) {
        return "# kind: " + kind + "\n# date: " + date + "\n";
    }
}
