// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import java.util.BitSet;

/**
 * What is known so far of how the intruder signs in: programs and hours of the day, from the uses held to be the
 * intruder's. With few of them it says little.
 */
final class Intruder {
    /** How many uses it takes before what they say counts half. */
    private static final double FEW = 8;

    private final Agents agents;
    private final double[] programs;
    private final double[] hours = new double[24];
    private final int uses;

    private Intruder(Agents agents, double[] programs, int uses) {
        this.agents = agents;
        this.programs = programs;
        this.uses = uses;
    }

    static Intruder of(Uses uses, Agents agents, BitSet foreign) {
        Intruder intruder = new Intruder(agents, new double[uses.agents.size()], foreign.cardinality());
        double marks = 0;
        for (int edge = foreign.nextSetBit(0); edge >= 0; edge = foreign.nextSetBit(edge + 1)) {
            for (int use = uses.useFrom[edge]; use < uses.useFrom[edge + 1]; use++) {
                if (uses.agent[use] >= 0) {
                    intruder.programs[uses.agent[use]]++;
                }
            }
            for (int hour = 0; hour < 24; hour++) {
                if ((uses.hours[edge] >> hour & 1) != 0) {
                    intruder.hours[hour]++;
                    marks++;
                }
            }
        }
        for (int hour = 0; hour < 24; hour++) {
            intruder.hours[hour] = (intruder.hours[hour] + 1) / (marks + 24);
        }
        return intruder;
    }

    /** How much likelier a program is the intruder's than anybody's, nats. */
    double program(int agent) {
        if (uses == 0) {
            return 0;
        }
        double among = programs[agent] / uses;
        double ratio = StrictMath.log((among + 0.02) / (agents.share(agent) + 0.02));
        return Math.clamp(ratio, -1.5, 2.5) * uses / (uses + FEW);
    }

    /** The chance that one of the intruder's hours is this, UTC. */
    double hour(int hour) {
        double known = uses / (uses + FEW);
        return known * hours[hour] + (1 - known) / 24;
    }
}
