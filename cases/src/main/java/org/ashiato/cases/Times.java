// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as SQL gives them. */
final class Times {
    private Times() {}

    /** The instant of microseconds since 1970 UTC. */
    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
