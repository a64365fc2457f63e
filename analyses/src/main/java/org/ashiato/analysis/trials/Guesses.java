// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ashiato.analysis.trials.Trials.Guess;
import org.ashiato.model.AddressRange;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.EventKind;
import org.ashiato.model.Grade;
import org.ashiato.model.Inquiry;
import org.ashiato.model.Micros;
import org.ashiato.model.Rows;
import org.ashiato.model.SourceRef;

/**
 * Gathers passwords of one account that were tried until one was right: it fails again and again within an hour where it
 * was never used before, and is then signed in to from there. From one place that may be an owner who does not remember;
 * an owner is not in several places within an hour.
 */
final class Guesses {
    private static final int MOST_CITATIONS = 8;

    private final Inquiry inquiry;
    private final AnalysisInfo info;

    Guesses(Inquiry inquiry, AnalysisInfo info) {
        this.inquiry = inquiry;
        this.info = info;
    }

    /** The first failure from an address, and how many there were. */
    private record Tried(String address, Instant at, long failures, SourceRef line) {}

    /** By account and address; none where only directory servers were logged, for they are asked by servers. */
    List<Guess> gather() {
        if (inquiry.coverage().of(EventKind.SIGNIN).isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = Map.of("guesses", (long) info.parameter("guesses"));
        return inquiry.gather().rows(Guesses.class, "guesses.sql", parameters, rows -> {
            List<Guess> guesses = new ArrayList<>();
            List<Tried> before = new ArrayList<>();
            while (rows.next()) {
                Instant at = Micros.instant(rows.number(3));
                SourceRef line = inquiry.gather().ref(rows.number(8), rows.number(9), rows.number(10));
                boolean signIn = rows.number(7) != 0;
                if (signIn) {
                    guesses.add(guess(rows, before, at, line));
                    before.clear();
                } else {
                    before.add(new Tried(String.valueOf(rows.text(2)), at, rows.number(4), line));
                }
            }
            return guesses;
        });
    }

    private Guess guess(Rows rows, List<Tried> before, Instant at, SourceRef signIn) {
        String address = String.valueOf(rows.text(1));
        boolean triedAllAlong = rows.number(5) >= info.parameter("guesses");
        boolean ownerKnown = rows.number(6) != 0;
        int networks = networks(before);
        boolean presumed = networks >= info.parameter("places") && ownerKnown && !triedAllAlong;
        return new Guess(
                String.valueOf(rows.text(0)),
                address,
                before.getFirst().at(),
                at,
                before.stream().mapToLong(Tried::failures).sum(),
                before.stream().map(Tried::address).toList(),
                networks,
                presumed ? Grade.PRESUMED : Grade.POSSIBLE,
                citations(address, before, signIn));
    }

    /** The failure where the sign-in came from, then one of each other network, then the others; last the sign-in. */
    private List<SourceRef> citations(String address, List<Tried> before, SourceRef signIn) {
        Set<AddressRange> seen = new HashSet<>(network(address).stream().toList());
        Map<Integer, List<SourceRef>> inTurn = new TreeMap<>();
        for (Tried tried : before) {
            boolean fresh = network(tried.address()).map(seen::add).orElse(false);
            int turn = tried.address().equals(address) ? 0 : fresh ? 1 : 2;
            inTurn.computeIfAbsent(turn, t -> new ArrayList<>()).add(tried.line());
        }
        return Stream.concat(
                        inTurn.values().stream().flatMap(List::stream).limit(MOST_CITATIONS - 1), Stream.of(signIn))
                .toList();
    }

    /**
     * How many networks outside the organisation the failures came from, at least. One line may have an address of each
     * family, so the family with more networks counts; what is told by name only may be one network.
     */
    private int networks(List<Tried> before) {
        Map<Integer, Set<AddressRange>> byFamily = new TreeMap<>();
        before.forEach(tried -> network(tried.address())
                .ifPresent(range -> byFamily.computeIfAbsent(range.network().length, family -> new HashSet<>())
                        .add(range)));
        return byFamily.values().stream().mapToInt(Set::size).max().orElse(1);
    }

    // Telephones go through several addresses of one network.
    private Optional<AddressRange> network(String name) {
        if (!AddressRange.isAddress(name)) {
            return Optional.empty();
        }
        byte[] address = InetAddress.ofLiteral(name).getAddress();
        boolean own = inquiry.organisation().ranges().stream()
                .anyMatch(range -> AddressRange.of(range).holds(address));
        return own ? Optional.empty() : Optional.of(AddressRange.around(address, address.length == 4 ? 16 : 32));
    }
}
