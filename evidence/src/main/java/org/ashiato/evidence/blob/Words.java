// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.blob;

/**
 * The words of a text, as filters and searches see them: runs of ASCII letters and digits, case folded, of
 * three bytes or more. Shorter ones stand in every frame and tell nothing. Nor does a number of ten digits that
 * begins with 1: it is the Unix time of a line, and such times would make filters twice as large.
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

    /** Receives the hash of a word. */
    interface Sink {
        void word(int hash);
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

    /** Gives the hash of every word in {@code [from, to)}, in order, with repetitions. */
    static void hash(byte[] bytes, int from, int to, Sink sink) {
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
        }
    }
}
