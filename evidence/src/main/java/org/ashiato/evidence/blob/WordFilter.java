// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.blob;

import java.util.Arrays;

/**
 * A Bloom filter over the words of one frame (B. H. Bloom, 1970): says that a word is surely not there, or may
 * be. Six bits a word and four probes: about one frame in eighteen is unpacked in vain, which costs less than
 * larger filters would on disk.
 */
final class WordFilter {
    private static final int BITS_A_WORD = 6;
    private static final int PROBES = 4;

    private WordFilter() {}

    /** Collects the distinct words of frames, one frame after another; one thread's own. */
    static final class Collector implements Words.Sink {
        private int[] table = new int[1 << 16];
        // Most words came a moment ago; to see that here is cheaper than in a table that no fast cache holds.
        private final int[] recent = new int[1 << 10];
        private int count;

        @Override
        public void address(int hash) {
            word(hash);
        }

        @Override
        public void word(int hash) {
            // 0 marks a free place; the word that hashes to it shares one with its neighbour.
            int value = hash == 0 ? 1 : hash;
            int slot = value & recent.length - 1;
            if (recent[slot] == value) {
                return;
            }
            recent[slot] = value;
            add(value);
        }

        private void add(int value) {
            int mask = table.length - 1;
            int place = ((value * 0x85EBCA6B) >>> 8) & mask;
            while (table[place] != 0) {
                if (table[place] == value) {
                    return;
                }
                place = (place + 1) & mask;
            }
            table[place] = value;
            count++;
            if (count * 2 > table.length) {
                grow();
            }
        }

        private void grow() {
            int[] old = table;
            table = new int[old.length * 2];
            count = 0;
            for (int value : old) {
                if (value != 0) {
                    add(value);
                }
            }
        }

        /** The filter of the words collected, and begins anew. */
        byte[] finish() {
            byte[] bits = new byte[Math.max(8, (count * BITS_A_WORD + 7) / 8)];
            for (int value : table) {
                if (value != 0) {
                    set(bits, value);
                }
            }
            Arrays.fill(table, 0);
            Arrays.fill(recent, 0);
            count = 0;
            return bits;
        }
    }

    private static void set(byte[] bits, int hash) {
        int step = hash * 0x27D4EB2F | 1;
        for (int i = 0; i < PROBES; i++) {
            int bit = place(hash + i * step, bits.length * 8);
            bits[bit >>> 3] |= (byte) (1 << (bit & 7));
        }
    }

    /** Whether the frame may hold the word. */
    static boolean mayHold(byte[] bits, int hash) {
        int value = hash == 0 ? 1 : hash;
        int step = value * 0x27D4EB2F | 1;
        for (int i = 0; i < PROBES; i++) {
            int bit = place(value + i * step, bits.length * 8);
            if ((bits[bit >>> 3] & (1 << (bit & 7))) == 0) {
                return false;
            }
        }
        return true;
    }

    private static int place(int hash, int size) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        return (int) (((mixed & 0xFFFFFFFFL) * size) >>> 32);
    }
}
