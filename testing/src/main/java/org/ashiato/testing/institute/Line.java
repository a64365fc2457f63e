// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import org.ashiato.testing.range.Dice;

/** A way out to the net, such as a home line whose address changes. */
@FunctionalInterface
interface Line {
    Address at(int day, Dice dice);

    /** Another way is taken that often instead. */
    default Line or(Line other, double share) {
        return (day, dice) -> dice.chance(share) ? other.at(day, dice) : at(day, dice);
    }
}
