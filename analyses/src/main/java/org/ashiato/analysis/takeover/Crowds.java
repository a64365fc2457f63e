// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What all accounts have in common: from which wide networks they came, for how many days, and over which listed
 * addresses. What everybody does tells no owner from another.
 */
final class Crowds {
    private final double[] share;
    /** How many uses lasted for one day, for a few, for more, as shares. */
    final double[] stays = new double[3];
    /** Edges with addresses that stand on a list, in order. */
    final int[] listed;

    Crowds(Uses uses, Networks networks) {
        share = new double[networks.addresses()];
        int[] last = new int[networks.addresses()];
        Arrays.fill(last, -1);
        for (int edge = 0; edge < uses.edges(); edge++) {
            int network = networks.wide[uses.address[edge]];
            if (uses.signedIn(edge) && last[network] != uses.account[edge]) {
                last[network] = uses.account[edge];
                share[network] += 1.0 / uses.people;
            }
        }
        listed = IntStream.range(0, uses.edges())
                .filter(edge -> networks.listing(uses.address[edge]) != null)
                .toArray();
        sumStays(uses);
    }

    private void sumStays(Uses uses) {
        int signedIn = 0;
        for (int edge = 0; edge < uses.edges(); edge++) {
            if (uses.signedIn(edge)) {
                stays[stay(uses.edgeDays[edge])]++;
                signedIn++;
            }
        }
        for (int i = 0; i < stays.length; i++) {
            stays[i] /= Math.max(1, signedIn);
        }
    }

    /** Which of the {@link #stays} so many days are. */
    static int stay(int days) {
        return days <= 1 ? 0 : days <= 4 ? 1 : 2;
    }

    /** The share of accounts that came from a wide network, 0 to 1. */
    double share(int network) {
        return share[network];
    }
}
