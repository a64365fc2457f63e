// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.time.ZoneId;
import java.util.Optional;
import org.ashiato.model.Text;

/**
 * What people said of the clocks of devices: an analyst's correction, else the organisation's file, else the zone
 * given for all.
 */
final class Said {
    private static final Text OF_SOURCE =
            new Text("組織ファイルのこの記録元への指定による", "as the organisation file says of this source");

    private final Receiving.Terms terms;
    private final Custody custody;

    Said(Receiving.Terms terms, Custody custody) {
        this.terms = terms;
        this.custody = custody;
    }

    /** The zone of a device's local times. */
    Optional<LocalZones.Settled> zone(String source, String path) {
        Optional<Correction> corrected = custody.correction(source, LocalZones.TOPIC);
        if (corrected.isPresent()) {
            return corrected.map(c -> new LocalZones.Settled(ZoneId.of(c.value()), because(c)));
        }
        Optional<ZoneId> ruled = SourceRule.of(terms.rules(), path).map(SourceRule::zone);
        if (ruled.isPresent()) {
            return ruled.map(zone -> new LocalZones.Settled(zone, OF_SOURCE));
        }
        return terms.zoneGiven() ? Optional.of(assumed()) : Optional.empty();
    }

    /** The zone where nobody said one, and nothing tells. */
    LocalZones.Settled assumed() {
        return new LocalZones.Settled(terms.zone(), terms.zoneBecause());
    }

    /** The year of a file's first line. */
    Optional<Years.Settled> year(String path) {
        return custody.correction(path, Years.TOPIC)
                .map(c -> new Years.Settled(Integer.parseInt(c.value()), because(c)))
                .or(() -> SourceRule.of(terms.rules(), path)
                        .map(SourceRule::year)
                        .map(year -> new Years.Settled(year, OF_SOURCE)));
    }

    private static Text because(Correction correction) {
        return new Text("分析者の訂正による。理由: " + correction.why(), "corrected by an analyst: " + correction.why());
    }
}
