// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.slapd;

import org.ashiato.format.ByteSearch;
import org.ashiato.format.CivilTime;

/**
 * The stamp that slapd writes to its own log file: seconds since 1970 in hexadecimal, since 2.5 with nanoseconds
 * (eight digits) or microseconds (five), and the thread: {@code 66a1b2c3.12345678 0x7f12345678ab}. One parser's own.
 */
final class SlapdStamp {
    private static final int SECONDS = 8;
    private static final int NANOS = 8;

    private long micros;
    private int messageFrom;

    /** UTC, since 1970. */
    long micros() {
        return micros;
    }

    int messageFrom() {
        return messageFrom;
    }

    /** Whether the line begins with a stamp, readable or not. */
    static boolean isOne(byte[] bytes, int from, int to) {
        if (from + SECONDS >= to || (bytes[from + SECONDS] != '.' && bytes[from + SECONDS] != ' ')) {
            return false;
        }
        for (int at = from; at < from + SECONDS; at++) {
            if (digit(bytes[at]) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Reads the stamp of a line that begins with one; false where it is no time. */
    boolean read(byte[] bytes, int from, int to) {
        long seconds = hex(bytes, from, from + SECONDS);
        int at = from + SECONDS;
        long fraction = 0;
        if (bytes[at] == '.') {
            int end = ByteSearch.first(bytes, at, to, ' ');
            fraction = hex(bytes, at + 1, end);
            if (fraction < 0) {
                return false;
            }
            fraction = end - at - 1 == NANOS ? fraction / 1000 : fraction;
            at = end;
        }
        at = ByteSearch.past(bytes, at, to, ' ');
        if (ByteSearch.begins("0x", bytes, at, to)) {
            at = ByteSearch.past(bytes, ByteSearch.first(bytes, at, to, ' '), to, ' ');
        }
        messageFrom = at;
        micros = seconds * CivilTime.SECOND + fraction;
        return fraction < CivilTime.SECOND && CivilTime.isPlausible(micros);
    }

    /** The number, or -1 where there is none or one of more than eight digits. */
    private static long hex(byte[] bytes, int from, int to) {
        if (from >= to || to - from > NANOS) {
            return -1;
        }
        long value = 0;
        for (int at = from; at < to; at++) {
            int digit = digit(bytes[at]);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }

    private static int digit(byte b) {
        return b >= '0' && b <= '9' ? b - '0' : b >= 'a' && b <= 'f' ? b - 'a' + 10 : -1;
    }
}
