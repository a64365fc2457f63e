// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.util.List;

/** The units that a named destination stands for. */
final class Seeds {
    // As sure as a seed is taken to be.
    static final double GIVEN = 12;

    private Seeds() {}

    /** The whole of a server for programs; of a site that people read, the paths that a program polls. */
    static List<BadUnit> of(Site site, String origin) {
        List<BadUnit> polled = site.paths().stream()
                .filter(Seeds::isPolled)
                .map(p -> new BadUnit(site, p, GIVEN, origin, List.of()))
                .toList();
        return polled.isEmpty() ? List.of(new BadUnit(site, site.whole(), GIVEN, origin, List.of())) : polled;
    }

    private static boolean isPolled(Unit path) {
        long visitors = path.visits().size();
        long programs = path.visits().values().stream()
                .filter(v -> v.rhythm().isMachine())
                .count();
        boolean together = visitors > 1 && path.pooled().nats() >= 5;
        return programs > 0 && programs * 2 >= visitors || together;
    }
}
