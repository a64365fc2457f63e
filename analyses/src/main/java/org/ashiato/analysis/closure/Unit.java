// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.closure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ashiato.analysis.rhythm.RhythmJudge;
import org.jspecify.annotations.Nullable;

/**
 * What can be bad by itself: a destination, or one path of a site that others read.
 *
 * @param endpoint the path, null for the whole destination
 * @param visits one a terminal, in the order of their names
 * @param pooled nats of the rhythm of all its terminals taken as one program's
 */
record Unit(String destination, @Nullable String endpoint, List<Visit> visits, double pooled) {
    /**
     * A visit as it was read.
     *
     * @param intervals some of the intervals between bursts, seconds; not kept, for there are millions of visits
     */
    record Timed(Visit visit, float[] intervals) {}

    static Unit of(String destination, @Nullable String endpoint, Collection<Timed> visits) {
        List<Timed> sorted = visits.stream()
                .sorted(Comparator.comparing(t -> t.visit().host()))
                .toList();
        double[] intervals = sorted.stream()
                .map(Timed::intervals)
                .filter(some -> some.length >= RhythmJudge.FEWEST)
                .flatMapToDouble(some -> IntStream.range(0, some.length).mapToDouble(i -> some[i]))
                .toArray();
        // A list of one or two, as most are, takes half the room when it is copied.
        List<Visit> kept = List.copyOf(sorted.stream().map(Timed::visit).toList());
        return new Unit(
                destination, endpoint, kept, RhythmJudge.pooled(intervals).nats());
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
        double together = visits.size() > 1 ? pooled : Double.NEGATIVE_INFINITY;
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
