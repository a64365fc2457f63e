// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ashiato.model.AddressList;
import org.ashiato.model.AddressRange;
import org.jspecify.annotations.Nullable;

/**
 * What addresses have in common: the network they lie in (/24 and /16, of IPv6 /48 and /32), lists they stand on,
 * and whether they are the organisation's own.
 */
final class Networks {
    /** By address: number of its near and of its wide network. */
    final int[] near;

    final int[] wide;
    final boolean[] own;
    private final List<@Nullable Listing> listings = new ArrayList<>();
    private final Map<AddressList.Kind, Integer> counts = new EnumMap<>(AddressList.Kind.class);

    /**
     * What a list says of an address.
     *
     * @param dated whether the list says of when it is
     */
    record Listing(AddressList.Kind kind, boolean dated, String list) {}

    Networks(List<String> addresses, List<AddressList> lists, List<String> ownRanges) {
        near = new int[addresses.size()];
        wide = new int[addresses.size()];
        own = new boolean[addresses.size()];
        List<Lookup> lookups = lists.stream().map(Lookup::new).toList();
        List<AddressRange> inside = ownRanges.stream().map(AddressRange::of).toList();
        Map<Long, Integer> nearNumbers = new HashMap<>();
        Map<Long, Integer> wideNumbers = new HashMap<>();
        int hosts = 0;
        for (int i = 0; i < addresses.size(); i++) {
            String name = addresses.get(i);
            byte[] bytes =
                    AddressRange.isAddress(name) ? InetAddress.ofLiteral(name).getAddress() : null;
            if (bytes == null) {
                // A name is a network of its own; such are numbered downwards from the last.
                hosts++;
                near[i] = addresses.size() - hosts;
                wide[i] = addresses.size() - hosts;
                own[i] = name.indexOf('.') < 0;
                listings.add(null);
                continue;
            }
            near[i] = number(nearNumbers, bytes, 3, 6);
            wide[i] = number(wideNumbers, bytes, 2, 4);
            own[i] = isPrivate(bytes) || inside.stream().anyMatch(r -> r.holds(bytes));
            Listing listing = listing(lookups, bytes);
            listings.add(listing);
            if (listing != null) {
                counts.merge(listing.kind(), 1, Integer::sum);
            }
        }
    }

    private static boolean isPrivate(byte[] bytes) {
        try {
            InetAddress address = InetAddress.getByAddress(bytes);
            return address.isSiteLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress();
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int number(Map<Long, Integer> numbers, byte[] bytes, int four, int six) {
        // The family stands before the prefix, so that no two networks share a number.
        long prefix = bytes.length;
        for (int i = 0; i < (bytes.length == 4 ? four : six); i++) {
            prefix = prefix << 8 | bytes[i] & 0xFF;
        }
        return numbers.computeIfAbsent(prefix, k -> numbers.size());
    }

    /** How many addresses there are; numbers of networks are below. */
    int addresses() {
        return near.length;
    }

    /** What the surest list says of an address; null where it stands on none. */
    @Nullable
    Listing listing(int address) {
        return listings.get(address);
    }

    /** The kind of an address by the surest list, in lower case; "other" where it stands on none. */
    String kind(int address) {
        Listing listing = listings.get(address);
        return listing == null ? "other" : listing.kind().name().toLowerCase(Locale.ROOT);
    }

    /** The share of all addresses that stand on a list of the same kind; 0 where it stands on none. */
    double listed(int address) {
        Listing listing = listings.get(address);
        return listing == null ? 0 : (double) counts.getOrDefault(listing.kind(), 0) / listings.size();
    }

    private static @Nullable Listing listing(List<Lookup> lookups, byte[] address) {
        Map<AddressList.Kind, Listing> found = new EnumMap<>(AddressList.Kind.class);
        for (Lookup lookup : lookups) {
            if (lookup.holds(address)) {
                Listing listing = new Listing(lookup.list.kind(), lookup.list.date() != null, lookup.list.name());
                found.merge(listing.kind(), listing, (a, b) -> a.dated() ? a : b);
            }
        }
        return found.values().stream().findFirst().orElse(null);
    }

    /** A list by the lengths of its prefixes, so that looking up takes as many steps as there are lengths. */
    private static final class Lookup {
        private final AddressList list;
        private final Set<Integer> lengths = new TreeSet<>();
        private final Set<AddressRange> ranges = new HashSet<>();

        Lookup(AddressList list) {
            this.list = list;
            for (AddressRange range : list.ranges()) {
                lengths.add(range.bits());
                ranges.add(AddressRange.around(range.network(), range.bits()));
            }
        }

        boolean holds(byte[] address) {
            return lengths.stream()
                    .anyMatch(
                            bits -> bits <= address.length * 8 && ranges.contains(AddressRange.around(address, bits)));
        }
    }
}
