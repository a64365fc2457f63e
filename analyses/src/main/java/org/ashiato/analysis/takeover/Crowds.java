// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import java.util.BitSet;

/** How many accounts came from each wide network: what everybody uses tells no owner from another. */
final class Crowds {
    private final double[] share;

    Crowds(Uses uses, Networks networks) {
        share = new double[uses.addresses.size()];
        BitSet seen = new BitSet();
        int last = -1;
        for (int edge = 0; edge < uses.edges(); edge++) {
            if (uses.account[edge] != last) {
                seen.clear();
                last = uses.account[edge];
            }
            int network = networks.wide[uses.address[edge]];
            if (uses.signedIn(edge) && !seen.get(network)) {
                seen.set(network);
                share[network] += 1.0 / uses.people;
            }
        }
    }

    /** The share of accounts that came from a wide network, 0 to 1. */
    double share(int network) {
        return share[network];
    }
}
