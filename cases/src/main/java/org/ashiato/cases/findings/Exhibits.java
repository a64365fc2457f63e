// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.findings;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.ashiato.analysis.actor.Actor;
import org.ashiato.analysis.closure.Scope;
import org.ashiato.analysis.departures.Departures;
import org.ashiato.analysis.leads.LeadTable;
import org.ashiato.analysis.matrix.Matrix;
import org.ashiato.analysis.stages.Stages;
import org.ashiato.analysis.takeover.Takeover;
import org.ashiato.analysis.trials.Trials;
import org.ashiato.analysis.tries.Tries;

/** The exhibits that findings.json and the report show; empty where an analysis had nothing to show. */
public record Exhibits(
        LeadTable leads,
        Scope scope,
        Matrix matrix,
        Departures departures,
        Takeover takeover,
        Trials trials,
        Stages stages,
        Actor actor,
        Tries tries) {
    /** No exhibit at all. */
    public static final Exhibits NONE = new Exhibits(
            new LeadTable(List.of(), List.of()),
            new Scope(List.of(), List.of(), List.of()),
            new Matrix(List.of(), List.of(), 0, 0, List.of()),
            new Departures(List.of()),
            Takeover.NONE,
            Trials.NONE,
            Stages.NONE,
            Actor.NONE,
            Tries.NONE);

    public Exhibits {
        requireNonNull(leads, "leads is null");
        requireNonNull(scope, "scope is null");
        requireNonNull(matrix, "matrix is null");
        requireNonNull(departures, "departures is null");
        requireNonNull(takeover, "takeover is null");
        requireNonNull(trials, "trials is null");
        requireNonNull(stages, "stages is null");
        requireNonNull(actor, "actor is null");
        requireNonNull(tries, "tries is null");
    }
}
