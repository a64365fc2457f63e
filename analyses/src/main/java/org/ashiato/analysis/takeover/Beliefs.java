// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import java.util.Arrays;
import java.util.BitSet;

/** What is believed of addresses, and of the accounts that were used from them, in one round of the pivot; log-odds. */
final class Beliefs {
    // What was named or decided, and the surest that is ever believed, nats.
    static final double SETTLED = 12;
    // From this strangeness on a use is not like its owner's.
    static final double ODD = 0.2;
    // One in four: below it that an account is taken is a mere doubt.
    private static final double DOUBT = StrictMath.log(0.25 / 0.75);

    final double[] address;
    final double[] account;
    // Addresses that owners use, and the intruder too; of accounts they say nothing.
    final BitSet shared = new BitSet();
    private final Uses uses;
    private final Pivot.Limits limits;
    private final Pivot.Fixed fixed;
    private final double[] strange;
    private final double[] used;
    // The chance that an account is innocent, as a logarithm, from all its edges.
    private final double[] innocent;
    private final double[] parts;

    /**
     * Begins with nothing believed.
     *
     * @param strange how unlike its owner's each use is, by edge, nats
     * @param used what a use that is neither like its owner's nor unlike it says of an account, if the address is bad,
     *     by address, nats
     */
    Beliefs(Uses uses, Pivot.Limits limits, Pivot.Fixed fixed, double[] strange, double[] used) {
        this.uses = uses;
        this.limits = limits;
        this.fixed = fixed;
        this.strange = strange;
        this.used = used;
        this.address = new double[uses.addresses.size()];
        this.account = new double[uses.accounts.size()];
        this.innocent = new double[uses.accounts.size()];
        this.parts = new double[uses.edges()];
    }

    /** Follows from addresses to accounts. */
    void followToAccounts() {
        double untouched = StrictMath.log(1 - chance(limits.accountPrior()));
        Arrays.fill(innocent, untouched);
        for (int edge = 0; edge < uses.edges(); edge++) {
            double part = parted(edge);
            parts[edge] = part;
            if (part > 0) {
                innocent[uses.account[edge]] += StrictMath.log(1 - part);
            }
        }
        double prior = odds(untouched);
        for (int i = 0; i < account.length; i++) {
            account[i] = innocent[i] == untouched ? settled(i, prior) : odds(i, innocent[i]);
        }
    }

    private double odds(int number, double logInnocent) {
        return settled(number, odds(logInnocent));
    }

    private double settled(int number, double nats) {
        if (fixed.badAccounts().get(number)) {
            return SETTLED;
        }
        return fixed.innocentAccounts().get(number) ? -SETTLED : nats;
    }

    private static double odds(double logInnocent) {
        double taken = 1 - StrictMath.exp(logInnocent);
        return Math.clamp(StrictMath.log(taken / Math.max(1e-12, 1 - taken)), -SETTLED, SETTLED);
    }

    /** The chance that an edge is the intruder's. */
    double part(int edge) {
        return parts[edge];
    }

    // What is not accused itself says nothing of others.
    private double parted(int edge) {
        double nats = address[uses.address[edge]];
        if (nats < limits.accuse() || !uses.signedIn(edge)) {
            return 0;
        }
        return Math.min(1 - 1e-6, chance(nats) * chance(used[uses.address[edge]] + strange[edge]));
    }

    /** How likely an account is taken, leaving out one of its edges; a mere doubt is none. */
    double without(int edge) {
        int number = uses.account[edge];
        // Nearly all are no more than a mere doubt with all their edges.
        if (account[number] < DOUBT) {
            return 0;
        }
        double nats = odds(number, innocent[number] - StrictMath.log(1 - part(edge)));
        return nats < DOUBT ? 0 : chance(nats);
    }

    BitSet badAddresses() {
        return accused(address);
    }

    BitSet taken() {
        return accused(account);
    }

    private BitSet accused(double[] nats) {
        BitSet accused = new BitSet();
        for (int i = 0; i < nats.length; i++) {
            accused.set(i, nats[i] >= limits.accuse());
        }
        return accused;
    }

    /** Edges that are rather the intruder's than the owner's. */
    BitSet foreign() {
        BitSet foreign = new BitSet();
        for (int edge = 0; edge < uses.edges(); edge++) {
            foreign.set(edge, part(edge) >= 0.5 || isShared(edge));
        }
        return foreign;
    }

    /** Whether the intruder used an account over an edge from an address that owners use too. */
    private boolean isShared(int edge) {
        return shared.get(uses.address[edge]) && strange[edge] >= ODD && account[uses.account[edge]] >= limits.accuse();
    }

    /** The chance that log-odds stand for, 0 to 1. */
    static double chance(double nats) {
        return 1 / (1 + StrictMath.exp(-nats));
    }
}
