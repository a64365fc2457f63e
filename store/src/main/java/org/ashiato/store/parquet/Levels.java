// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store.parquet;

/** Definition levels of a flat column: 1 where a row has a value, 0 where it is null. */
final class Levels {
    private Levels() {}

    /** Tells which rows have a value. */
    interface Rows {
        boolean isGiven(int row);
    }

    /** The levels as a data page begins with them: their length in bytes, then one run. */
    static ByteSink of(int rows, int nulls, Rows given) {
        ByteSink out = new ByteSink();
        out.number(0, Integer.BYTES);
        if (nulls == 0 || nulls == rows) {
            out.varint((long) rows << 1);
            out.write(nulls == 0 ? 1 : 0);
        } else {
            int groups = (rows + 7) / 8;
            out.varint((long) groups << 1 | 1);
            for (int group = 0; group < groups; group++) {
                int bits = 0;
                int end = Math.min(rows, group * 8 + 8);
                for (int row = group * 8; row < end; row++) {
                    bits |= given.isGiven(row) ? 1 << (row & 7) : 0;
                }
                out.write(bits);
            }
        }
        int length = out.length() - Integer.BYTES;
        for (int i = 0; i < Integer.BYTES; i++) {
            out.bytes()[i] = (byte) (length >>> 8 * i);
        }
        return out;
    }
}
