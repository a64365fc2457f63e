// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ashiato.analysis.takeover.Takeover.BadAddress;
import org.ashiato.analysis.takeover.Takeover.Step;
import org.ashiato.analysis.takeover.Takeover.TakenAccount;
import org.ashiato.model.Coverage;
import org.ashiato.model.Grade;
import org.ashiato.model.Text;
import org.ashiato.model.Weight;
import org.jspecify.annotations.Nullable;

/** Makes the graded scope of what the pivot came to rest at. */
final class ScopeMaker {
    // Accounts and addresses near the scope that are told to be out of it.
    private static final int MOST_INNOCENT = 50;
    private static final int MOST_PARTS = 6;

    private final Uses uses;
    private final Networks networks;
    private final FirstLook.Limits limits;
    private final Leads leads;
    private final Pivot.Rest rest;
    private final TakeoverAnalysis.Seeds seeds;
    private final Trails trails;
    private final List<Integer> accounts;
    private final List<Integer> addresses;
    private final List<Integer> innocentAddresses;

    ScopeMaker(FirstLook look, Leads leads, Pivot.Rest rest, TakeoverAnalysis.Seeds seeds) {
        this.uses = look.uses;
        this.networks = look.networks;
        this.limits = look.limits;
        this.leads = leads;
        this.rest = rest;
        this.seeds = seeds;
        this.trails = new Trails(uses, rest.foreign, rest.sharedAddresses, starts());
        this.accounts = accounts();
        this.addresses = addresses();
        this.innocentAddresses = innocentAddresses();
    }

    /** What was named, then what its own sign-ins spoke against in the first round. */
    private List<Integer> starts() {
        List<Integer> starts = new ArrayList<>(new TreeMap<>(seeds.names()).keySet());
        rest.rounds.getFirst().addresses().stream()
                .map(a -> uses.accounts.size() + a)
                .forEach(starts::add);
        return starts;
    }

