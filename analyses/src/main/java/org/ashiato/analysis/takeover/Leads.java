// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ashiato.analysis.takeover.Takeover.Lead;
import org.ashiato.model.Interval;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that their own sign-ins speak against before anything else is known: sign-ins that break with their
 * owners' past in several ways, addresses that sign in as many, bursts. Where nobody is named the closure starts from
 * the foremost of them.
 */
final class Leads {
    private static final int MOST = 50;
    private static final int MOST_USES = 3;
    private static final long HOUR = 3_600_000_000L;

    private final Uses uses;
    private final Networks networks;
    private final double prior;
    private final List<One> all;

    /** A use and how it fits its owner, as it was seen in the first round. */
    private record Use(int edge, Strangeness strangeness) {}

    private record One(int address, Crowd crowd, List<Use> uses) {}

    private Leads(Uses uses, Networks networks, double prior, List<One> all) {
        this.uses = uses;
        this.networks = networks;
        this.prior = prior;
        this.all = all;
    }

    /**
     * Keeps the foremost of some addresses.
     *
     * @param crowds of addresses that are in question, by address; null for all others
     * @param strangeness of all uses, by edge
     * @param odd from which strangeness on a use is not like its owner's, nats
     */
    static Leads of(
            Uses uses,
            Networks networks,
            double prior,
            @Nullable Crowd[] crowds,
            @Nullable Strangeness[] strangeness,
            double odd) {
        List<One> found = new ArrayList<>();
        for (int address = 0; address < crowds.length; address++) {
            Crowd crowd = crowds[address];
            if (crowd != null && crowd.strange() > 0) {
                List<Use> strange = IntStream.range(uses.addressFrom[address], uses.addressFrom[address + 1])
                        .map(i -> uses.byAddress[i])
                        .filter(uses::signedIn)
                        .mapToObj(edge -> new Use(edge, Objects.requireNonNull(strangeness[edge])))
                        .filter(use -> use.strangeness.nats() >= odd)
                        .sorted(Comparator.<Use>comparingDouble(use -> -use.strangeness.nats())
                                .thenComparingInt(Use::edge))
                        .toList();
                found.add(new One(address, crowd, strange));
            }
        }
        found.sort(
                Comparator.<One>comparingDouble(one -> -one.crowd.nats(prior)).thenComparingInt(One::address));
        return new Leads(uses, networks, prior, List.copyOf(found.subList(0, Math.min(MOST, found.size()))));
    }

    /** The uses that are told of, by edge. */
    BitSet told() {
        BitSet told = new BitSet();
        all.forEach(one -> one.uses.stream().limit(MOST_USES).forEach(use -> told.set(use.edge)));
        return told;
    }

    /** The leads, foremost first. */
    List<Lead> told(Lines lines) {
        return all.stream().map(one -> lead(one, lines)).toList();
    }

    private Lead lead(One one, Lines lines) {
        String address = uses.addresses.get(one.address);
        List<Weight> weights = new ArrayList<>(one.crowd.weights(prior, false));
        List<SourceRef> cited = new ArrayList<>();
        for (Use use : one.uses.stream().limit(MOST_USES).toList()) {
            String account = uses.accounts.get(uses.account[use.edge]);
            weights.add(use.strangeness.weight(account));
            lines.of(account, address).stream().limit(1).forEach(cited::add);
        }
        return new Lead(
                address,
                networks.kind(one.address),
                one.uses.stream()
                        .map(use -> uses.accounts.get(uses.account[use.edge]))
                        .sorted()
                        .toList(),
                burst(one),
                interval(one),
                Beliefs.chance(one.crowd.nats(prior)),
                weights,
                cited);
    }

    /** To how many accounts, whose use of it is not like their owner's, it first signed in within an hour, at most. */
    private int burst(One one) {
        long[] firsts =
                one.uses.stream().mapToLong(use -> uses.edgeFirst[use.edge]).toArray();
        Arrays.sort(firsts);
        int most = 0;
        int from = 0;
        for (int to = 0; to < firsts.length; to++) {
            while (firsts[to] - firsts[from] > HOUR) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }

    private Interval interval(One one) {
        return uses.interval(one.uses.stream().map(Use::edge).toList());
    }
}
