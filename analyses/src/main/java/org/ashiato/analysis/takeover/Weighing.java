// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToDoubleFunction;

/**
 * Counts who used an address, and how.
 *
 * @param strange how unlike its owner's each use is, by edge, nats
 * @param guessed edges whose first sign-in came after tries of the same account from several networks
 */
record Weighing(Uses uses, Networks networks, double[] strange, BitSet guessed) {
    // Up to this strangeness a use is the owner's.
    static final double HABIT = -1.5;
    // From this strangeness on a use is not like its owner's.
    static final double ODD = 0.2;

    /**
     * All who used an address.
     *
     * @param taken by edge: how surely its account is taken on other grounds, 0 to 1
     */
    Crowd crowd(int address, IntToDoubleFunction taken, Crowd.Usual usual, Intruder intruder) {
        int accounts = 0;
        int habitual = 0;
        int odd = 0;
        int guesses = 0;
        double allTaken = 0;
        double strangeTaken = 0;
        double likeness = 0;
        int from = uses.addressFrom[address];
        int to = uses.addressFrom[address + 1];
        double[] oddities = new double[to - from];
        for (int i = from; i < to; i++) {
            int edge = uses.byAddress[i];
            if (!uses.signedIn(edge)) {
                continue;
            }
            accounts++;
            guesses += guessed.get(edge) ? 1 : 0;
            double nats = strange[edge];
            double known = taken.applyAsDouble(edge);
            allTaken += known;
            if (nats <= HABIT) {
                habitual++;
            } else if (nats >= ODD) {
                oddities[odd++] = Math.min(nats, 3.5);
                strangeTaken += known;
            } else {
                likeness += Math.min(0, nats);
            }
        }
        Networks.Listing listing = networks.listing(address);
        return new Crowd(
                accounts,
                habitual,
                odd,
                summed(oddities, odd),
                likeness,
                guesses,
                allTaken,
                strangeTaken,
                usual,
                to - from - accounts,
                listing,
                networks.listed(address),
                listing == null ? 0 : intruder.kind(listing.kind()),
                networks.own[address]);
    }

    // Strange uses have common causes, such as a change of everybody's program; each further one says less.
    private static double summed(double[] oddities, int count) {
        if (count > 1) {
            Arrays.sort(oddities, 0, count);
        }
        double sum = 0;
        double share = 1;
        for (int i = count - 1; i >= 0 && share > 0.01; i--) {
            sum += share * oddities[i];
            share *= 0.7;
        }
        return Math.min(7, sum);
    }
}
