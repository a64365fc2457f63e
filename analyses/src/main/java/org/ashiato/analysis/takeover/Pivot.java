// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    // Up to this strangeness a use is the owner's.
    private static final double HABIT = -1.5;
    // One account alone at a place that owners use tells nothing.
    private static final double SEVERAL = 1.5;

    private final Uses uses;
    private final Networks networks;
    private final Agents agents;
    private final Owner owner;
    private final Limits limits;
    private final Fixed fixed;
    private final @Nullable Strangeness[] strangeness;
    private final double[] strange;
    private final int[] tried;
    // By address: what a use that is neither like its owner's nor unlike it says of an account, if the address is bad.
    private final double[] used;
    private Intruder intruder;

    /**
     * The numbers that steer it, nats.
     *
     * @param accountPrior log-odds of any account being taken
     * @param addressPrior log-odds of any address being the intruder's
     * @param accuse from which log-odds one is presumed to belong
     * @param alone the same for an address that nothing but its own uses speaks against
     */
    record Limits(double accountPrior, double addressPrior, double accuse, double alone) {}

    /** What is known beforehand, by number: bad and innocent addresses and accounts. */
    record Fixed(BitSet badAddresses, BitSet innocentAddresses, BitSet badAccounts, BitSet innocentAccounts) {}

    /** What was new in a round, by number. */
    record Round(BitSet accounts, BitSet addresses) {}

    Pivot(Uses uses, Networks networks, Limits limits, Fixed fixed) {
        this.uses = uses;
        this.networks = networks;
        this.agents = new Agents(uses);
        this.owner = new Owner(uses, networks, agents);
        this.limits = limits;
        this.fixed = fixed;
        this.strangeness = new Strangeness[uses.edges()];
        this.strange = new double[uses.edges()];
        this.tried = tried();
        this.used = new double[uses.addresses.size()];
        this.intruder = Intruder.of(uses, agents, networks, new BitSet(), edge -> false);
    }

    private int[] tried() {
        int[] counts = new int[uses.addresses.size()];
        for (int edge = 0; edge < uses.edges(); edge++) {
            counts[uses.address[edge]] += uses.signedIn(edge) ? 0 : 1;
        }
        return counts;
    }

    /** Where it came to rest. */
    final class Rest {
        final double[] addresses;
        final double[] accounts;
        final BitSet badAddresses;
        final BitSet sharedAddresses;
        final BitSet taken;
        final BitSet foreign;
        final List<Round> rounds;
        final Leads leads;
        private final Beliefs beliefs;

        private Rest(Beliefs beliefs, BitSet foreign, List<Round> rounds, Leads leads) {
            this.beliefs = beliefs;
            this.addresses = beliefs.address;
            this.accounts = beliefs.account;
            this.badAddresses = beliefs.badAddresses();
            this.sharedAddresses = beliefs.shared;
            this.taken = beliefs.taken();
            this.foreign = foreign;
            this.rounds = List.copyOf(rounds);
            this.leads = leads;
        }

        Crowd crowd(int address) {
            return Pivot.this.crowd(address, beliefs, usual(beliefs));
        }

        /** How an account's use of an address fits its owner; null where it never signed in. */
        @Nullable
        Strangeness strangeness(int edge) {
            return strangeness[edge];
        }

        /** The chance that somebody else than the owner used an account over an edge, 0 to 1. */
        double foreign(int edge) {
            return beliefs.part(edge);
        }
    }

    Rest run() {
        List<Round> rounds = new ArrayList<>();
        BitSet foreign = new BitSet();
        compare(all(uses.accounts.size()), foreign);
        Beliefs beliefs = next(null);
        Leads leads = leads(beliefs);
        Set<List<BitSet>> seen = new HashSet<>();
        BitSet accounts = new BitSet();
        BitSet addresses = new BitSet();
        while (true) {
            BitSet nowAccounts = beliefs.taken();
            BitSet nowAddresses = beliefs.badAddresses();
            rounds.add(new Round(fresh(nowAccounts, accounts), fresh(nowAddresses, addresses)));
            boolean still = nowAccounts.equals(accounts) && nowAddresses.equals(addresses);
            if (still || rounds.size() == MOST_ROUNDS) {
                return new Rest(beliefs, foreign, rounds, leads);
            }
            if (!seen.add(List.of(nowAccounts, nowAddresses))) {
                return new Rest(surest(beliefs, accounts, addresses), foreign, rounds, leads);
            }
            accounts = nowAccounts;
            addresses = nowAddresses;
            BitSet before = foreign;
            foreign = beliefs.foreign();
            compare(changed(before, foreign, nowAccounts), foreign);
            beliefs = next(beliefs);
        }
    }

    /** Addresses that are as likely bad as not by their own sign-ins alone, before anything follows from anything. */
    private Leads leads(Beliefs first) {
        @Nullable Crowd[] crowds = new Crowd[first.address.length];
        for (int address = 0; address < crowds.length; address++) {
            boolean settled = fixed.badAddresses().get(address)
                    || fixed.innocentAddresses().get(address);
            if (first.address[address] >= 0 && !settled) {
                crowds[address] = crowd(address, null, usual(null));
            }
        }
        return Leads.of(uses, networks, limits.addressPrior(), crowds, strangeness, Beliefs.ODD);
    }

    private Beliefs surest(Beliefs last, BitSet accounts, BitSet addresses) {
        for (int i = 0; i < last.address.length; i++) {
            if (!addresses.get(i)) {
                last.address[i] = Math.min(last.address[i], limits.accuse() - 0.01);
            }
        }
        last.followToAccounts();
        for (int i = 0; i < last.account.length; i++) {
            if (!accounts.get(i)) {
                last.account[i] = Math.min(last.account[i], limits.accuse() - 0.01);
            }
        }
        return last;
    }

    private static BitSet fresh(BitSet now, BitSet before) {
        BitSet fresh = (BitSet) now.clone();
        fresh.andNot(before);
        return fresh;
    }

    private static BitSet all(int size) {
        BitSet all = new BitSet();
        all.set(0, size);
        return all;
    }

    /** Accounts whose uses must be compared again: what is known of the intruder bears on all uses that matter. */
    private BitSet changed(BitSet before, BitSet now, BitSet taken) {
        BitSet accounts = (BitSet) taken.clone();
        BitSet edges = (BitSet) before.clone();
        edges.or(now);
        for (int edge = edges.nextSetBit(0); edge >= 0; edge = edges.nextSetBit(edge + 1)) {
            int address = uses.address[edge];
            for (int i = uses.addressFrom[address]; i < uses.addressFrom[address + 1]; i++) {
                accounts.set(uses.account[uses.byAddress[i]]);
            }
        }
        for (int account = taken.nextSetBit(0); account >= 0; account = taken.nextSetBit(account + 1)) {
            for (int edge = uses.accountFrom[account]; edge < uses.accountFrom[account + 1]; edge++) {
                int address = uses.address[edge];
                // Of an address that many use, who else uses it is seen in time, if at all.
                if (uses.addressFrom[address + 1] - uses.addressFrom[address] <= 50) {
                    for (int i = uses.addressFrom[address]; i < uses.addressFrom[address + 1]; i++) {
                        accounts.set(uses.account[uses.byAddress[i]]);
                    }
                }
            }
        }
        return accounts;
    }

    private void compare(BitSet accounts, BitSet foreign) {
        intruder = Intruder.of(uses, agents, networks, foreign, edge -> strange[edge] <= HABIT);
        for (int account = accounts.nextSetBit(0); account >= 0; account = accounts.nextSetBit(account + 1)) {
            @Nullable Strangeness[] found = owner.of(account, foreign, intruder);
            int from = uses.accountFrom[account];
            System.arraycopy(found, 0, strangeness, from, found.length);
            for (int i = 0; i < found.length; i++) {
                Strangeness one = found[i];
                strange[from + i] = one == null ? 0 : one.nats();
            }
        }
    }

    /** What is believed once every address is weighed anew, given what was believed of accounts. */
    private Beliefs next(@Nullable Beliefs before) {
        Beliefs next = new Beliefs(uses, limits, fixed, strange, used);
        double usual = usual(before);
        for (int address = 0; address < next.address.length; address++) {
            Crowd crowd = crowd(address, before, usual);
            used[address] = crowd.used();
            next.address[address] = nats(address, crowd);
            next.shared.set(address, isShared(address, next.address[address], crowd));
        }
        next.followToAccounts();
        return next;
    }

    private double nats(int address, Crowd crowd) {
        if (fixed.badAddresses().get(address)) {
            return Beliefs.SETTLED;
        }
        if (fixed.innocentAddresses().get(address)) {
            return -Beliefs.SETTLED;
        }
        double nats = crowd.nats(limits.addressPrior());
        boolean alone = crowd.taken() < 0.5;
        return alone && nats < limits.alone() ? Math.min(nats, limits.accuse() - 0.01) : nats;
    }

    private boolean isShared(int address, double nats, Crowd crowd) {
        return nats < limits.accuse()
                && !fixed.innocentAddresses().get(address)
                && crowd.strangeTaken() >= SEVERAL
                && crowd.sharedNats(limits.addressPrior()) >= limits.accuse();
    }

    private Crowd crowd(int address, @Nullable Beliefs before, double usual) {
        int accounts = 0;
        int habitual = 0;
        int odd = 0;
        double taken = 0;
        double strangeTaken = 0;
        double likeness = 0;
        double[] oddities = new double[uses.addressFrom[address + 1] - uses.addressFrom[address]];
        for (int i = uses.addressFrom[address]; i < uses.addressFrom[address + 1]; i++) {
            int edge = uses.byAddress[i];
            if (!uses.signedIn(edge)) {
                continue;
            }
            accounts++;
            double nats = strange[edge];
            double known = before == null ? 0 : before.without(edge);
            taken += known;
            if (nats <= HABIT) {
                habitual++;
            } else if (nats >= Beliefs.ODD) {
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
                taken,
                strangeTaken,
                usual,
                tried[address],
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

    private double usual(@Nullable Beliefs before) {
        double floor = Beliefs.chance(limits.accountPrior());
        if (before == null) {
            return floor;
        }
        return Math.clamp((double) before.taken().cardinality() / Math.max(1, uses.people), floor, 0.5);
    }
}
