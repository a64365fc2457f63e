// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ashiato.analysis.trials.Trials.Address;
import org.ashiato.analysis.trials.Trials.After;
import org.ashiato.analysis.trials.Trials.Apart;
import org.ashiato.analysis.trials.Trials.Burst;
import org.ashiato.analysis.trials.Trials.Change;
import org.ashiato.analysis.trials.Trials.Found;
import org.ashiato.analysis.trials.Trials.Origin;
import org.ashiato.analysis.trials.Trials.Series;
import org.ashiato.model.Inquiry;

/** Adds to all that trials show the raw lines it rests on, in one question. */
final class Citing {
    private static final int ADDRESSES = 200;

    private final Inquiry inquiry;
    private final ZoneId zone;
    private final Cites cites = new Cites();

    Citing(Inquiry inquiry) {
        this.inquiry = inquiry;
        this.zone = inquiry.organisation().zone();
    }

    /** @param together puts addresses, with their lines, together */
    Trials cited(Trials bare, Function<List<Address>, List<Origin>> together) {
        List<Integer> changes = bare.changes().stream()
                .map(c -> ofSeries(bare, c.series(), c.at(), ""))
                .toList();
        List<Integer> apart = bare.apart().stream()
                .map(a -> ofSeries(bare, a.series(), a.first(), a.account()))
                .toList();
        List<Integer> bursts = bare.bursts().stream()
                .map(b -> ofSeries(bare, b.series(), b.day(), ""))
                .toList();
        List<Integer> addresses = bare.addresses().stream()
                .limit(ADDRESSES)
                .map(a -> cites.ask(a.source(), day(a.first()), "any", "", a.address(), false))
                .toList();
        List<Integer> after = bare.after().stream()
                .map(a -> cites.ask(a.source(), day(a.at()), "success", a.account(), a.address(), false))
                .toList();
        List<Integer> found = bare.found().stream()
                .map(f -> cites.ask(f.source(), f.date(), "any", f.account(), "", true))
                .toList();
        cites.gather(inquiry);
        List<Address> citedAddresses = with(bare.addresses(), addresses, this::address);
        return new Trials(
                bare.series(),
                with(bare.changes(), changes, this::change),
                with(bare.apart(), apart, this::apart),
                with(bare.bursts(), bursts, this::burst),
                bare.campaigns(),
                citedAddresses,
                together.apply(citedAddresses),
                with(bare.after(), after, this::after),
                bare.guesses(),
                with(bare.found(), found, this::found));
    }

    private interface Cited<T> {
        T with(T bare, int number);
    }

    private static <T> List<T> with(List<T> bare, List<Integer> numbers, Cited<T> cited) {
        List<T> all = new ArrayList<>(bare);
        for (int i = 0; i < numbers.size(); i++) {
            all.set(i, cited.with(bare.get(i), numbers.get(i)));
        }
        return all;
    }

    private int ofSeries(Trials bare, String name, LocalDate day, String account) {
        Optional<Series> series =
                bare.series().stream().filter(s -> s.name().equals(name)).findFirst();
        Series its = series.orElseThrow();
        return cites.ask(its.source(), day, its.kind().code(), account, "", false);
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private Change change(Change c, int number) {
        return new Change(
                c.series(), c.at(), c.until(), c.notBefore(), c.from(), c.to(), c.confidence(), cites.lines(number));
    }

    private Apart apart(Apart a, int number) {
        return new Apart(
                a.series(), a.source(), a.account(), a.first(), a.last(), a.days(), a.tries(), cites.lines(number));
    }

    private Burst burst(Burst b, int number) {
        return new Burst(b.series(), b.day(), b.tries(), b.users(), b.usual(), cites.lines(number));
    }

    private Address address(Address a, int number) {
        return new Address(
                a.source(),
                a.address(),
                a.users(),
                a.strangers(),
                a.signedIn(),
                a.tries(),
                a.days(),
                a.busiestHour(),
                a.first(),
                a.last(),
                cites.lines(number));
    }

    private After after(After a, int number) {
        return new After(
                a.source(),
                a.account(),
                a.address(),
                a.at(),
                a.count(),
                a.othersBefore(),
                a.ownBefore(),
                a.elsewhere(),
                a.grade(),
                cites.lines(number));
    }

    private Found found(Found f, int number) {
        return new Found(
                f.source(),
                f.account(),
                f.campaign(),
                f.date(),
                f.tries(),
                f.expected(),
                f.seen(),
                f.matched(),
                f.chance(),
                f.adjusted(),
                f.grade(),
                cites.lines(number));
    }
}
