// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.blob;

import java.util.Arrays;

/**
 * The words of a text, as filters and searches see them: runs of ASCII letters and digits, case folded, of
 * three bytes or more. Shorter ones stand in every frame and tell nothing. Nor does a number of ten digits that
 * begins with 1: it is the Unix time of a line, and such times would make filters twice as large.
 *
 * <p>An address such as {@code 192.0.2.14} is four words that tell little, so it counts as a word too: any four
 * numbers of up to three digits that points join. One thread's own.
 */
final class Words {
    static final int SHORTEST = 3;
    private static final int TIME_DIGITS = 10;
    private static final long MIXER = 0x9E3779B97F4A7C15L;
    private static final int RECENT_BITS = 13;
    /** Bits that letters have and digits have not. */
    private static final long LETTERS = 0x4040_4040_4040_4040L;

    private final Sink sink;
    // Most words came a moment ago; those of up to eight bytes, and addresses, are known by them before they are
    // hashed.
    private final long[] recent = new long[1 << RECENT_BITS];
    private final Numbers numbers = new Numbers();

    Words(Sink sink) {
        this.sink = sink;
    }

    /** Receives what stands in a text. */
    interface Sink {
        /** The hash of a word. */
        void word(int hash);

        /** The hash of an address. */
        void address(int hash);
    }

    /** Gives the hash of every word and address in {@code [from, to)}, at least once each. */
    void read(byte[] bytes, int from, int to) {
        Arrays.fill(recent, 0);
        numbers.begin(bytes);
        int start = -1;
        long before = 0;
        for (int at = from; at < to; at += Parts.MASKED) {
            long mask = Parts.mask(bytes, at, to);
            long edges = mask ^ (mask << 1 | before);
            before = mask >>> Long.SIZE - 1;
            while (edges != 0) {
                int edge = at + Long.numberOfTrailingZeros(edges);
                edges &= edges - 1;
                if (start < 0) {
                    start = edge;
                } else {
                    word(bytes, start, edge);
                    start = -1;
                }
            }
        }
        if (start >= 0) {
            word(bytes, start, to);
        }
    }

    private void word(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > Long.BYTES) {
            if (length != TIME_DIGITS || !isUnixTime(bytes, from)) {
                sink.word(mixed(WordHash.of(bytes, from, to)));
            }
            return;
        }
        long key = Parts.key(bytes, from, length);
        if (length <= Numbers.DIGITS && (key & LETTERS) == 0) {
            long address = numbers.add(from, to, key);
            if (address != Numbers.NONE && isNew(address)) {
                sink.address(Numbers.hash(address));
            }
        }
        if (length >= SHORTEST && isNew(key)) {
            sink.word(mixed(WordHash.of(key, length)));
        }
    }

    private boolean isNew(long key) {
        int slot = (int) (key * MIXER >>> Long.SIZE - RECENT_BITS);
        boolean unknown = recent[slot] != key;
        recent[slot] = key;
        return unknown;
    }

    private static boolean isUnixTime(byte[] bytes, int from) {
        return bytes[from] == '1'
                && ((Parts.key(bytes, from, Long.BYTES) | Parts.key(bytes, from + 2, Long.BYTES)) & LETTERS) == 0;
    }

    static int mixed(int hash) {
        return hash ^ hash >>> 15;
    }
}
