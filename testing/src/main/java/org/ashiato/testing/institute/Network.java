// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ashiato.testing.institute.Address.Kind;
import org.ashiato.testing.range.Dice;

/**
 * Who has which addresses. All lie in ranges set aside for benchmarks (198.18.0.0/15) and documentation, so that no
 * address is anybody's.
 */
final class Network {
    /** Where people travel to. */
    static final List<String> COUNTRIES =
            List.of("US", "DE", "FR", "GB", "KR", "TW", "TH", "SG", "AU", "CA", "IT", "ES", "CH", "VN");

    /** Who rents servers out, a net each from 198.19.160.0/24 on. */
    static final List<String> PROVIDERS =
            List.of("US", "DE", "SG", "FR", "NL", "CH", "CN", "HK", "JP", "CA", "SE", "LT");

    private static final int CARRIERS = 3;

    /** More days than any case has. */
    private static final int LONGEST = 420;

    private static final double REUSED = .03;

    /** Has no factor in common with the number of addresses, so that each comes once before any comes again. */
    private static final long SCATTER = 40_503;

    private final List<Address> gateways = new ArrayList<>();
    private final List<List<Address>> carriers = new ArrayList<>();
    private final List<Address> vpn = new ArrayList<>();
    private final List<Address> tor = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Dice dice;
    private int leases;

    Network(Dice dice) {
        this.dice = dice;
        int count = dice.between(1, 3);
        for (int i = 0; i < count; i++) {
            gateways.add(new Address("203.0.113." + dice.between(20 * i + 2, 20 * i + 20), "JP", Kind.OFFICE));
        }
        for (int carrier = 0; carrier < CARRIERS; carrier++) {
            List<Address> pool = new ArrayList<>();
            int size = dice.between(12, 36);
            for (int i = 0; i < size; i++) {
                pool.add(new Address("198.19." + 4 * carrier + "." + (3 + 5 * i), "JP", Kind.CARRIER));
            }
            carriers.add(pool);
        }
        for (int i = 0; i < 16; i++) {
            vpn.add(new Address("198.19.64." + (11 + 7 * i), dice.pick(List.of("JP", "US", "SG")), Kind.VPN));
        }
        for (int i = 0; i < 400; i++) {
            tor.add(fresh(96, 143, dice.pick(List.of("DE", "FR", "NL", "US", "SE", "RO", "CH")), Kind.TOR));
        }
    }

    List<Address> gateways() {
        return List.copyOf(gateways);
    }

    /** Exits of one popular service. */
    List<Address> vpn() {
        return List.copyOf(vpn);
    }

    /** Exits of the Tor network. */
    List<Address> tor() {
        return List.copyOf(tor);
    }

    List<Address> carrier(int number) {
        return carriers.get(number);
    }

    /** A server that anybody may rent. */
    Address rented() {
        int provider = dice.below(PROVIDERS.size());
        return rented(provider);
    }

    /** A server of one provider. */
    Address rented(int provider) {
        return fresh(160 + provider, 160 + provider, PROVIDERS.get(provider), Kind.HOSTING);
    }

    /** A machine at a university. */
    Address campus() {
        return new Address("198.51.100." + dice.between(10, 240), "JP", Kind.CAMPUS);
    }

    Line office() {
        return (day, own) -> own.pick(gateways);
    }

    Line carrier(Dice own) {
        List<Address> pool = own.pick(carriers);
        return (day, throwing) -> throwing.pick(pool);
    }

    /** A line at home: its address stays, or is new after some weeks, or is of version 6 with a part that changes. */
    Line home(Dice own) {
        int lease = own.chance(.3) ? Integer.MAX_VALUE : own.between(15, 90);
        if (own.chance(.08)) {
            String prefix = "2001:db8:" + group(own.token()) + group(own.token());
            return (day, throwing) -> {
                long part = own.fork(day / 7).token();
                String suffix = group(part) + group(part >>> 12) + group(part >>> 24) + group(part >>> 36);
                return new Address(prefix + suffix.substring(0, suffix.length() - 1), "JP", Kind.HOME);
            };
        }
        int first = leases;
        leases += 1 + LONGEST / lease;
        return (day, throwing) -> {
            Dice at = own.fork(day / lease);
            // Sometimes it is one that a colleague had before.
            int number = at.chance(REUSED) ? at.below(first + 1) : first + day / lease;
            int place = (int) (number * SCATTER % (256 * 254));
            return new Address("198.18." + place / 254 + "." + (1 + place % 254), "JP", Kind.HOME);
        };
    }

    /** A hotel or a guest net of a country: one address or two. */
    Line abroad(String country, Dice own) {
        int net = 16 + COUNTRIES.indexOf(country);
        Address one = new Address("198.19." + net + "." + own.between(1, 254), country, Kind.ABROAD);
        Address other = new Address("198.19." + net + "." + own.between(1, 254), country, Kind.ABROAD);
        return (day, throwing) -> throwing.chance(.75) ? one : other;
    }

    /** A group of an address of version 6, without zeros to leave out. */
    private static String group(long part) {
        return Long.toHexString(0x100 + (part & 0xfff)) + ":";
    }

    private Address fresh(int lowNet, int highNet, String country, Kind kind) {
        String text;
        do {
            text = "198.19." + dice.between(lowNet, highNet) + "." + dice.between(2, 254);
        } while (!taken.add(text));
        return new Address(text, country, kind);
    }
}
