// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.leads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.ashiato.analysis.rhythm.RhythmJudge;

/**
 * What the other terminals and the other destinations say of a pair: programs share servers, and an intrusion
 * shares several of them among its terminals, where a tool that is rolled out brings one.
 */
final class Company {
    private static final long DAY = 86_400_000_000L;
    private static final double STRONG = 5;

    private final Map<String, List<Trace>> byDestination = new HashMap<>();
    private final Map<String, List<Trace>> byUnit = new HashMap<>();
    private final Map<String, Double> pooled = new ConcurrentHashMap<>();
    private final Activity activity;

    Company(List<Trace> traces, Activity activity) {
        this.activity = activity;
        for (Trace trace : traces) {
            add(byDestination, trace.pair().destination(), trace);
            add(byUnit, trace.unit(), trace);
        }
    }

    /** Whether this terminal, or its terminals together, contact it as a program does. */
    boolean isPolled(Trace trace) {
        return trace.rhythm().isMachine() || rhythm(trace) >= STRONG;
    }

    private static void add(Map<String, List<Trace>> map, String key, Trace trace) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(trace);
    }

    /** When the organisation first contacted what is polled, microseconds. */
    long born(Trace trace) {
        return trace.endpoint() == null
                ? trace.pair().born()
                : unit(trace).stream().mapToLong(Trace::first).min().orElse(trace.first());
    }

    /** Whether the organisation did not know what is polled when the log began. */
    boolean isNew(Trace trace) {
        return born(trace) - activity.start() > 3 * DAY / 2;
    }

    /** Terminals that contact the destination as a program does. */
    int machines(Trace trace) {
        return (int) of(trace).stream().filter(t -> t.rhythm().isMachine()).count();
    }

    /** The rhythm of all terminals that poll the same, taken as one program's, nats; 0 for a lone terminal. */
    double rhythm(Trace trace) {
        return pooled.computeIfAbsent(trace.unit(), u -> pool(unit(trace)));
    }

    private static double pool(List<Trace> traces) {
        if (traces.size() < 2) {
            return 0;
        }
        double[] intervals = traces.stream()
                .filter(t -> t.intervals().length >= RhythmJudge.FEWEST)
                .flatMapToDouble(t -> IntStream.range(0, t.intervals().length).mapToDouble(i -> t.intervals()[i]))
                .toArray();
        double[] own = traces.stream()
                .filter(t -> t.rhythm().intervals() >= 5)
                .mapToDouble(t -> t.rhythm().nats())
                .sorted()
                .toArray();
        double middle = own.length < 3 ? 0 : own[own.length / 2];
        return Math.max(middle, RhythmJudge.pooled(intervals).nats());
    }

    /** Whether the program fell silent at this terminal two days or more before the log ends. */
    boolean ended(Trace trace) {
        return activity.end() - trace.last() > 2 * DAY;
    }

    /** Whether it fell silent at all terminals that poll the same. */
    boolean endedEverywhere(Trace trace) {
        return unit(trace).stream().allMatch(this::ended);
    }

    private List<Trace> of(Trace trace) {
        return byDestination.getOrDefault(trace.pair().destination(), List.of());
    }

    private List<Trace> unit(Trace trace) {
        return byUnit.getOrDefault(trace.unit(), List.of());
    }
}
