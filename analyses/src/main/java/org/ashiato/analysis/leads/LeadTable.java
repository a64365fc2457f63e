// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.leads;

import java.util.List;
import org.ashiato.model.Exhibit;
import org.ashiato.model.Interval;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Weight;

/**
 * The ranking of hosts by their most suspicious destination.
 *
 * @param leads by rank, from 1; one a host, its best pair
 * @param pairs all scored pairs worth keeping, best first; includes the pairs of {@code leads}
 */
public record LeadTable(List<Lead> leads, List<Lead> pairs) implements Exhibit {
    public LeadTable {
        leads = List.copyOf(leads);
        pairs = List.copyOf(pairs);
    }

    /**
     * One host and destination with the numbers that made the score.
     *
     * @param rank from 1 in its list
     * @param score 0 to 1
     * @param contacts requests or connections
     * @param failures how many of them failed
     * @param intervalSeconds median time between contacts, bursts counted as one
     * @param jitter half the spread of the intervals over their mean, 0 for a clock
     * @param weights what made the score, largest first
     * @param citations a few raw lines, the first and the last among them
     */
    public record Lead(
            int rank,
            String host,
            String destination,
            double score,
            Interval interval,
            long contacts,
            long failures,
            double intervalSeconds,
            double jitter,
            List<Weight> weights,
            List<SourceRef> citations) {
        public Lead {
            weights = List.copyOf(weights);
            citations = List.copyOf(citations);
        }
    }
}
