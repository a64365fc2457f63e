// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import org.ashiato.testing.range.Bytes;
import org.ashiato.testing.range.Dice;

/** Identifiers of records. */
final class Guid {
    private Guid() {}

    /** 01234567-89ab-4cde-8f01-23456789abcd. */
    static void put(Dice dice, Bytes out) {
        long one = dice.token();
        long other = dice.token();
        out.hex(one, 8)
                .put('-')
                .hex(one >>> 32, 4)
                .put("-4")
                .hex(one >>> 48, 3)
                .put("-8")
                .hex(other >>> 48, 3);
        out.put('-').hex(other, 12);
    }
}
