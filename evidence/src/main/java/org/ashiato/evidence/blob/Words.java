// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.blob;

/**
 * The words of a text, as filters and searches see them: runs of ASCII letters and digits, case folded, of
 * three bytes or more. Shorter ones stand in every frame and tell nothing. Nor does a number of ten digits that
 * begins with 1: it is the Unix time of a line, and such times would make filters twice as large.
 *
 * <p>An address such as {@code 192.0.2.14} is four words that tell little, so it counts as a word too: any four
 * numbers of up to three digits that points join.
 */
final class Words {
    static final int SHORTEST = 3;
    private static final int TIME_DIGITS = 10;
    /** Lower case of letters and digits; 0 for what stands between words. */
    private static final byte[] FOLD = new byte[256];

    static {
        for (int c = '0'; c <= '9'; c++) {
            FOLD[c] = (byte) c;
        }
        for (int c = 'a'; c <= 'z'; c++) {
            FOLD[c] = (byte) c;
            FOLD[c - 32] = (byte) c;
        }
    }

    private Words() {}

    /** Receives what stands in a text. */
    interface Sink {
        /** The hash of a word. */
        void word(int hash);

        /** The hash of an address. */
        void address(int hash);
    }

    /** Whether a byte belongs to a word. */
    static boolean isPart(byte b) {
        return FOLD[b & 0xFF] != 0;
    }

    private static boolean isUnixTime(byte[] bytes, int from) {
        if (bytes[from] != '1') {
            return false;
        }
        for (int i = from + 1; i < from + TIME_DIGITS; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
        }
        return true;
    }

    /** Gives the hash of every word and address in {@code [from, to)}, in order, with repetitions. */
    static void hash(byte[] bytes, int from, int to, Sink sink) {
        Numbers numbers = new Numbers(bytes, sink);
        int i = from;
        while (i < to) {
            int c = FOLD[bytes[i] & 0xFF];
            if (c == 0) {
                i++;
                continue;
            }
            int start = i;
            int hash = 0;
            do {
                hash = (hash + c) * 0x9E3779B1;
                i++;
            } while (i < to && (c = FOLD[bytes[i] & 0xFF]) != 0);
            int length = i - start;
            if (length >= SHORTEST && !(length == TIME_DIGITS && isUnixTime(bytes, start))) {
                sink.word(hash ^ (hash >>> 15));
            }
            if (length <= Numbers.DIGITS && isNumber(bytes, start, i)) {
                numbers.add(start, i, hash);
            }
        }
    }

    /** Follows numbers that points join; of five in a row both the first four and the last four are addresses. */
    private static final class Numbers {
        static final int DIGITS = 3;
        private final byte[] bytes;
        private final Sink sink;
        private int first;
        private int second;
        private int third;
        private int joined;
        private int end = -2;

        Numbers(byte[] bytes, Sink sink) {
            this.bytes = bytes;
            this.sink = sink;
        }

        void add(int from, int to, int hash) {
            joined = from == end + 1 && bytes[end] == '.' ? joined + 1 : 1;
            if (joined >= 4) {
                int all = ((first * 31 + second) * 31 + third) * 31 + hash;
                sink.address(all ^ (all >>> 15));
            }
            first = second;
            second = third;
            third = hash;
            end = to;
        }
    }
}
