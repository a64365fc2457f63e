// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

/**
 * What a Zeek sensor would have seen of a visit: plain requests in {@code http.log}, tunnels as TLS handshakes
 * in {@code ssl.log}. Connection ids and ports follow from the visit, so that they are the same each time.
 */
final class Zeek {
    static final int HTTP = 0;
    static final int SSL = 1;

    private static final byte[] LETTERS = Texts.ascii("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    private Zeek() {}

    static int log(Visit visit) {
        return visit.method() == Method.CONNECT ? SSL : HTTP;
    }

    static String name(int log) {
        return log == HTTP ? "http" : "ssl";
    }

    static long identity(Visit visit) {
        return Dice.mixed(visit.time() * 31_007L + visit.terminal().number())
                ^ visit.url().token();
    }

    /** Seconds and microseconds; the last three digits are made up, for the range knows milliseconds only. */
    static void moment(Visit visit, Bytes out) {
        out.number(visit.time() / 1000).put('.').padded(visit.time() % 1000, 3);
        out.padded((identity(visit) >>> 20) % 1000, 3);
    }

    static void uid(long identity, Bytes out) {
        long rest = identity >>> 1;
        out.put('C');
        for (int i = 0; i < 17; i++) {
            out.put((char) LETTERS[(int) (rest % LETTERS.length)]);
            rest = i == 8 ? Dice.mixed(identity) >>> 1 : rest / LETTERS.length;
        }
    }

    static long port(long identity) {
        return 49_152 + (identity >>> 40) % 16_000;
    }

    /** What stands in {@code status_msg}. */
    static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 302 -> "Found";
            case 304 -> "Not Modified";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 503 -> "Service Unavailable";
            case 504 -> "Gateway Timeout";
            default -> "-";
        };
    }

    /** Whether a TLS handshake came about. */
    static boolean established(Visit visit) {
        return visit.status() == 200;
    }
}
