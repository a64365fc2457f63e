// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ashiato.analysis.takeover.FirstLook;
import org.ashiato.analysis.takeover.Takeover;
import org.ashiato.analysis.takeover.TakeoverAnalysis;
import org.ashiato.model.Analysis;
import org.ashiato.model.Decision;
import org.ashiato.model.Indicator;
import org.ashiato.model.Inquiry;

/**
 * The closure over a million pairs of account and address, from rows as the engine gives them; then after a decision,
 * from the first look at the same rows, which is kept. A case that is asked again gathers and looks again.
 */
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
        results.say("%,d pairs of account and address, %,d accounts, %,d addresses"
                .formatted(made.pairs(), made.accounts(), made.addresses()));
        TakeoverAnalysis analysis = new TakeoverAnalysis();
        Inquiry asked = made.asked(List.of(named), List.of());
        List<Took> first = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            first.add(Took.of(() -> check(analysis.ask(asked))));
        }
        FirstLook look = analysis.look(asked);
        List<Took> again = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            Decision decided = new Decision(made.bad(1 + run), false, "bench");
            Inquiry askedAgain = made.asked(List.of(named), List.of(decided));
            again.add(Took.of(() -> check(analysis.close(look, askedAgain))));
        }
        say(results, "first run of the process", first.subList(0, 1));
        say(results, "closed", first.subList(1, RUNS));
        say(results, "again, a decision, look kept", again.subList(1, RUNS));
    }

    private static void check(Analysis.Outcome outcome) {
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
