// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ashiato.analysis.takeover.Takeover.Lead;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Weight;

/**
 * The addresses that their own sign-ins speak against before anything else is known: sign-ins that break with their
 * owners' past in several ways, addresses that sign in as many, bursts. Where nobody is named the closure starts from
 * the foremost of them.
 */
final class Leads {
    private static final int MOST = 50;
    private static final int MOST_USES = 3;
    private static final long HOUR = 3_600_000_000L;

    private final FirstLook look;
    private final Uses uses;
    private final double prior;
    private final List<One> all;

    /**
     * An address.
     *
     * @param edges of uses that are not like their owners', the oddest first
     */
    private record One(int address, Crowd crowd, List<Integer> edges) {}

    private Leads(FirstLook look, List<One> all) {
        this.look = look;
        this.uses = look.uses;
        this.prior = look.limits.addressPrior();
        this.all = all;
    }

    /** Keeps the foremost of the addresses that are as likely bad as not, those apart that are known beforehand. */
    static Leads of(FirstLook look, Pivot.Fixed fixed) {
        List<One> found = Arrays.stream(look.suspects)
                .filter(address -> !fixed.settlesAddress(address))
                .mapToObj(address -> new One(address, look.crowd(address), odd(look, address)))
                .filter(one -> !one.edges.isEmpty())
                .sorted(Comparator.<One>comparingDouble(one -> -one.crowd.nats(look.limits.addressPrior()))
                        .thenComparingInt(One::address))
                .limit(MOST)
                .toList();
        return new Leads(look, found);
    }

    private static List<Integer> odd(FirstLook look, int address) {
        Uses uses = look.uses;
        return IntStream.range(uses.addressFrom[address], uses.addressFrom[address + 1])
                .map(i -> uses.byAddress[i])
                .filter(edge -> uses.signedIn(edge) && look.strange[edge] >= Weighing.ODD)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(edge -> -look.strange[edge])
                        .thenComparing(edge -> edge))
                .toList();
    }

    /** The uses that are told of, by edge. */
    BitSet told() {
        BitSet told = new BitSet();
        all.forEach(one -> one.edges.stream().limit(MOST_USES).forEach(told::set));
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
        for (int edge : one.edges.stream().limit(MOST_USES).toList()) {
            String account = uses.accounts.get(uses.account[edge]);
            weights.add(look.strangeness(edge).weight(account));
            lines.of(account, address).stream().limit(1).forEach(cited::add);
        }
        return new Lead(
                address,
                look.networks.kind(one.address),
                one.edges.stream()
                        .map(edge -> uses.accounts.get(uses.account[edge]))
                        .sorted()
                        .toList(),
                burst(one),
                uses.interval(one.edges),
                Beliefs.chance(one.crowd.nats(prior)),
                weights,
                cited);
    }

    /** To how many accounts, whose use of it is not like their owner's, it first signed in within an hour, at most. */
    private int burst(One one) {
        long[] firsts =
                one.edges.stream().mapToLong(edge -> uses.edgeFirst[edge]).toArray();
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
}
