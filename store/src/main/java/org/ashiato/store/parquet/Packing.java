// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store.parquet;

/** Parquet's encodings of whole numbers. */
final class Packing {
    private static final int BLOCK = 128;
    private static final int MINIBLOCKS = 4;
    private static final int MINIBLOCK = BLOCK / MINIBLOCKS;

    private Packing() {}

    /** Bits that a number of 0 or more takes. */
    static int width(int greatest) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(greatest);
    }

    /**
     * Numbers as one run of the RLE/bit-packing hybrid: repeated where all are the same, else packed.
     *
     * @param width bits a number, 0 to 32
     */
    static void hybrid(int[] numbers, int count, int width, ByteSink out) {
        if (count == 0) {
            return;
        }
        if (allSame(numbers, count)) {
            out.varint((long) count << 1);
            if (width > 0) {
                out.number(numbers[0], (width + 7) / 8);
            }
            return;
        }
        int groups = (count + 7) / 8;
        out.varint((long) groups << 1 | 1);
        long bits = 0;
        int held = 0;
        for (int i = 0; i < groups * 8; i++) {
            bits |= (i < count ? numbers[i] & 0xFFFF_FFFFL : 0) << held;
            held += width;
            if (held >= Integer.SIZE) {
                out.number(bits, Integer.BYTES);
                bits >>>= Integer.SIZE;
                held -= Integer.SIZE;
            }
        }
        // Groups of eight fill whole bytes.
        out.number(bits, held / 8);
    }

    private static boolean allSame(int[] numbers, int count) {
        for (int i = 1; i < count; i++) {
            if (numbers[i] != numbers[0]) {
                return false;
            }
        }
        return true;
    }

    /** Numbers by their differences (DELTA_BINARY_PACKED). Differences may overflow; the reader wraps back. */
    static void delta(long[] numbers, int count, ByteSink out) {
        out.varint(BLOCK);
        out.varint(MINIBLOCKS);
        out.varint(count);
        out.zigzag(count == 0 ? 0 : numbers[0]);
        long[] differences = new long[BLOCK];
        for (int from = 1; from < count; from += BLOCK) {
            int size = Math.min(BLOCK, count - from);
            long least = Long.MAX_VALUE;
            for (int i = 0; i < size; i++) {
                differences[i] = numbers[from + i] - numbers[from + i - 1];
                least = Math.min(least, differences[i]);
            }
            block(differences, size, least, out);
        }
    }

    private static void block(long[] differences, int size, long least, ByteSink out) {
        out.zigzag(least);
        int widths = out.room(MINIBLOCKS);
        out.grow(MINIBLOCKS);
        for (int miniblock = 0; miniblock < MINIBLOCKS; miniblock++) {
            int from = miniblock * MINIBLOCK;
            int to = Math.min(size, from + MINIBLOCK);
            long all = 0;
            for (int i = from; i < to; i++) {
                all |= differences[i] - least;
            }
            int width = Long.SIZE - Long.numberOfLeadingZeros(all);
            out.bytes()[widths + miniblock] = (byte) width;
            if (width > 0) {
                miniblock(differences, from, to, least, width, out);
            }
        }
    }

    // A miniblock is packed whole, its missing numbers as 0.
    private static void miniblock(long[] differences, int from, int to, long least, int width, ByteSink out) {
        long bits = 0;
        int held = 0;
        for (int i = from; i < from + MINIBLOCK; i++) {
            long number = i < to ? differences[i] - least : 0;
            bits |= number << held;
            held += width;
            if (held >= Long.SIZE) {
                out.number(bits, Long.BYTES);
                held -= Long.SIZE;
                bits = held == 0 ? 0 : number >>> width - held;
            }
        }
        // 32 numbers fill whole groups of four bytes.
        for (; held > 0; held -= Integer.SIZE) {
            out.number(bits, Integer.BYTES);
            bits >>>= Integer.SIZE;
        }
    }
}
