// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.ashiato.analysis.trials.Divergence.Judged;
import org.ashiato.analysis.trials.Divergence.Quiet;
import org.ashiato.analysis.trials.Divergence.Tried;
import org.junit.jupiter.api.Test;

class DivergenceTest {
    private static final int SLICES = 12;
    private static final Divergence DIVERGENCE = new Divergence(20, 0.1, 0.05);

    /** Accounts tried in each slice with a chance, so often where they are; the first few stop after some slice. */
    private static List<Tried> accounts(long seed, int number, int stopped, double chance, int often, double owners) {
        Random random = new Random(seed);
        List<Tried> accounts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int last = i < stopped ? 1 + random.nextInt(SLICES - 4) : SLICES;
            long[] slices = new long[SLICES];
            for (int s = 0; s < SLICES; s++) {
                if (s <= last && random.nextDouble() < chance) {
                    slices[s] = often / 2L + random.nextInt(often + 1);
                }
                slices[s] += random.nextDouble() < owners ? 1 : 0;
            }
            accounts.add(new Tried("a%04d".formatted(i), slices));
        }
        return accounts;
    }

    private static long[] allowed(long each) {
        long[] allowed = new long[SLICES];
        Arrays.fill(allowed, each);
        return allowed;
    }

    private static List<String> told(Judged judged) {
        return judged.quiet().stream()
                .filter(q -> q.adjusted() <= 0.05)
                .map(Quiet::account)
                .toList();
    }

    @Test
    void whoStopsIsToldAndWhoGoesOnIsNot() {
        int right = 0;
        int wrong = 0;
        for (int seed = 0; seed < 20; seed++) {
            List<String> told = told(DIVERGENCE.judge(accounts(seed, 800, 10, 1, 20, 0.05), allowed(1)));
            right += (int) told.stream().filter(a -> a.compareTo("a0010") < 0).count();
            wrong += (int) told.stream().filter(a -> a.compareTo("a0010") >= 0).count();
        }
        System.out.printf(Locale.ROOT, "found %d of 200, others %d of 15,800%n", right, wrong);
        assertThat(right).isGreaterThanOrEqualTo(195);
        assertThat(wrong).isZero();
    }

    /** Where each slice tries a random half of the list, silence for some slices happens to many. */
    @Test
    void listsThatLeaveAccountsOutByChanceAccuseHardlyAnybody() {
        int told = 0;
        for (int seed = 0; seed < 40; seed++) {
            told += told(DIVERGENCE.judge(accounts(seed, 400, 0, 0.5, 20, 0), allowed(0)))
                    .size();
        }
        System.out.println("told of 40 campaigns without a password found: " + told);
        assertThat(told).isLessThanOrEqualTo(4);
    }

    /** Accounts that the list leaves out for weeks and takes up again. */
    @Test
    void listsThatLeaveAccountsOutForLongAccuseHardlyAnybody() {
        int told = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<Tried> accounts = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                long[] slices = new long[SLICES];
                boolean on = random.nextInt(5) > 0;
                for (int s = 0; s < SLICES; s++) {
                    on = on ? random.nextInt(20) > 0 : random.nextInt(5) == 0;
                    slices[s] = on ? 10 + random.nextInt(20) : 0;
                }
                accounts.add(new Tried("a%04d".formatted(i), slices));
            }
            told += told(DIVERGENCE.judge(accounts, allowed(0))).size();
        }
        System.out.println("told of 40 campaigns that leave out and take up again: " + told);
        assertThat(told).isLessThanOrEqualTo(4);
    }

    @Test
    void aListThatIsCutIsNotJudged() {
        List<Tried> accounts = new ArrayList<>();
        for (Tried one : accounts(1, 400, 0, 1, 20, 0)) {
            long[] slices = one.slices().clone();
            if (one.account().compareTo("a0150") < 0) {
                Arrays.fill(slices, 6, SLICES, 0);
            }
            accounts.add(new Tried(one.account(), slices));
        }
        Judged judged = DIVERGENCE.judge(accounts, allowed(0));
        assertThat(told(judged)).isEmpty();
        assertThat(judged.stoppedTogether()).isEqualTo(150);
    }

    @Test
    void fewAccountsCannotBeCompared() {
        Judged judged = DIVERGENCE.judge(accounts(1, 15, 3, 1, 20, 0), allowed(0));
        assertThat(judged.quiet()).isEmpty();
    }

    @Test
    void anOwnersErrorAfterTheStopDoesNotMoveTheDay() {
        long[] tries = {5, 4, 6, 5, 3, 0, 0, 1, 0, 0, 0, 0};
        double[] usual = new double[12];
        Arrays.fill(usual, 500);
        assertThat(Divergence.lastDay(tries, usual, 0.01, 0.05)).isEqualTo(4);
        assertThat(Divergence.lastDay(new long[] {5, 4, 6, 5, 3, 0, 0, 4, 6, 5, 4, 5}, usual, 0.01, 0.05))
                .isEqualTo(11);
    }
}
