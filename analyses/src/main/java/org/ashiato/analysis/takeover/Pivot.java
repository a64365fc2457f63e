// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ashiato.analysis.takeover.FirstLook.Seen;
import org.jspecify.annotations.Nullable;

/**
 * The pivot to a fixed point over accounts and addresses (as the institute's report describes it, annex 3, note 1):
 * from bad addresses to the accounts that somebody else than the owner used from them, from those to the other
 * addresses they were used from, minus the owner's own, until nothing changes.
 *
 * <p>An account never speaks for itself: what its use of an address says is left out when that address is weighed.
 * Where the rounds circle, only what stays in both is held to be bad.
 */
final class Pivot {
    private static final int MOST_ROUNDS = 25;
    // One account alone at a place that owners use tells nothing.
    private static final double SEVERAL = 1.5;

    private final FirstLook look;
    private final Uses uses;
    private final FirstLook.Limits limits;
    private final Fixed fixed;
    private final Owner owner;
    private final double[] strange;
    private final Weighing weighing;
    private final Beliefs beliefs;
    // What was known in each round, and by account the one in which its uses were compared last.
    private final List<Seen> seen = new ArrayList<>();
    private final int[] seenIn;
    // The share of accounts held to be taken when addresses were weighed last, and those that counted then.
    private double usual;
    private BitSet doubted = new BitSet();

    /** What is known beforehand, by number: bad and innocent addresses and accounts. */
    record Fixed(BitSet badAddresses, BitSet innocentAddresses, BitSet badAccounts, BitSet innocentAccounts) {
        /** Whether what is believed of an address does not follow from anything. */
        boolean settlesAddress(int address) {
            return badAddresses.get(address) || innocentAddresses.get(address);
        }
    }

    /** What was new in a round, by number. */
    record Round(BitSet accounts, BitSet addresses) {}

    Pivot(FirstLook look, Fixed fixed) {
        this.look = look;
        this.uses = look.uses;
        this.limits = look.limits;
        this.fixed = fixed;
        this.owner = look.owner();
        this.strange = look.strange.clone();
        BitSet guessed = (BitSet) look.guessed.clone();
        int[] forgotten =
                uses.edgesOf(fixed.innocentAccounts()).filter(guessed::get).toArray();
        Arrays.stream(forgotten).forEach(guessed::clear);
        this.weighing = new Weighing(uses, look.networks, strange, guessed);
        this.beliefs = new Beliefs(look, fixed, strange);
        this.seen.add(look.nothing);
        this.seenIn = new int[uses.accounts.size()];
        this.usual = usual();
        // The first look held these accounts to be guessed; now they are decided to be innocent.
        Arrays.stream(forgotten).forEach(edge -> weigh(uses.address[edge], Crowd.Usual.of(usual)));
    }

    /** Where it came to rest. */
    final class Rest {
        final double[] addresses = beliefs.address;
        final double[] accounts = beliefs.account;
        final BitSet badAddresses = beliefs.badAddresses();
        final BitSet sharedAddresses = beliefs.shared;
        final BitSet taken = beliefs.taken();
        final BitSet foreign;
        final List<Round> rounds;
        private final Crowd.Usual anybody = Crowd.Usual.of(usual());

        private Rest(BitSet foreign, List<Round> rounds) {
            this.foreign = foreign;
            this.rounds = List.copyOf(rounds);
        }

        Crowd crowd(int address) {
            return Pivot.this.crowd(address, anybody);
        }

        /** How unlike its owner's a use is, nats; 0 where nobody signed in. */
        double strange(int edge) {
            return strange[edge];
        }

        /** How the uses of an account fit its owner, sign by sign and by edge; null where nobody signed in. */
        @Nullable
        Strangeness[] strangeness(int account) {
            return owner.of(account, seen.get(seenIn[account]));
        }

        /** The chance that somebody else than the owner used an account over an edge, 0 to 1. */
        double foreign(int edge) {
            return beliefs.part(edge);
        }
    }

