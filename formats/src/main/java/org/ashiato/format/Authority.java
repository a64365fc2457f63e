// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

/**
 * Finds host and port in a URL, or in the {@code host:port} of a tunnel (RFC 3986 §3.2, RFC 9112 §3.2.3).
 * The last answer stands in the fields of this object. One parser's own.
 *
 * <p>User and password are left out up to the last {@code @}, as browsers do; brackets of IPv6 addresses and
 * one dot at the end of a name are left out too, so that one host has one name.
 */
public final class Authority {
    private int hostFrom;
    private int hostTo;
    private int port;
    private int schemeTo;
    private int to;
    private boolean plain;

    /** First byte of the host. */
    public int hostFrom() {
        return hostFrom;
    }

    /** One past the last byte of the host. */
    public int hostTo() {
        return hostTo;
    }

    /** The port written, else the scheme's own, else -1. */
    public int port() {
        return port;
    }

    /** One past the last byte of the scheme of the URL read last. */
    public int schemeTo() {
        return schemeTo;
    }

    /** One past the last byte of what was read: where a URL's path begins. */
    public int to() {
        return to;
    }

    /** Whether host and port say all that was written: no user, no port that is none, nothing left out. */
    public boolean isPlain() {
        return plain;
    }

    /** Reads an absolute URL {@code scheme://authority…}; false where there is no host in it. */
    public boolean ofUrl(byte[] bytes, int from, int to) {
        int schemeEnd = schemeEnd(bytes, from, to);
        if (schemeEnd < 0) {
            return false;
        }
        int end = schemeEnd + 3;
        int start = end;
        while (end < to && !endsAuthority(bytes[end])) {
            if (bytes[end] == '@') {
                start = end + 1;
            }
            end++;
        }
        schemeTo = schemeEnd;
        boolean found = ofHostAndPort(bytes, start, end, schemePort(bytes, from, schemeEnd));
        plain &= start == schemeEnd + 3;
        return found;
    }

    /** Reads {@code host}, {@code host:port} or {@code [IPv6]:port}; {@code own} is the port where none is written. */
    public boolean ofHostAndPort(byte[] bytes, int from, int to, int own) {
        this.to = to;
        hostFrom = from;
        hostTo = to;
        port = own;
        plain = true;
        int colon = -1;
        if (from < to && bytes[from] == '[') {
            int close = from + 1;
            while (close < to && bytes[close] != ']') {
                close++;
            }
            if (close == to) {
                return false;
            }
            hostFrom = from + 1;
            hostTo = close;
            colon = close + 1 < to && bytes[close + 1] == ':' ? close + 1 : -1;
            plain = colon >= 0 || close + 1 == to;
        } else {
            int colons = 0;
            for (int i = from; i < to; i++) {
                if (bytes[i] == ':') {
                    colons++;
                    colon = i;
                }
            }
            if (colons > 1) {
                // An IPv6 address without its brackets: where a port would begin cannot be known.
                colon = -1;
            } else if (colons == 1) {
                hostTo = colon;
            }
        }
        if (colon >= 0 && colon + 1 < to) {
            long written = Decimal.count(bytes, colon + 1, to);
            port = written > 65_535 || written == Decimal.NONE ? -1 : (int) written;
            plain &= port >= 0;
        }
        if (hostTo - hostFrom > 1 && bytes[hostTo - 1] == '.') {
            hostTo--;
            plain = false;
        }
        return hostTo > hostFrom;
    }

    /** Where the {@code ://} of an absolute URL begins, or -1. */
    public static int schemeEnd(byte[] bytes, int from, int to) {
        for (int i = from; i + 2 < to; i++) {
            byte b = bytes[i];
            if (b == ':') {
                return i > from && bytes[i + 1] == '/' && bytes[i + 2] == '/' ? i : -1;
            }
            boolean letter = (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
            if (!letter && (i == from || !(b == '+' || b == '-' || b == '.' || b == '_' || (b >= '0' && b <= '9')))) {
                return -1;
            }
        }
        return -1;
    }

    /** The port that a scheme has when none is written, or -1. */
    public static int schemePort(byte[] bytes, int from, int to) {
        return switch (to - from) {
            case 2 -> is(bytes, from, "ws") ? 80 : -1;
            case 3 -> is(bytes, from, "ftp") ? 21 : is(bytes, from, "wss") || is(bytes, from, "ssl") ? 443 : -1;
            case 4 -> is(bytes, from, "http") ? 80 : -1;
            case 5 -> is(bytes, from, "https") ? 443 : -1;
            default -> -1;
        };
    }

    /** Whether {@code [from, to)} is written like an IPv4 or IPv6 address. */
    public static boolean isAddress(byte[] bytes, int from, int to) {
        int dots = 0;
        int colons = 0;
        int digits = 0;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '.') {
                dots++;
            } else if (b == ':') {
                colons++;
            } else if (b >= '0' && b <= '9') {
                digits++;
            } else if (!isHexLetter(b)) {
                // The zone of a link-local address: fe80::1%eth0.
                return b == '%' && colons > 1;
            }
        }
        return colons > 1 || (colons == 0 && dots == 3 && digits + dots == to - from && digits > 3);
    }

    private static boolean isHexLetter(byte b) {
        int lower = b | 0x20;
        return lower >= 'a' && lower <= 'f';
    }

    private static boolean endsAuthority(byte b) {
        return b == '/' || b == '?' || b == '#' || b == '\\';
    }

    private static boolean is(byte[] bytes, int from, String scheme) {
        for (int i = 0; i < scheme.length(); i++) {
            if ((bytes[from + i] | 0x20) != scheme.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
