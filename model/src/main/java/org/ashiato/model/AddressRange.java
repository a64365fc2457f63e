// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * A range of IPv4 or IPv6 addresses in CIDR notation (RFC 4632, RFC 4291).
 *
 * @param network its first bytes count, as many bits as {@code bits} says
 * @param bits length of the prefix
 */
public record AddressRange(byte[] network, int bits) {
    public AddressRange {
        requireNonNull(network, "network is null");
        if (bits < 0 || bits > network.length * 8) {
            throw new IllegalArgumentException("/%d is too long for %d bytes".formatted(bits, network.length));
        }
    }

    /** Reads {@code 10.0.0.0/8} or a single address; an {@link IllegalArgumentException} says what is wrong. */
    public static AddressRange of(String text) {
        int slash = text.indexOf('/');
        byte[] network = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash))
                .getAddress();
        return new AddressRange(network, slash < 0 ? network.length * 8 : Integer.parseInt(text.substring(slash + 1)));
    }

    /** The range of a length, in bits, that an address of 4 or 16 bytes lies in. */
    public static AddressRange around(byte[] address, int bits) {
        byte[] network = address.clone();
        for (int i = 0; i < network.length; i++) {
            int kept = Math.clamp(bits - 8L * i, 0, 8);
            network[i] &= (byte) (0xFF00 >> kept);
        }
        return new AddressRange(network, bits);
    }

    /** Whether a name is an address and not a host's name. */
    public static boolean isAddress(String name) {
        if (name.isEmpty() || !(name.indexOf(':') >= 0 || Character.isDigit(name.charAt(name.length() - 1)))) {
            return false;
        }
        try {
            InetAddress.ofLiteral(name);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether an address, as 4 or 16 bytes, lies in it. */
    public boolean holds(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        int whole = bits / 8;
        for (int i = 0; i < whole; i++) {
            if (address[i] != network[i]) {
                return false;
            }
        }
        int rest = bits % 8;
        return rest == 0 || ((address[whole] ^ network[whole]) & 0xFF) >>> (8 - rest) == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressRange range && bits == range.bits && Arrays.equals(network, range.network);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(network) + bits;
    }
}
