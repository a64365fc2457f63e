// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.coverage;

import java.util.HashSet;
import java.util.Set;
import org.ashiato.model.Rows;

/**
 * Finds the numbers that come up more than once, and a few others beside them: each number sets one bit of many, and
 * one whose bit is set already is kept. So hundreds of millions can be looked through in 32 MiB.
 */
final class RepeatedKeys {
    private static final int BITS = 28;

    private final long[] seen = new long[1 << (BITS - 6)];
    private final int most;
    private final Set<Long> repeated = new HashSet<>();
    private boolean tooMany;

    /** @param most numbers to keep; with more, there is no answer */
    RepeatedKeys(int most) {
        this.most = most;
    }

    /** Reads rows of one number each. */
    RepeatedKeys read(Rows rows) {
        while (rows.next()) {
            long key = rows.number(0);
            // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
            int bit = (int) ((key * 0x9E3779B97F4A7C15L) >>> (64 - BITS));
            long mask = 1L << (bit & 63);
            if ((seen[bit >>> 6] & mask) == 0) {
                seen[bit >>> 6] |= mask;
            } else if (!tooMany) {
                repeated.add(key);
                tooMany = repeated.size() > most;
            }
        }
        return this;
    }

    boolean tooMany() {
        return tooMany;
    }

    Set<Long> repeated() {
        return repeated;
    }
}
