// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ashiato.analysis.takeover.Takeover;
import org.ashiato.analysis.takeover.TakeoverAnalysis;
import org.ashiato.model.Analysis;
import org.ashiato.model.Decision;
import org.ashiato.model.Indicator;

/** The closure over a million pairs of account and address, from the rows that were gathered; then after a decision. */
final class ClosureBench implements Bench {
    private static final int RUNS = 7;

    @Override
    public String name() {
        return "closure";
    }

    @Override
    public void run(Logs logs, Results results) throws Exception {
        SignIns made = SignIns.make(1_000_000);
        Indicator named = new Indicator(Indicator.Kind.ADDRESS, made.bad(0), 1);
        Decision decided = new Decision(made.bad(1), false, "bench");
        results.say("%,d pairs of account and address, %,d accounts, %,d addresses"
                .formatted(made.pairs(), made.accounts(), made.addresses()));
        List<Took> first = new ArrayList<>();
        List<Took> again = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            first.add(Took.of(() -> ask(made, List.of(named), List.of())));
            again.add(Took.of(() -> ask(made, List.of(named), List.of(decided))));
        }
        say(results, "first run of the process", first.subList(0, 1));
        say(results, "closed", first.subList(1, RUNS));
        say(results, "closed again, one decision", again.subList(1, RUNS));
    }

    private static void ask(SignIns made, List<Indicator> indicators, List<Decision> decisions) {
        Analysis.Outcome outcome = new TakeoverAnalysis().ask(made.asked(indicators, decisions));
        Takeover takeover = (Takeover) outcome.exhibits().getFirst();
        if (takeover.rounds().size() < 2) {
            throw new IllegalStateException("nothing was closed: " + takeover.rounds());
        }
    }

    private static void say(Results results, String what, List<Took> runs) throws Exception {
        results.say(String.format(
                Locale.ROOT, "%-28s %6.3f s wall %6.3f s cpu, medians", what, Took.wall(runs), Took.cpu(runs)));
    }
}
