// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import static java.util.Objects.requireNonNull;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.ashiato.model.AddressList;

/**
 * What is known so far of how the intruder signs in: programs, hours of the day and kinds of addresses, from the uses
 * held to be the intruder's. With few of them it says little.
 */
final class Intruder {
    /** How many uses it takes before what they say counts half. */
    private static final double FEW = 8;

    private final Agents agents;
    private final double[] programs;
    private final double[] hours = new double[24];
    private final Crowds crowds;
    // How many uses lasted for one day, for a few, for more.
    private final double[] stays = new double[3];
    private final Map<AddressList.Kind, Integer> kinds = new EnumMap<>(AddressList.Kind.class);
    // The share of accounts whose owners came over such addresses.
    private final Map<AddressList.Kind, Double> owners;
    private final int uses;

    private Intruder(Agents agents, Crowds crowds, double[] programs, Map<AddressList.Kind, Double> owners, int uses) {
        this.agents = agents;
        this.crowds = crowds;
        this.programs = programs;
        this.owners = owners;
        this.uses = uses;
    }

    /**
     * Sums up what is known.
     *
     * @param foreign edges held to be the intruder's
     * @param owners which edges are their owner's by all signs
     */
    static Intruder of(
            Uses uses, Networks networks, Agents agents, Crowds crowds, BitSet foreign, IntPredicate owners) {
        Intruder intruder = new Intruder(
                agents,
                crowds,
                new double[uses.agents.size()],
                owners(uses, networks, crowds, owners),
                foreign.cardinality());
        double marks = 0;
        for (int edge = foreign.nextSetBit(0); edge >= 0; edge = foreign.nextSetBit(edge + 1)) {
            for (int use = uses.useFrom[edge]; use < uses.useFrom[edge + 1]; use++) {
                if (uses.agent[use] >= 0) {
                    intruder.programs[uses.agent[use]]++;
                }
            }
            intruder.stays[Crowds.stay(uses.edgeDays[edge])]++;
            Networks.Listing listing = networks.listing(uses.address[edge]);
            if (listing != null) {
                intruder.kinds.merge(listing.kind(), 1, Integer::sum);
            }
            for (int hour = 0; hour < 24; hour++) {
                if ((uses.hours[edge] >> hour & 1) != 0) {
                    intruder.hours[hour]++;
                    marks++;
                }
            }
        }
        double known = intruder.uses / (intruder.uses + FEW);
        for (int hour = 0; hour < 24; hour++) {
            double among = (intruder.hours[hour] + 1) / (marks + 24);
            intruder.hours[hour] = known * among + (1 - known) / 24;
        }
        return intruder;
    }

    // Uses that are neither their owner's by all signs nor known for the intruder's tell nothing of owners' habits.
    private static Map<AddressList.Kind, Double> owners(
            Uses uses, Networks networks, Crowds crowds, IntPredicate owners) {
        Map<AddressList.Kind, Integer> last = new EnumMap<>(AddressList.Kind.class);
        Map<AddressList.Kind, Double> shares = new EnumMap<>(AddressList.Kind.class);
        for (AddressList.Kind kind : AddressList.Kind.values()) {
            shares.put(kind, 1.0 / uses.people);
        }
        for (int edge : crowds.listed) {
            if (owners.test(edge)) {
                AddressList.Kind kind =
                        requireNonNull(networks.listing(uses.address[edge])).kind();
                Integer before = last.put(kind, uses.account[edge]);
                if (before == null || before != uses.account[edge]) {
                    shares.merge(kind, 1.0 / uses.people, Double::sum);
                }
            }
        }
        return shares;
    }

    /** How much likelier a program is the intruder's than anybody's, nats. */
    double program(int agent) {
        if (uses == 0) {
            return 0;
        }
        double among = programs[agent] / uses;
        double ratio = StrictMath.log((among + 0.02) / (agents.share(agent) + 0.02));
        return Math.clamp(ratio, -0.7, 2.5) * uses / (uses + FEW);
    }

    /** What the days of a use speak against its being the intruder's, who stays shorter or longer, nats; 0 or less. */
    double days(int days) {
        if (uses == 0) {
            return 0;
        }
        int stay = Crowds.stay(days);
        double among = stays[stay] / uses;
        double ratio = StrictMath.log((among + 0.05) / (crowds.stays[stay] + 0.05));
        return Math.clamp(ratio, -1.5, 0) * uses / (uses + FEW);
    }

    /** The chance that one of the intruder's hours is this, UTC. */
    double hour(int hour) {
        return hours[hour];
    }

    /** How much likelier an address of a kind is the intruder's than that of an owner, nats; 0 where nothing is known. */
    double kind(AddressList.Kind kind) {
        double intruders = kinds.getOrDefault(kind, 0) / (uses + FEW);
        return intruders == 0 ? 0 : StrictMath.log(intruders / owners.getOrDefault(kind, 1.0));
    }
}
