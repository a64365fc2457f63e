// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ashiato.evidence.ledger.Entry;
import org.ashiato.evidence.ledger.Head;
import org.ashiato.evidence.ledger.Ledger;
import org.ashiato.model.Organisation;
import org.ashiato.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a case is told to be, and how far it is.
 *
 * @param zoneBecause why its local times are read in this zone
 * @param indicators how many were given
 * @param addressLists names of the lists of addresses that were given
 * @param head hash of the ledger's last entry; empty where there is none
 * @param entries of the ledger
 * @param analysed when findings were written last; null before the first
 */
public record CaseSummary(
        Organisation organisation,
        boolean zoneGiven,
        Text zoneBecause,
        int indicators,
        List<String> addressLists,
        String head,
        long entries,
        @Nullable Instant analysed) {
    public CaseSummary {
        addressLists = List.copyOf(addressLists);
    }

    /** The summary of a case as it is recorded now. */
    public static CaseSummary of(CaseFolder folder) {
        Settings settings = folder.settings();
        Optional<Head> head = Ledger.head(folder.path());
        return new CaseSummary(
                settings.organisation(),
                settings.zoneGiven(),
                settings.zoneBecause(),
                settings.indicators().size(),
                settings.addressLists().stream().map(KnownAddresses::name).toList(),
                head.map(Head::hash).orElse(""),
                head.map(Head::n).orElse(0L),
                analysed(folder.path()));
    }

    private static @Nullable Instant analysed(Path folder) {
        try (var entries = Ledger.entries(folder)) {
            return entries.filter(e -> e.what().equals(Investigation.ANALYSED))
                    .reduce((before, last) -> last)
                    .map(Entry::at)
                    .orElse(null);
        }
    }
}
