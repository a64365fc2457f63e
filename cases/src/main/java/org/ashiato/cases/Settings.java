// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ashiato.evidence.SourceRule;
import org.ashiato.evidence.ledger.Entry;
import org.ashiato.evidence.ledger.Ledger;
import org.ashiato.model.Indicator;
import org.ashiato.model.Organisation;
import org.ashiato.model.Text;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a case was told: kept in the ledger, so that the next run needs only what is new.
 *
 * @param zoneGiven whether the user said the organisation's zone; else it is assumed, and logs that tell another
 *     are read in that
 * @param zoneBecause why it is this zone
 */
record Settings(
        Organisation organisation,
        List<SourceRule> sources,
        List<Indicator> indicators,
        List<KnownAddresses> addressLists,
        boolean zoneGiven,
        Text zoneBecause) {
    static final String CONFIGURED = "configured";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What holds until somebody says otherwise. */
    static final Settings ASSUMED = new Settings(
            new Organisation(
                    "", ZoneId.of("Asia/Tokyo"), List.of(), List.of(), LocalTime.of(8, 30), LocalTime.of(17, 15)),
            List.of(),
            List.of(),
            List.of(),
            false,
            new Text(
                    "指定がないため日本標準時と仮定した（--zone 又は --org で指定できる）",
                    "Japan Standard Time was assumed, as none was given (--zone or --org sets it)"));

    Settings {
        sources = List.copyOf(sources);
        indicators = List.copyOf(indicators);
        // Ledgers of earlier versions tell of none.
        addressLists = addressLists == null ? List.of() : List.copyOf(addressLists);
    }

    /** The settings that the ledger tells last. */
    static Settings of(Path caseFolder) {
        try (var entries = Ledger.entries(caseFolder)) {
            return entries.filter(e -> e.what().equals(CONFIGURED))
                    .reduce((before, last) -> last)
                    .map(Settings::of)
                    .orElse(ASSUMED);
        }
    }

    private static Settings of(Entry entry) {
        return JSON.treeToValue(entry.body(), Settings.class);
    }

    Settings with(OrgFile.Org org) {
        if (!org.zoneGiven()) {
            Organisation there = in(org.organisation(), organisation.zone());
            return new Settings(there, org.sources(), indicators, addressLists, zoneGiven, zoneBecause);
        }
        Text because = new Text("組織ファイルの指定による", "as the organisation file says");
        return new Settings(org.organisation(), org.sources(), indicators, addressLists, true, because);
    }

    Settings with(ZoneId zone) {
        Text because = new Text("利用者の指定による", "as the user said (--zone)");
        return new Settings(in(organisation, zone), sources, indicators, addressLists, true, because);
    }

    private static Organisation in(Organisation organisation, ZoneId zone) {
        return new Organisation(
                organisation.name(),
                zone,
                organisation.domains(),
                organisation.ranges(),
                organisation.workFrom(),
                organisation.workTo());
    }

    /** Adds what is new of a list of indicators. */
    Settings with(List<Indicator> more) {
        Map<String, Indicator> all = new LinkedHashMap<>();
        for (Indicator indicator : indicators) {
            all.put(indicator.kind() + " " + indicator.value(), indicator);
        }
        for (Indicator indicator : more) {
            all.putIfAbsent(indicator.kind() + " " + indicator.value(), indicator);
        }
        return new Settings(organisation, sources, new ArrayList<>(all.values()), addressLists, zoneGiven, zoneBecause);
    }

    /** Adds lists of addresses; a list of the same name takes the place of the one before. */
    Settings withLists(List<KnownAddresses> more) {
        Map<String, KnownAddresses> all = new LinkedHashMap<>();
        addressLists.forEach(l -> all.put(l.name(), l));
        more.forEach(l -> all.put(l.name(), l));
        return new Settings(organisation, sources, indicators, new ArrayList<>(all.values()), zoneGiven, zoneBecause);
    }

    /** These settings with what a request says anew. */
    Settings with(Optional<OrgFile.Org> org, Optional<ZoneId> zone, List<Indicator> more) {
        Settings changed = org.map(this::with).orElse(this);
        return zone.map(changed::with).orElse(changed).with(more);
    }
}
