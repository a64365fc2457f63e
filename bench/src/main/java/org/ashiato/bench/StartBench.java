// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.util.List;

/** How long the program takes to start and answer the smallest question. */
final class StartBench implements Bench {
    private static final int ROUNDS = 15;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(Logs logs, Results results) throws Exception {
        double[] walls = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            walls[round] =
                    Ran.of(logs.folder(), List.of("./ashiato", "formats")).wall();
        }
        results.say("./ashiato formats: %.3f s (median of %d whole processes)".formatted(Took.median(walls), ROUNDS));
    }
}
