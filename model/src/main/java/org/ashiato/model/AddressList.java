// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of addresses of one kind that was handed in: Tor exits, VPN or hosting ranges.
 *
 * @param name of the file it came from
 * @param date of which it was true, or null where it does not say; it then counts for less
 */
public record AddressList(String name, Kind kind, @Nullable LocalDate date, List<AddressRange> ranges) {
    public AddressList {
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        ranges = List.copyOf(ranges);
    }

    /** What an address on a list is. */
    public enum Kind {
        /** An exit of the Tor network. */
        TOR(new Text("Torの出口", "Tor exit")),
        /** An exit of a VPN service. */
        VPN(new Text("VPNサービス", "VPN service")),
        /** A rented server. */
        HOSTING(new Text("レンタルサーバ", "rented server"));

        private final Text title;

        Kind(Text title) {
            this.title = title;
        }

        /** The kind as users read it. */
        public Text title() {
            return title;
        }
    }
}
