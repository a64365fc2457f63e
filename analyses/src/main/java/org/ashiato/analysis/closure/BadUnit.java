// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.util.List;
import org.ashiato.model.Weight;

/**
 * A unit that is held to be bad.
 *
 * @param nats log-odds
 * @param infected how many of its terminals are expected to be infected, on other grounds
 * @param origin "ioc:…" or "lead:…" for a seed, else empty
 */
record BadUnit(Site site, Unit unit, double nats, double infected, String origin, List<Weight> weights) {
    BadUnit {
        weights = List.copyOf(weights);
    }

    boolean isSeed() {
        return !origin.isEmpty();
    }

    boolean isGiven() {
        return origin.startsWith("ioc:");
    }

    /** Whether to contact it at all is a sign: it serves programs, or hardly anybody who is not infected contacts it. */
    boolean isTelling() {
        return unit.endpoint() != null
                || site.isDedicated()
                || infected >= 4 && infected >= 0.6 * unit.visits().size();
    }

    double belief() {
        return 1 / (1 + StrictMath.exp(-nats));
    }
}
