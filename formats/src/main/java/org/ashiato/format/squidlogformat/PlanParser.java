// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.squidlogformat;

import org.ashiato.format.ByteSearch;
import org.ashiato.model.EventSink;
import org.ashiato.model.LineParser;
import org.ashiato.model.Verdict;

/**
 * Reads lines by a {@link Plan}: finds where each value lies, checks all of them, and only then sets any.
 * Where reading from the left does not come out, as when a URL holds a blank, what follows a value that may
 * hold blanks is found from the right.
 */
final class PlanParser implements LineParser {
    private final Places places;
    private final Values values;
    private final int[] free;

    PlanParser(Plan plan) {
        Slot[] slots = plan.slots().toArray(Slot[]::new);
        places = new Places(plan, slots);
        values = new Values(slots);
        free = plan.free();
    }

    @Override
    public Verdict parse(byte[] bytes, int from, int to, EventSink sink) {
        if (ByteSearch.past(bytes, from, to, ' ') == to) {
            return Verdict.SKIP;
        }
        Verdict verdict = places.fromLeft(bytes, from, to);
        if (verdict == Verdict.EVENT) {
            verdict = values.check(bytes, places);
        }
        for (int i = 0; i < free.length && verdict != Verdict.EVENT; i++) {
            if (places.fromRight(free[i], bytes, to) && values.check(bytes, places) == Verdict.EVENT) {
                verdict = Verdict.EVENT;
            }
        }
        if (verdict == Verdict.EVENT) {
            values.set(bytes, places, sink);
        }
        return verdict;
    }
}
