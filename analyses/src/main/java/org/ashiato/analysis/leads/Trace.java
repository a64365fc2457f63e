// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.leads;

import org.ashiato.analysis.rhythm.Rhythm;
import org.jspecify.annotations.Nullable;

/**
 * A pair with what its single contacts say: those with the one path that is polled, where a program polls one path
 * of a site that the same person also reads; else all.
 *
 * @param endpoint the path, null where all contacts are meant
 * @param intervals some of the intervals between bursts, seconds; to be judged with those of other terminals
 * @param first microseconds since 1970, as {@code last}
 * @param replySpread how far the usual reply strays from the median size, as a share of it; -1 where not logged
 * @param sentSpread the same of what the terminal sent
 */
record Trace(
        Pair pair,
        @Nullable String endpoint,
        Rhythm rhythm,
        float[] intervals,
        long contacts,
        long failures,
        long first,
        long last,
        double replySpread,
        double sentSpread) {
    /** A pair with too few contacts to show anything of its own. */
    static Trace seldom(Pair pair) {
        return new Trace(
                pair,
                null,
                Rhythm.NONE,
                new float[0],
                pair.contacts(),
                pair.failures(),
                pair.first(),
                pair.last(),
                -1,
                -1);
    }

    /** The same, of the contacts with the one path that has this name. */
    Trace of(String path) {
        return new Trace(pair, path, rhythm, intervals, contacts, failures, first, last, replySpread, sentSpread);
    }

    /** What is polled: the destination, or one path of it. */
    String unit() {
        return endpoint == null ? pair.destination() : pair.destination() + endpoint;
    }
}
