// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.List;

/**
 * How a destination answers.
 *
 * @param failing share of requests that fail, 0–1
 * @param failures statuses of failures, 0 where the client gets none
 */
record Answer(double failing, List<Integer> failures) {
    /** Works, but for one request in some hundreds. */
    static final Answer SOUND = new Answer(0.003, List.of(503, 504, 0));

    static Answer dead(List<Integer> failures) {
        return new Answer(1, failures);
    }

    boolean succeeds(Dice dice) {
        return failing <= 0 || (failing < 1 && !dice.chance(failing));
    }
}
