// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.departures;

import java.time.LocalDate;
import java.util.List;
import org.ashiato.model.Exhibit;
import org.ashiato.model.SourceRef;

/** Days on which a host or a destination moved far more upward than its own history, largest first. */
public record Departures(List<Departure> departures) implements Exhibit {
    public Departures {
        departures = List.copyOf(departures);
    }

    /**
     * One subject's day.
     *
     * @param ofHost whether the subject is a host; else a destination
     * @param day in the organisation's zone
     * @param bytes uploaded that day
     * @param usual median of its other days, bytes
     * @param times how many robust deviations (MAD) above the usual
     * @param partner the destination or host that took the largest part
     */
    public record Departure(
            boolean ofHost,
            String subject,
            LocalDate day,
            long bytes,
            double usual,
            double times,
            String partner,
            List<SourceRef> citations) {
        public Departure {
            citations = List.copyOf(citations);
        }
    }
}