    Rest run() {
        beliefs.followToAccounts();
        List<Round> rounds = new ArrayList<>();
        Set<List<BitSet>> passed = new HashSet<>();
        BitSet foreign = new BitSet();
        BitSet accounts = new BitSet();
        BitSet addresses = new BitSet();
        while (true) {
            BitSet nowAccounts = beliefs.taken();
            BitSet nowAddresses = beliefs.badAddresses();
            rounds.add(new Round(fresh(nowAccounts, accounts), fresh(nowAddresses, addresses)));
            boolean still = nowAccounts.equals(accounts) && nowAddresses.equals(addresses);
            if (still || rounds.size() == MOST_ROUNDS) {
                return new Rest(foreign, rounds);
            }
            if (!passed.add(List.of(nowAccounts, nowAddresses))) {
                keepTheSurest(accounts, addresses);
                return new Rest(foreign, rounds);
            }
            accounts = nowAccounts;
            addresses = nowAddresses;
            BitSet now = beliefs.foreign();
            BitSet changed = changed(foreign, now, nowAccounts);
            foreign = now;
            compare(changed, foreign);
            weigh(changed);
            beliefs.followToAccounts();
        }
    }

    private void keepTheSurest(BitSet accounts, BitSet addresses) {
        holdBack(beliefs.address, addresses);
        beliefs.followToAccounts();
        holdBack(beliefs.account, accounts);
    }

    private void holdBack(double[] nats, BitSet but) {
        for (int i = 0; i < nats.length; i++) {
            if (!but.get(i)) {
                nats[i] = Math.min(nats[i], limits.accuse() - 0.01);
            }
        }
    }

    private static BitSet fresh(BitSet now, BitSet before) {
        BitSet fresh = (BitSet) now.clone();
        fresh.andNot(before);
        return fresh;
    }

    /** Accounts whose uses must be compared again: what is known of the intruder bears on all uses that matter. */
    private BitSet changed(BitSet before, BitSet now, BitSet taken) {
        BitSet accounts = (BitSet) taken.clone();
        BitSet edges = (BitSet) before.clone();
        edges.or(now);
        BitSet addresses = new BitSet();
        edges.stream().forEach(edge -> addresses.set(uses.address[edge]));
        // Of an address that many use, who else uses it is seen in time, if at all.
        uses.edgesOf(taken)
                .map(edge -> uses.address[edge])
                .filter(a -> uses.addressFrom[a + 1] - uses.addressFrom[a] <= 50)
                .forEach(addresses::set);
        uses.edgesFrom(addresses).forEach(edge -> accounts.set(uses.account[edge]));
        return accounts;
    }

    private void compare(BitSet accounts, BitSet foreign) {
        Intruder intruder = Intruder.of(
                uses, look.networks, look.agents, look.crowds, foreign, edge -> strange[edge] <= Weighing.HABIT);
        Seen now = new Seen(foreign, intruder);
        accounts.stream().forEach(account -> {
            owner.compare(account, now, strange);
            seenIn[account] = seen.size();
        });
        seen.add(now);
    }

    /**
     * Weighs anew every address that may weigh otherwise than before: all where the share of taken accounts changed,
     * else those of accounts that count or counted, or whose uses were compared again.
     */
    private void weigh(BitSet compared) {
        double before = usual;
        usual = usual();
        BitSet accounts = doubted;
        doubted = beliefs.doubted();
        accounts.or(doubted);
        accounts.or(compared);
        BitSet addresses = new BitSet();
        if (usual == before) {
            uses.edgesOf(accounts).forEach(edge -> addresses.set(uses.address[edge]));
        } else {
            addresses.set(0, uses.addresses.size());
        }
        Crowd.Usual anybody = Crowd.Usual.of(usual);
        addresses.stream().forEach(address -> weigh(address, anybody));
    }

    private void weigh(int address, Crowd.Usual anybody) {
        if (!fixed.settlesAddress(address)) {
            Crowd crowd = crowd(address, anybody);
            beliefs.address[address] = crowd.nats(limits);
            beliefs.shared.set(address, isShared(crowd, beliefs.address[address]));
        }
    }

    private boolean isShared(Crowd crowd, double nats) {
        return nats < limits.accuse()
                && crowd.strangeTaken() >= SEVERAL
                && crowd.sharedNats(limits.addressPrior()) >= limits.accuse();
    }

    private Crowd crowd(int address, Crowd.Usual anybody) {
        return weighing.crowd(address, beliefs::without, anybody, seen.getLast().intruder());
    }

    private double usual() {
        double floor = Beliefs.chance(limits.accountPrior());
        return Math.clamp((double) beliefs.taken().cardinality() / Math.max(1, uses.people), floor, 0.5);
    }
}
