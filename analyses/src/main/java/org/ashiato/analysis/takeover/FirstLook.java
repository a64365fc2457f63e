// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * What sign-ins show by themselves, before anybody is named or decided on: how unlike its owner's each use is, and how
 * each address is weighed by its uses alone. Every closure of the same sign-ins begins from it.
 */
public final class FirstLook {
    // Accounts that one thread compares in one go.
    private static final int TOGETHER = 1024;

    final Uses uses;
    final Networks networks;
    final Agents agents;
    final Crowds crowds;
    final Limits limits;
    /** Edges whose first sign-in came after tries of the same account from several networks. */
    final BitSet guessed;
    /** Nothing is known of the intruder. */
    final Seen nothing;
    /** By edge: how unlike its owner's the use is, nats; 0 where nobody signed in. */
    final double[] strange;
    /** By address: log-odds that it is the intruder's. */
    final double[] addresses;
    /** Addresses that are as likely bad as not. */
    final int[] suspects;

    private final Weighing weighing;
    private final Crowd.Usual usual;

    /**
     * The numbers that steer it, nats.
     *
     * @param accountPrior log-odds of any account being taken
     * @param addressPrior log-odds of any address being the intruder's
     * @param accuse from which log-odds one is presumed to belong
     * @param alone the same for an address that nothing but its own uses speaks against
     * @param possible from which log-odds an account is said to be possible
     */
    record Limits(double accountPrior, double addressPrior, double accuse, double alone, double possible) {}

    /**
     * What was known when an account's uses were compared with its owner's.
     *
     * @param foreign edges held to be the intruder's
     */
    record Seen(BitSet foreign, Intruder intruder) {}

    FirstLook(Uses uses, Networks networks, BitSet guessed, Limits limits) {
        this.uses = uses;
        this.networks = networks;
        this.agents = new Agents(uses);
        this.crowds = new Crowds(uses, networks);
        this.limits = limits;
        this.guessed = guessed;
        this.nothing = new Seen(new BitSet(), Intruder.of(uses, networks, agents, crowds, new BitSet(), edge -> false));
        this.strange = new double[uses.edges()];
        compareAll();
        this.weighing = new Weighing(uses, networks, strange, guessed);
        this.usual = Crowd.Usual.of(Beliefs.chance(limits.accountPrior()));
        this.addresses = new double[uses.addresses.size()];
        Arrays.parallelSetAll(addresses, address -> crowd(address).nats(limits));
        this.suspects = IntStream.range(0, addresses.length)
                .filter(address -> addresses[address] >= 0)
                .toArray();
    }

    /** How a use fits its owner, sign by sign. */
    Strangeness strangeness(int edge) {
        int account = uses.account[edge];
        return requireNonNull(owner().of(account, nothing)[edge - uses.accountFrom[account]], "nobody signed in");
    }

    Owner owner() {
        return new Owner(uses, networks, agents, crowds);
    }

    // No account says anything of another here, so they are compared side by side.
    private void compareAll() {
        int accounts = uses.accounts.size();
        IntStream.rangeClosed(0, accounts / TOGETHER).parallel().forEach(part -> {
            Owner owner = owner();
            int end = Math.min(accounts, (part + 1) * TOGETHER);
            for (int account = part * TOGETHER; account < end; account++) {
                owner.compare(account, nothing, strange);
            }
        });
    }

    /** All who used an address, of whom nothing is believed. */
    Crowd crowd(int address) {
        return weighing.crowd(address, edge -> 0, usual, nothing.intruder());
    }
}
