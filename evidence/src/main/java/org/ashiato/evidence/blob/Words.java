// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.blob;

/**
 * The words of a text, as filters and searches see them: runs of ASCII letters and digits, case folded, of
 * three bytes or more. Shorter ones stand in every frame and tell nothing.
 */
final class Words {
    static final int SHORTEST = 3;
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
            if (i - start >= SHORTEST) {
                sink.word(hash ^ (hash >>> 15));
            }
        }
    }
}
