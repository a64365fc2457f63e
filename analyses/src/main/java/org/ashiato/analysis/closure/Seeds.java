// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.util.List;
import org.ashiato.analysis.rhythm.Rhythm;

/** The units that a named destination stands for. */
final class Seeds {
    /** Log-odds of what an indicator names. */
    static final double GIVEN = 12;

    /** Log-odds of what only leads that support one another name. */
    static final double LED = 4;

    private Seeds() {}

    /**
     * The paths that a program polls, where there are any; else the whole. A site that people read, and of which no
     * path stands out, stands for its whole, so that terminals are judged by their own manner.
     */
    static List<BadUnit> of(Site site, String origin, double nats) {
        List<BadUnit> polled = site.paths().stream()
                .filter(Seeds::isPolled)
                .map(p -> new BadUnit(site, p, nats, false, origin, List.of()))
                .toList();
        return polled.isEmpty() ? List.of(new BadUnit(site, site.whole(), nats, false, origin, List.of())) : polled;
    }

    /** Whether nothing tells the bad from the ordinary on a site that many read. */
    static boolean isHopeless(Site site, long shared) {
        return site.whole().visits().size() > shared
                && !site.isDedicated()
                && site.paths().stream().noneMatch(Seeds::isPolled);
    }

    private static boolean isPolled(Unit path) {
        long visitors = path.visits().size();
        long programs =
                path.visits().stream().filter(v -> Rhythm.isMachine(v.rhythm())).count();
        boolean together = visitors > 1 && path.rhythm() >= 5;
        return programs > 0 && programs * 2 >= visitors || together;
    }
}
