// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.util.List;
import org.ashiato.analysis.Sign;

/**
 * A unit that is held to be bad.
 *
 * @param nats log-odds
 * @param exclusive whether it came with the intrusion and hardly anybody contacts it who is not infected
 * @param origin "ioc:…" or "lead:…" for a seed, else empty
 */
record BadUnit(Site site, Unit unit, double nats, boolean exclusive, String origin, List<Sign> weights) {
    BadUnit {
        weights = List.copyOf(weights);
    }

    boolean isSeed() {
        return !origin.isEmpty();
    }

    boolean isGiven() {
        return origin.startsWith("ioc:");
    }

    /** Whether to contact it at all is a sign. */
    boolean isTelling() {
        return unit.endpoint() != null || site.isDedicated() || exclusive;
    }

    double belief() {
        return 1 / (1 + StrictMath.exp(-nats));
    }
}
