// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.squidlogformat;

import java.util.List;

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

    /** The first code whose value may hold blanks that nothing protects, or -1. */
    int firstFree() {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).free()) {
                return i;
            }
        }
        return -1;
    }
}
