// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

/** Reads numbers from bytes. Nothing here throws: what is not a number is {@link #NONE}. */
public final class Decimal {
    /** The answer where there is no number, or one beyond ±9.2e18. */
    public static final long NONE = Long.MIN_VALUE;

    private static final int MOST_EXPONENT = 400;
    private static final int SAFE_DIGITS = 18;
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private Decimal() {}

    /** The whole number {@code [from, to)}: digits, with one sign before them or none. */
    public static long whole(byte[] bytes, int from, int to) {
        int at = from;
        boolean negative = at < to && bytes[at] == '-';
        if (negative || (at < to && bytes[at] == '+')) {
            at++;
        }
        if (at >= to) {
            return NONE;
        }
        // As many digits can not overflow; looking at each costs more than reading it.
        boolean fits = to - at <= SAFE_DIGITS;
        long value = 0;
        for (; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9 || (!fits && value > (Long.MAX_VALUE - digit) / 10)) {
                return NONE;
            }
            value = value * 10 + digit;
        }
        return negative ? -value : value;
    }

    /** The whole number {@code [from, to)} where it is 0 or more. */
    public static long count(byte[] bytes, int from, int to) {
        long value = whole(bytes, from, to);
        return value < 0 ? NONE : value;
    }

    /**
     * The decimal number {@code [from, to)} times ten to the power of {@code digits}, rounded half away from
     * zero: {@code scaled("1.0000005", 6)} is 1000001. Reads a sign, a fraction and an exponent as JSON has them.
     */
    public static long scaled(byte[] bytes, int from, int to, int digits) {
        long plain = plain(bytes, from, to, digits);
        return plain >= 0 ? plain : anyScaled(bytes, from, to, digits);
    }

    // Most numbers are some digits, a point and no more digits than are wanted: these are read in one pass.
    private static long plain(byte[] bytes, int from, int to, int digits) {
        if (to - from > SAFE_DIGITS) {
            return NONE;
        }
        long value = 0;
        int point = -1;
        for (int at = from; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
            } else if (digit == '.' - '0' && point < 0) {
                point = at;
            } else {
                return NONE;
            }
        }
        int whole = (point < 0 ? to : point) - from;
        int missing = digits - (point < 0 ? 0 : to - point - 1);
        boolean readable = whole > 0 && whole + digits <= SAFE_DIGITS && missing >= 0 && missing < POWERS.length;
        return readable ? value * POWERS[missing] : NONE;
    }

    private static long anyScaled(byte[] bytes, int from, int to, int digits) {
        int at = from;
        boolean negative = at < to && bytes[at] == '-';
        if (negative) {
            at++;
        }
        int mantissaEnd = at;
        int point = -1;
        int seen = 0;
        for (; mantissaEnd < to; mantissaEnd++) {
            byte b = bytes[mantissaEnd];
            if (b == '.' && point < 0) {
                point = mantissaEnd;
            } else if (b >= '0' && b <= '9') {
                seen++;
            } else {
                break;
            }
        }
        if (seen == 0) {
            return NONE;
        }
        long exponent = 0;
        if (mantissaEnd < to) {
            if (bytes[mantissaEnd] != 'e' && bytes[mantissaEnd] != 'E') {
                return NONE;
            }
            exponent = whole(bytes, mantissaEnd + 1, to);
            if (exponent == NONE) {
                return NONE;
            }
            exponent = Math.clamp(exponent, -MOST_EXPONENT, MOST_EXPONENT);
        }
        int whole = (point < 0 ? mantissaEnd : point) - at;
        return rounded(bytes, at, mantissaEnd, whole + exponent + digits, negative);
    }

    /** The first {@code keep} digits of the mantissa as a whole number, rounded by the digit after them. */
    private static long rounded(byte[] bytes, int from, int to, long keep, boolean negative) {
        long value = 0;
        long left = keep;
        int at = from;
        for (; at < to && left > 0; at++) {
            if (bytes[at] == '.') {
                continue;
            }
            int digit = bytes[at] - '0';
            if (value > (Long.MAX_VALUE - 1 - digit) / 10) {
                return NONE;
            }
            value = value * 10 + digit;
            left--;
        }
        if (left > 0) {
            for (; left > 0 && value != 0; left--) {
                if (value > (Long.MAX_VALUE - 1) / 10) {
                    return NONE;
                }
                value *= 10;
            }
        } else if (left == 0) {
            if (at < to && bytes[at] == '.') {
                at++;
            }
            if (at < to && bytes[at] >= '5') {
                value++;
            }
        }
        return negative ? -value : value;
    }
}