    /** All accounts with a use of a bad address: taken, possible, and the likeliest of the innocent. */
    private List<Integer> accounts() {
        BitSet onBad = (BitSet) rest.taken.clone();
        uses.edgesFrom(rest.badAddresses).filter(uses::signedIn).forEach(edge -> onBad.set(uses.account[edge]));
        List<Integer> touched = onBad.stream()
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(a -> -rest.accounts[a])
                        .thenComparing(a -> a))
                .toList();
        int in = (int) touched.stream()
                .filter(a -> rest.accounts[a] >= limits.possible())
                .count();
        return touched.stream().limit(in + (long) MOST_INNOCENT).sorted().toList();
    }

    private List<Integer> addresses() {
        BitSet inScope = (BitSet) rest.badAddresses.clone();
        inScope.or(rest.sharedAddresses);
        return inScope.stream().boxed().toList();
    }

    /** Of the other addresses of taken accounts, those that came nearest to being bad. */
    private List<Integer> innocentAddresses() {
        BitSet others = new BitSet();
        uses.edgesOf(rest.taken)
                .filter(uses::signedIn)
                .map(e -> uses.address[e])
                .filter(a -> !isInScope(a))
                .forEach(others::set);
        return others.stream()
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(a -> -rest.addresses[a])
                        .thenComparing(a -> a))
                .limit(MOST_INNOCENT)
                .sorted()
                .toList();
    }

    private boolean isInScope(int address) {
        return rest.badAddresses.get(address) || rest.sharedAddresses.get(address);
    }

    private List<Integer> edges(int account) {
        return IntStream.range(uses.accountFrom[account], uses.accountFrom[account + 1])
                .boxed()
                .toList();
    }

    private boolean isOnBad(int edge) {
        return uses.signedIn(edge) && rest.badAddresses.get(uses.address[edge]);
    }

    /** The uses that findings and paths tell of. */
    BitSet told() {
        BitSet told = leads.told();
        accounts.forEach(a ->
                edges(a).stream().filter(e -> isOnBad(e) || rest.foreign.get(e)).forEach(told::set));
        for (int address : innocentAddresses) {
            for (int i = uses.addressFrom[address]; i < uses.addressFrom[address + 1]; i++) {
                int edge = uses.byAddress[i];
                if (uses.signedIn(edge) && rest.taken.get(uses.account[edge])) {
                    told.set(edge);
                }
            }
        }
        return told;
    }

    Takeover make(Lines lines, Coverage coverage) {
        List<TakenAccount> taken =
                accounts.stream().map(a -> account(a, lines, coverage)).toList();
        List<BadAddress> bad = new ArrayList<>();
        addresses.forEach(a -> bad.add(address(a, lines)));
        innocentAddresses.forEach(a -> bad.add(address(a, lines)));
        bad.sort(Comparator.comparing(BadAddress::id));
        List<Takeover.Round> rounds = new ArrayList<>();
        for (Pivot.Round round : rest.rounds) {
            rounds.add(new Takeover.Round(
                    rounds.size() + 1,
                    names(round.accounts(), uses.accounts),
                    names(round.addresses(), uses.addresses)));
        }
        return new Takeover(taken, bad, rounds, leads.told(lines));
    }

    private static List<String> names(BitSet numbers, List<String> names) {
        return numbers.stream().mapToObj(names::get).sorted().toList();
    }

    private TakenAccount account(int account, Lines lines, Coverage coverage) {
        List<Integer> foreign =
                edges(account).stream().filter(rest.foreign::get).toList();
        List<Integer> shown = foreign.isEmpty()
                ? edges(account).stream().filter(this::isOnBad).toList()
                : foreign;
        List<Weight> weights = new ArrayList<>();
        weights.add(
                new Weight("prior", limits.accountPrior(), new Text("不正利用されるアカウントは全体の一部", "few accounts are taken")));
        @Nullable Strangeness[] strangeness = rest.strangeness(account);
        shown.stream()
                .sorted(Comparator.<Integer>comparingDouble(e -> -rest.foreign(e))
                        .thenComparing(e -> e))
                .limit(MOST_PARTS)
                .forEach(e -> weights.add(requireNonNull(strangeness[e - uses.accountFrom[account]])
                        .weight(uses.addresses.get(uses.address[e]))));
        return new TakenAccount(
                uses.accounts.get(account),
                grade(account, foreign, shown, coverage),
                uses.interval(shown.isEmpty() ? signIns(account) : shown),
                shown.stream()
                        .map(e -> uses.addresses.get(uses.address[e]))
                        .sorted()
                        .toList(),
                Beliefs.chance(rest.accounts[account]),
                shown.stream().mapToLong(e -> uses.successes[e]).sum(),
                weights,
                path(account, lines));
    }

    private List<Integer> signIns(int account) {
        return edges(account).stream().filter(uses::signedIn).toList();
    }

    private Grade grade(int account, List<Integer> foreign, List<Integer> shown, Coverage coverage) {
        double nats = rest.accounts[account];
        if (nats >= limits.accuse()) {
            boolean given = foreign.stream()
                    .anyMatch(e -> seeds.fixed().badAddresses().get(uses.address[e]) && rest.strange(e) > 0);
            Grade grade = given || seeds.fixed().badAccounts().get(account) ? Grade.CONFIRMED : Grade.PRESUMED;
            boolean across = !coverage.gapsIn(uses.interval(shown.isEmpty() ? signIns(account) : shown))
                    .isEmpty();
            return grade == Grade.CONFIRMED && across ? grade.lowered() : grade;
        }
        if (nats >= limits.possible()) {
            return Grade.POSSIBLE;
        }
        // The owner by all signs; where the signs are few, nobody can say.
        boolean owners = shown.stream().allMatch(e -> rest.strange(e) <= -1);
        return owners ? Grade.RULED_OUT : Grade.UNDETERMINED;
    }

    private BadAddress address(int address, Lines lines) {
        List<Integer> used = new ArrayList<>();
        int bystanders = 0;
        for (int i = uses.addressFrom[address]; i < uses.addressFrom[address + 1]; i++) {
            int edge = uses.byAddress[i];
            if (!uses.signedIn(edge)) {
                continue;
            }
            boolean inScope = isInScope(address)
                    ? rest.foreign.get(edge) && rest.taken.get(uses.account[edge])
                    : rest.taken.get(uses.account[edge]);
            if (inScope) {
                used.add(edge);
            } else {
                bystanders++;
            }
        }
        boolean shared = rest.sharedAddresses.get(address);
        Crowd crowd = rest.crowd(address);
        double nats = shared ? crowd.sharedNats(limits.addressPrior()) : rest.addresses[address];
        boolean named = seeds.fixed().badAddresses().get(address);
        Grade grade = nats >= limits.accuse()
                ? named ? Grade.CONFIRMED : used.isEmpty() ? Grade.POSSIBLE : Grade.PRESUMED
                : nats >= limits.possible() ? Grade.UNDETERMINED : Grade.RULED_OUT;
        List<Integer> timed = used.isEmpty() ? signedInFrom(address) : used;
        return new BadAddress(
                uses.addresses.get(address),
                grade,
                networks.kind(address),
                uses.interval(timed),
                used.stream()
                        .map(e -> uses.accounts.get(uses.account[e]))
                        .sorted()
                        .toList(),
                bystanders,
                shared,
                Beliefs.chance(nats),
                crowd.weights(limits.addressPrior(), shared),
                path(uses.accounts.size() + address, lines));
    }

    private List<Integer> signedInFrom(int address) {
        return IntStream.range(uses.addressFrom[address], uses.addressFrom[address + 1])
                .map(i -> uses.byAddress[i])
                .filter(uses::signedIn)
                .boxed()
                .toList();
    }

    private List<Step> path(int observable, Lines lines) {
        List<Integer> way = trails.to(observable);
        List<Step> steps = new ArrayList<>();
        int seed = way.getFirst();
        boolean led = rest.rounds.getFirst().addresses().get(Math.max(0, seed - uses.accounts.size()))
                && seed >= uses.accounts.size();
        String named = seeds.names().get(seed);
        if (named != null || led) {
            steps.add(new Step(named == null ? "lead:" + name(seed) : named, name(seed), List.of()));
        }
        for (int i = 1; i < way.size(); i++) {
            int one = way.get(i - 1);
            int other = way.get(i);
            String account = name(Math.min(one, other));
            String address = name(Math.max(one, other));
            steps.add(new Step(name(one), name(other), lines.of(account, address)));
        }
        return steps;
    }

    private String name(int observable) {
        int size = uses.accounts.size();
        return observable < size ? uses.accounts.get(observable) : uses.addresses.get(observable - size);
    }
}
