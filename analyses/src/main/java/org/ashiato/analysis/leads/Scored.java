// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.leads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ashiato.analysis.Sign;
import org.ashiato.analysis.leads.LeadTable.Lead;
import org.ashiato.model.Interval;
import org.ashiato.model.Micros;
import org.ashiato.model.SourceRef;

/** A pair with its weights. */
record Scored(Trace trace, List<Sign> weights) {
    /** Best first; ties by host and destination. */
    static final Comparator<Scored> ORDER = Comparator.comparingDouble(Scored::nats)
            .reversed()
            .thenComparing(s -> s.pair().host())
            .thenComparing(s -> s.pair().destination());

    Scored {
        weights = weights.stream()
                .sorted(Comparator.comparingDouble((Sign w) -> -Math.abs(w.nats()))
                        .thenComparing(Sign::name))
                .toList();
    }

    Pair pair() {
        return trace.pair();
    }

    double nats() {
        return weights.stream().mapToDouble(Sign::nats).sum();
    }

    Scored with(List<Sign> more) {
        List<Sign> all = new ArrayList<>(weights);
        all.addAll(more);
        return new Scored(trace, all);
    }

    /**
     * The row of the table.
     *
     * @param even nats at which the score is one half
     */
    Lead lead(int rank, double even, List<SourceRef> citations) {
        return new Lead(
                rank,
                pair().host(),
                pair().destination(),
                1 / (1 + StrictMath.exp((even - nats()) / 2)),
                new Interval(Micros.instant(trace.first()), Micros.instant(trace.last())),
                trace.contacts(),
                trace.failures(),
                trace.rhythm().seconds(),
                trace.rhythm().jitter(),
                Sign.weights(weights),
                citations);
    }
}
