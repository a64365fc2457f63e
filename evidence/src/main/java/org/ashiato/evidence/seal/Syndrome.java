// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.seal;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the one changed byte of a page from its checksum.
 *
 * <p>A CRC is linear: the checksum of a changed page, xor the checksum of the page as it was, is a value that depends
 * only on which bits were changed and how many bytes come after them. For one changed byte with the difference
 * {@code d} and nothing after it that value is {@code table[d]}; each byte that follows sends a value {@code s} to
 * {@code table[s & 0xFF] ^ (s >>> 8)}. That step can be undone, because the highest bytes of the table's entries are
 * all different. So we walk from the end of the page to its start, undo one step a byte, and note every place where
 * the value is one of the table's entries: there, and only there, one changed byte explains the checksum.
 *
 * <p>After: D. V. Sarwate, "Computation of cyclic redundancy checks via table look-up", CACM 31 (8), 1988; the
 * polynomial is Castagnoli's (RFC 3720, appendix B.4), reflected.
 */
final class Syndrome {
    private static final int POLYNOMIAL = 0x82F63B78;
    private static final int[] TABLE = new int[256];
    /** By the highest byte of a table entry, its index. */
    private static final int[] BY_HIGHEST = new int[256];

    static {
        for (int n = 0; n < 256; n++) {
            int value = n;
            for (int bit = 0; bit < 8; bit++) {
                value = (value & 1) != 0 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
            }
            TABLE[n] = value;
            BY_HIGHEST[value >>> 24] = n;
        }
    }

    private Syndrome() {}

    /**
     * One changed byte that would explain a checksum.
     *
     * @param offset in the page
     * @param difference the value found, xor the value that was there; 1 to 255
     */
    record Change(int offset, int difference) {}

    /** All ways in which one changed byte turns a page of {@code length} bytes with one checksum into one with the other. */
    static List<Change> explain(int found, int recorded, int length) {
        List<Change> changes = new ArrayList<>();
        int value = found ^ recorded;
        for (int offset = length - 1; offset >= 0 && value != 0; offset--) {
            int index = BY_HIGHEST[value >>> 24];
            if (TABLE[index] == value) {
                changes.add(new Change(offset, index));
            }
            value = ((value ^ TABLE[index]) << 8) | index;
        }
        return List.copyOf(changes.reversed());
    }
}
