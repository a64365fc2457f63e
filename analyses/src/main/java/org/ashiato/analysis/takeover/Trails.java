// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The shortest way from a seed to each observable in scope, over uses that are the intruder's; of two as short the
 * one whose name comes first. Observables are accounts by number and, behind them, addresses.
 */
final class Trails {
    private static final int NONE = -1;

    private final int accounts;
    private final int[] before;

    /**
     * Searches breadth first.
     *
     * @param ends addresses that lead no further
     * @param seeds accounts and addresses to begin with, in order
     */
    Trails(Uses uses, BitSet foreign, BitSet ends, List<Integer> seeds) {
        accounts = uses.accounts.size();
        before = new int[accounts + uses.addresses.size()];
        Arrays.fill(before, NONE);
        List<Integer> now = new ArrayList<>();
        for (int seed : seeds) {
            if (before[seed] == NONE) {
                before[seed] = seed;
                now.add(seed);
            }
        }
        while (!now.isEmpty()) {
            List<Integer> next = new ArrayList<>();
            for (int from : now) {
                if (from >= accounts && ends.get(from - accounts)) {
                    continue;
                }
                int first = from < accounts ? uses.accountFrom[from] : uses.addressFrom[from - accounts];
                int end = from < accounts ? uses.accountFrom[from + 1] : uses.addressFrom[from - accounts + 1];
                for (int i = first; i < end; i++) {
                    int edge = from < accounts ? i : uses.byAddress[i];
                    int to = from < accounts ? accounts + uses.address[edge] : uses.account[edge];
                    if (foreign.get(edge) && before[to] == NONE) {
                        before[to] = from;
                        next.add(to);
                    }
                }
            }
            now = next;
        }
    }

    /** From the seed to an observable, both included; the observable alone where no way leads to it. */
    List<Integer> to(int observable) {
        List<Integer> way = new ArrayList<>();
        int at = observable;
        way.addFirst(at);
        while (before[at] != NONE && before[at] != at) {
            at = before[at];
            way.addFirst(at);
        }
        return way;
    }
}
