// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.blob;

/** Follows numbers that points join; of five in a row both the first four and the last four are addresses. */
final class Numbers {
    /** Digits of a number of an address at most. */
    static final int DIGITS = 3;
    /** No address. */
    static final long NONE = 0;

    private static final int IN_ADDRESS = 4;
    /** A number is three digits of four bits, and how many of them it has. */
    private static final int BITS = 14;

    private static final int LENGTH_AT = 12;
    private static final long ALL = (1L << IN_ADDRESS * BITS) - 1;
    /** No word, whose bytes are all ASCII, has this bit. */
    private static final long MARK = Long.MIN_VALUE;

    private byte[] bytes = {};
    private long last;
    private int joined;
    private int end;

    /** Begins a text. */
    void begin(byte[] text) {
        bytes = text;
        end = -2;
    }

    /** Takes the next number, also as {@link Parts#key}; gives the address that ends with it, or {@link #NONE}. */
    long add(int from, int to, long key) {
        joined = from == end + 1 && bytes[end] == '.' ? joined + 1 : 1;
        end = to;
        last = last << BITS | key & 0xF | key >>> 4 & 0xF0 | key >>> 8 & 0xF00 | (long) (to - from) << LENGTH_AT;
        return joined >= IN_ADDRESS ? last & ALL | MARK : NONE;
    }

    /** The hash of an address. */
    static int hash(long address) {
        int all = 0;
        for (int i = IN_ADDRESS - 1; i >= 0; i--) {
            long number = address >>> i * BITS;
            int length = (int) (number >>> LENGTH_AT) & 3;
            long digits = number & 0xF | (number & 0xF0) << 4 | (number & 0xF00) << 8 | 0x30_3030;
            all = all * 31 + WordHash.of(digits & (1L << length * Byte.SIZE) - 1, length);
        }
        return Words.mixed(all);
    }
}
