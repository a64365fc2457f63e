// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.blob;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is looked for in raw lines: some bytes, ASCII letters in either case, standing as words of their own:
 * {@code 10.1.2.3} is not found in {@code 110.1.2.3} or {@code 10.1.2.30}.
 */
public final class Term {
    private final byte[] lower;
    private final byte[] upper;
    private final int[] skips;
    private final int[] words;
    private final int[] addresses;

    private Term(byte[] lower, byte[] upper, Collector hashes) {
        this.lower = lower;
        this.upper = upper;
        this.skips = skips(lower, upper);
        this.words = distinct(hashes.words);
        this.addresses = distinct(hashes.addresses);
    }

    private static final class Collector implements Words.Sink {
        private final List<Integer> words = new ArrayList<>();
        private final List<Integer> addresses = new ArrayList<>();

        @Override
        public void word(int hash) {
            words.add(hash);
        }

        @Override
        public void address(int hash) {
            addresses.add(hash);
        }
    }

    private static int[] distinct(List<Integer> hashes) {
        return hashes.stream().distinct().mapToInt(Integer::intValue).toArray();
    }

    /** The term for some text, in UTF-8. */
    public static Term of(byte[] bytes) {
        if (bytes.length == 0) {
            throw new IllegalArgumentException("empty term");
        }
        byte[] lower = bytes.clone();
        byte[] upper = bytes.clone();
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b >= 'A' && b <= 'Z') {
                lower[i] = (byte) (b + 32);
            } else if (b >= 'a' && b <= 'z') {
                upper[i] = (byte) (b - 32);
            }
        }
        Collector hashes = new Collector();
        new Words(hashes).read(lower, 0, lower.length);
        return new Term(lower, upper, hashes);
    }

    /** Whether a frame with this filter may hold the term; true where it has no word that filters know. */
    boolean mayBeIn(byte[] filter, boolean knowsAddresses) {
        return holdsAll(filter, words) && (!knowsAddresses || holdsAll(filter, addresses));
    }

    private static boolean holdsAll(byte[] filter, int[] hashes) {
        for (int hash : hashes) {
            if (!WordFilter.mayHold(filter, hash)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The first place at or after {@code from} where the term begins and ends before {@code to}, or -1. Skips as
     * R. N. Horspool does (Practical fast searching in strings, 1980): the byte under the term's end tells how far
     * the term can at least be moved.
     */
    public int find(byte[] bytes, int from, int to) {
        int last = lower.length - 1;
        int i = from;
        while (i < to - last) {
            byte b = bytes[i + last];
            if ((b == lower[last] || b == upper[last]) && matches(bytes, i) && standsAlone(bytes, i, from, to)) {
                return i;
            }
            i += skips[b & 0xFF];
        }
        return -1;
    }

    private static int[] skips(byte[] lower, byte[] upper) {
        int[] skips = new int[256];
        Arrays.fill(skips, lower.length);
        for (int k = 0; k < lower.length - 1; k++) {
            skips[lower[k] & 0xFF] = lower.length - 1 - k;
            skips[upper[k] & 0xFF] = lower.length - 1 - k;
        }
        return skips;
    }

    private boolean matches(byte[] bytes, int at) {
        for (int k = 0; k < lower.length - 1; k++) {
            byte b = bytes[at + k];
            if (b != lower[k] && b != upper[k]) {
                return false;
            }
        }
        return true;
    }

    private boolean standsAlone(byte[] bytes, int at, int from, int to) {
        int end = at + lower.length;
        boolean before = at == from || !Parts.isPart(lower[0]) || !Parts.isPart(bytes[at - 1]);
        boolean after = end == to || !Parts.isPart(lower[lower.length - 1]) || !Parts.isPart(bytes[end]);
        return before && after;
    }
}
