// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.squidlogformat;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A format string made ready: its codes, and the texts between them.
 *
 * @param slots the codes in order
 * @param literals the text before each code, and the one after the last: one more than there are codes
 */
record Plan(List<Slot> slots, List<byte[]> literals) {
    Plan {
        slots = List.copyOf(slots);
        literals = List.copyOf(literals);
    }

    /** The codes whose value may hold blanks that nothing protects, the last first. */
    int[] free() {
        return IntStream.iterate(slots.size() - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> slots.get(i).free())
                .toArray();
    }

    /** Whether lines give their time without an offset. */
    boolean isLocal() {
        return slots.stream().noneMatch(slot -> slot.use() == Use.SECONDS)
                && slots.stream()
                        .filter(slot -> slot.use() == Use.CLOCK)
                        .findFirst()
                        .filter(slot -> !slot.utc()
                                && slot.pattern() != null
                                && !slot.pattern().isAbsolute())
                        .isPresent();
    }
}
