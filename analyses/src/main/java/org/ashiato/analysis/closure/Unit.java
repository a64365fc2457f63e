// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ashiato.analysis.rhythm.Rhythm;
import org.ashiato.analysis.rhythm.RhythmJudge;
import org.jspecify.annotations.Nullable;

/**
 * What can be bad by itself: a destination, or one path of a site that others read.
 *
 * @param endpoint the path, null for the whole destination
 * @param visits one a terminal, in the order of their names
 * @param pooled the rhythm of all its terminals taken as one program's
 */
record Unit(String destination, @Nullable String endpoint, List<Visit> visits, Rhythm pooled) {
    static Unit of(String destination, @Nullable String endpoint, Collection<Visit> visits) {
        List<Visit> sorted =
                visits.stream().sorted(Comparator.comparing(Visit::host)).toList();
        double[] intervals = sorted.stream()
                .filter(v -> v.intervals().length >= RhythmJudge.FEWEST)
                .flatMapToDouble(v -> IntStream.range(0, v.intervals().length).mapToDouble(i -> v.intervals()[i]))
                .toArray();
        return new Unit(destination, endpoint, sorted, RhythmJudge.pooled(intervals));
    }

    /** A terminal's contacts with it; null where there are none. */
    @Nullable
    Visit visit(String host) {
        int low = 0;
        int high = visits.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = visits.get(middle).host().compareTo(host);
            if (order == 0) {
                return visits.get(middle);
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return null;
    }

    /** The name under which it is kept: the destination, with the path where it is one. */
    String id() {
        if (endpoint == null) {
            return destination;
        }
        // A hostile path without a slash must not make it another destination's name.
        return endpoint.startsWith("/") ? destination + endpoint : destination + " " + endpoint;
    }

    /** When the organisation first contacted it, microseconds. */
    long born() {
        return visits.stream().mapToLong(Visit::first).min().orElse(Long.MAX_VALUE);
    }

    /** The rhythm that its terminals agree on, nats: together, or that of the middle one of three and more. */
    double rhythm() {
        double[] own = visits.stream()
                .filter(v -> v.contacts() >= 5)
                .mapToDouble(v -> v.clock())
                .sorted()
                .toArray();
        double together = visits.size() > 1 ? pooled.nats() : Double.NEGATIVE_INFINITY;
        return own.length >= 3 ? Math.max(own[own.length / 2], together) : together;
    }

    /** Contacts of the middle one of three and more terminals; else 0. */
    int usualContacts() {
        int[] counts = visits.stream().mapToInt(Visit::contacts).sorted().toArray();
        return counts.length >= 3 ? counts[counts.length / 2] : 0;
    }

    int contacts() {
        return visits.stream().mapToInt(Visit::contacts).sum();
    }
}
