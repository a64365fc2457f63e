// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ashiato.analysis.actor.ActorAnalysis;
import org.ashiato.analysis.closure.ClosureAnalysis;
import org.ashiato.analysis.departures.DeparturesAnalysis;
import org.ashiato.analysis.leads.LeadsAnalysis;
import org.ashiato.analysis.matrix.MatrixAnalysis;
import org.ashiato.analysis.stages.StagesAnalysis;
import org.ashiato.analysis.takeover.TakeoverAnalysis;
import org.ashiato.analysis.trials.TrialsAnalysis;
import org.ashiato.analysis.tries.TriesAnalysis;
import org.ashiato.analysis.waysout.WaysOutAnalysis;
import org.ashiato.model.Analysis;

/** The analyses that come with Ashiato. A new one is one line here. */
public final class Analyses {
    private Analyses() {}

    /** All analyses, each after those whose exhibits it builds on; by id where that leaves a choice. */
    public static List<Analysis> standard() {
        return inOrder(List.of(
                new LeadsAnalysis(),
                new ClosureAnalysis(),
                new MatrixAnalysis(),
                new DeparturesAnalysis(),
                new TakeoverAnalysis(),
                new StagesAnalysis(),
                new ActorAnalysis(),
                new TrialsAnalysis(),
                new TriesAnalysis(),
                new WaysOutAnalysis()));
    }

    /** Sorts analyses so that each comes after those it names; by id where that leaves a choice. */
    static List<Analysis> inOrder(List<Analysis> analyses) {
        List<Analysis> waiting = new ArrayList<>(analyses);
        waiting.sort(Comparator.comparing(a -> a.info().id()));
        List<Analysis> ordered = new ArrayList<>();
        Set<String> done = new HashSet<>();
        while (!waiting.isEmpty()) {
            Analysis next = waiting.stream()
                    .filter(a -> done.containsAll(a.info().after()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("these wait for one another or for one missing: "
                            + waiting.stream().map(a -> a.info().id()).toList()));
            if (!done.add(next.info().id())) {
                throw new IllegalArgumentException(
                        "two analyses are called " + next.info().id());
            }
            ordered.add(next);
            waiting.remove(next);
        }
        return List.copyOf(ordered);
    }
}
