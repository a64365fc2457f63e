// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.ashiato.evidence.ledger.Entry;
import org.ashiato.evidence.ledger.Ledger;
import org.ashiato.model.Organisation;
import org.ashiato.model.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

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
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public CaseSummary {
        addressLists = List.copyOf(addressLists);
    }

    /** The summary of a case as it is recorded now. */
    public static CaseSummary of(CaseFolder folder) {
        Settings settings = folder.settings();
        long entries = 0;
        Instant analysed = null;
        for (Entry entry : entries(folder.path())) {
            entries++;
            if (entry.what().equals(Investigation.ANALYSED)) {
                analysed = entry.at();
            }
        }
        return new CaseSummary(
                settings.organisation(),
                settings.zoneGiven(),
                settings.zoneBecause(),
                settings.indicators().size(),
                settings.addressLists().stream().map(KnownAddresses::name).toList(),
                head(folder.path()),
                entries,
                analysed);
    }

    private static String head(Path folder) {
        Path file = folder.resolve("ledger.head");
        try {
            return Files.exists(file)
                    ? JSON.readTree(Files.readString(file)).path("hash").asString("")
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Entry> entries(Path folder) {
        try (var entries = Ledger.entries(folder)) {
            return entries.toList();
        }
    }
}
