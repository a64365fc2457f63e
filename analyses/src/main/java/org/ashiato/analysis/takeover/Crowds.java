// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import java.util.Arrays;

/** How many accounts came from each wide network: what everybody uses tells no owner from another. */
final class Crowds {
    private final double[] share;

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
    }

    /** The share of accounts that came from a wide network, 0 to 1. */
    double share(int network) {
        return share[network];
    }
}
