// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store.parquet;

/** Numbers of dictionary entries as a data page holds them. */
final class Ids {
    /** Wider numbers fill whole bytes: packed by bits they would be smaller, but zstd would find nothing in them. */
    private static final int NARROW = 4;

    private Ids() {}

    /** The width in bits, then the numbers. */
    static void write(int[] ids, int count, int distinct, ByteSink out) {
        int width = width(distinct);
        out.write(width);
        Packing.hybrid(ids, count, width, out);
    }

    private static int width(int distinct) {
        int needed = Packing.width(Math.max(0, distinct - 1));
        return needed <= NARROW ? needed : (needed + 7) / 8 * 8;
    }
}
