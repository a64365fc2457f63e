// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ashiato.model.AddressRange;
import org.ashiato.model.Organisation;

/**
 * Judges whether a name or an address is the organisation's own: in its ranges, under its domains, or of the
 * kinds that never leave a network (RFC 1918, 4193, 6598 and the local and multicast ranges of RFC 6890), or
 * a name without a dot.
 */
final class Inside implements Predicate<String> {
    private static final List<String> NEVER_OUTSIDE = List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "224.0.0.0/4",
            "255.255.255.255/32",
            "::/128",
            "::1/128",
            "fc00::/7",
            "fe80::/10",
            "ff00::/8");

    private final List<AddressRange> ranges;
    private final List<String> domains;

    Inside(Organisation organisation) {
        this.ranges = Stream.concat(NEVER_OUTSIDE.stream(), organisation.ranges().stream())
                .map(AddressRange::of)
                .toList();
        this.domains = organisation.domains().stream()
                .map(d -> d.toLowerCase(Locale.ROOT))
                .toList();
    }

    @Override
    public boolean test(String name) {
        if (AddressRange.isAddress(name)) {
            byte[] address = InetAddress.ofLiteral(name).getAddress();
            return ranges.stream().anyMatch(r -> r.holds(address));
        }
        return name.indexOf('.') < 0 || domains.stream().anyMatch(d -> name.equals(d) || name.endsWith("." + d));
    }
}
