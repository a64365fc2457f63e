// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import java.util.Arrays;
import java.util.BitSet;

/** What is believed of addresses, and of the accounts that were used from them, as the pivot goes on; log-odds. */
final class Beliefs {
    // What was named or decided, and the surest that is ever believed, nats.
    static final double SETTLED = 12;
    // One in four: below it that an account is taken is a mere doubt.
    private static final double DOUBT = StrictMath.log(0.25 / 0.75);

    final double[] address;
    final double[] account;
    private BitSet bad = new BitSet();
    // Addresses that owners use, and the intruder too; of accounts they say nothing.
    final BitSet shared = new BitSet();
    private final Uses uses;
    private final FirstLook.Limits limits;
    private final Pivot.Fixed fixed;
    private final double[] strange;
    // The chance that an account is innocent, as a logarithm, from all its edges.
    private final double[] innocent;
    private final double[] parts;

    /**
     * Begins with what addresses say by themselves.
     *
     * @param strange how unlike its owner's each use is, by edge, nats
     */
    Beliefs(FirstLook look, Pivot.Fixed fixed, double[] strange) {
        this.uses = look.uses;
        this.limits = look.limits;
        this.fixed = fixed;
        this.strange = strange;
        this.address = look.addresses.clone();
        this.account = new double[uses.accounts.size()];
        this.innocent = new double[uses.accounts.size()];
        this.parts = new double[uses.edges()];
        fixed.badAddresses().stream().forEach(a -> address[a] = SETTLED);
        fixed.innocentAddresses().stream().forEach(a -> address[a] = -SETTLED);
    }

    /** Follows from addresses to accounts. */
    void followToAccounts() {
        double untouched = StrictMath.log(1 - chance(limits.accountPrior()));
        Arrays.fill(innocent, untouched);
        uses.edgesFrom(bad).forEach(edge -> parts[edge] = 0);
        // What is not accused itself says nothing of others.
        bad = from(limits.accuse(), address);
        bad.stream().forEach(this::followFrom);
        double prior = odds(untouched);
        for (int i = 0; i < account.length; i++) {
            account[i] = settled(i, innocent[i] == untouched ? prior : odds(innocent[i]));
        }
    }

    private void followFrom(int accused) {
        double used = used(accused);
        for (int i = uses.addressFrom[accused]; i < uses.addressFrom[accused + 1]; i++) {
            int edge = uses.byAddress[i];
            if (uses.signedIn(edge)) {
                parts[edge] = Math.min(1 - 1e-6, chance(address[accused]) * chance(used + strange[edge]));
                innocent[uses.account[edge]] += StrictMath.log(1 - parts[edge]);
            }
        }
    }

    // What a use that is neither like its owner's nor unlike it says of an account: whose place else it is, nats.
    private double used(int accused) {
        int odd = 0;
        int habitual = 0;
        for (int i = uses.addressFrom[accused]; i < uses.addressFrom[accused + 1]; i++) {
            int edge = uses.byAddress[i];
            if (uses.signedIn(edge)) {
                odd += strange[edge] >= Weighing.ODD ? 1 : 0;
                habitual += strange[edge] <= Weighing.HABIT ? 1 : 0;
            }
        }
        return Math.clamp(StrictMath.log((odd + 1.5) / (habitual + 0.5)), -1, 3);
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

    /** How likely an account is taken, leaving out one of its edges; a mere doubt is none. */
    double without(int edge) {
        int number = uses.account[edge];
        // Nearly all are no more than a mere doubt with all their edges.
        if (account[number] < DOUBT) {
            return 0;
        }
        double nats = settled(number, odds(innocent[number] - StrictMath.log(1 - part(edge))));
        return nats < DOUBT ? 0 : chance(nats);
    }

    /** The addresses that were followed. */
    BitSet badAddresses() {
        return bad;
    }

    BitSet taken() {
        return from(limits.accuse(), account);
    }

    /** Accounts of which more is believed than a mere doubt. */
    BitSet doubted() {
        return from(DOUBT, account);
    }

    private static BitSet from(double least, double[] nats) {
        BitSet found = new BitSet();
        for (int i = 0; i < nats.length; i++) {
            if (nats[i] >= least) {
                found.set(i);
            }
        }
        return found;
    }

    /** Edges that are rather the intruder's than the owner's. */
    BitSet foreign() {
        BitSet used = (BitSet) bad.clone();
        used.or(shared);
        BitSet foreign = new BitSet();
        uses.edgesFrom(used).filter(edge -> part(edge) >= 0.5 || isShared(edge)).forEach(foreign::set);
        return foreign;
    }

    /** Whether the intruder used an account over an edge from an address that owners use too. */
    private boolean isShared(int edge) {
        return shared.get(uses.address[edge])
                && strange[edge] >= Weighing.ODD
                && account[uses.account[edge]] >= limits.accuse();
    }

    /** The chance that log-odds stand for, 0 to 1. */
    static double chance(double nats) {
        return 1 / (1 + StrictMath.exp(-nats));
    }
}
