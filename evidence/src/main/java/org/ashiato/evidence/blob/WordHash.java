// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.blob;

/**
 * The hash of a word: for each byte the hash so far and the byte together times {@link #MULTIPLIER}, modulo 2 to the
 * power of 32. That is a polynomial, so eight bytes are taken at once: each times a power of its own, none waiting for
 * another. Bytes that are missing count as 0, and each gives one power too many, which its inverse takes back.
 */
final class WordHash {
    private static final int MULTIPLIER = 0x9E3779B1;
    private static final int[] POWERS = new int[Long.BYTES + 1];
    /** For a number of bytes, 0 to 8, what takes the missing ones back. */
    private static final int[] BACK = new int[Long.BYTES + 1];

    static {
        // Newton's method: each step doubles the bits that are right, of which an odd number has three at first.
        int inverse = MULTIPLIER;
        for (int right = 3; right < Integer.SIZE; right *= 2) {
            inverse *= 2 - MULTIPLIER * inverse;
        }
        POWERS[0] = 1;
        BACK[Long.BYTES] = 1;
        for (int i = 1; i <= Long.BYTES; i++) {
            POWERS[i] = POWERS[i - 1] * MULTIPLIER;
            BACK[Long.BYTES - i] = BACK[Long.BYTES - i + 1] * inverse;
        }
    }

    private WordHash() {}

    /** The hash of a word of up to eight bytes, given as {@link Parts#key}. */
    static int of(long key, int length) {
        return eight(key) * BACK[length];
    }

    /** The hash of any word. */
    static int of(byte[] bytes, int from, int to) {
        int hash = 0;
        int at = from;
        for (; to - at > Long.BYTES; at += Long.BYTES) {
            hash = hash * POWERS[8] + eight(Parts.key(bytes, at, Long.BYTES));
        }
        return (hash * POWERS[8] + eight(Parts.key(bytes, at, to - at))) * BACK[to - at];
    }

    private static int eight(long key) {
        return ((int) key & 0xFF) * POWERS[8]
                + ((int) (key >>> 8) & 0xFF) * POWERS[7]
                + ((int) (key >>> 16) & 0xFF) * POWERS[6]
                + ((int) (key >>> 24) & 0xFF) * POWERS[5]
                + ((int) (key >>> 32) & 0xFF) * POWERS[4]
                + ((int) (key >>> 40) & 0xFF) * POWERS[3]
                + ((int) (key >>> 48) & 0xFF) * POWERS[2]
                + ((int) (key >>> 56) & 0xFF) * POWERS[1];
    }
}
