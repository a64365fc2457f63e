// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ashiato.analysis.trials.Trials.Address;
import org.ashiato.analysis.trials.Trials.After;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.Grade;
import org.ashiato.model.Inquiry;
import org.ashiato.model.Micros;

/**
 * Gathers addresses from which IDs of many were tried, and who signed in from them. An office's gateway, a carrier's
 * shared address and a server that signs in for others are none: most of those who fail there also sign in there.
 */
final class TryingAddresses {
    private final Inquiry inquiry;
    private final AnalysisInfo info;

    TryingAddresses(Inquiry inquiry, AnalysisInfo info) {
        this.inquiry = inquiry;
        this.info = info;
    }

    /** The addresses, laid beside the events as well. */
    List<Address> addresses() {
        Map<String, Object> parameters = Map.of(
                "strangers", (long) info.parameter("strangers"),
                "percent", (long) info.parameter("signed_in"),
                "kept", (long) info.parameter("kept"));
        List<Address> addresses = inquiry.gather().rows(TryingAddresses.class, "addresses.sql", parameters, rows -> {
            List<Address> read = new ArrayList<>();
            while (rows.next()) {
                read.add(new Address(
                        String.valueOf(rows.text(0)),
                        String.valueOf(rows.text(1)),
                        rows.number(2),
                        rows.number(3),
                        rows.number(4),
                        rows.number(5),
                        rows.number(6),
                        rows.number(7),
                        Micros.instant(rows.number(8)),
                        Micros.instant(rows.number(9)),
                        List.of()));
            }
            return read;
        });
        inquiry.gather()
                .table(
                        "trial_address",
                        List.of("source", "address"),
                        addresses.stream()
                                .map(a -> List.of(a.source(), a.address()))
                                .toList());
        return addresses;
    }

    /** First sign-ins from these addresses, each account and address. */
    List<After> after() {
        double others = info.parameter("strangers");
        return inquiry.gather().rows(TryingAddresses.class, "after.sql", Map.of(), rows -> {
            List<After> read = new ArrayList<>();
            Map<String, Boolean> habit = new HashMap<>();
            while (rows.next()) {
                String source = String.valueOf(rows.text(0));
                String account = String.valueOf(rows.text(1));
                long othersBefore = rows.number(5);
                // Rows of an account come by time: who came from such an address while nobody was tried there, likes
                // it.
                boolean likes = habit.merge(source + "\n" + account, othersBefore == 0, (was, is) -> was);
                read.add(new After(
                        source,
                        account,
                        String.valueOf(rows.text(2)),
                        Micros.instant(rows.number(3)),
                        rows.number(4),
                        othersBefore,
                        rows.number(6),
                        rows.number(7),
                        othersBefore >= others && !likes ? Grade.PRESUMED : Grade.POSSIBLE,
                        List.of()));
            }
            return read;
        });
    }
}
