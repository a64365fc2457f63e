// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ashiato.analysis.trials.SteadyIds.Heavy;
import org.ashiato.analysis.trials.Trials.Kind;
import org.junit.jupiter.api.Test;

class SteadyIdsTest {
    private static final LocalDate FIRST = LocalDate.of(2017, 1, 22);
    private static final LocalDate LAST = LocalDate.of(2018, 1, 6);
    private static final SteadyIds STEADY = new SteadyIds(14, 4);

    private static Heavy heavy(String account, LocalDate from, int days, long each) {
        Map<LocalDate, Long> tries = new TreeMap<>();
        for (int i = 0; i < days; i++) {
            tries.put(from.plusDays(i), each + i % 7);
        }
        return new Heavy("directory", Kind.UNKNOWN_ID, account, new TreeMap<>(tries));
    }

    @Test
    void aProgramThatBeginsAloneIsSetApart() {
        Heavy client = heavy("gone", LocalDate.of(2017, 4, 1), 200, 144);
        assertThat(STEADY.apart(List.of(client), FIRST, LAST)).containsExactly(client);
    }

    @Test
    void programsThatFailedWhenTheLogBeganAreSetApart() {
        List<Heavy> clients = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            clients.add(heavy("gone" + i, FIRST, 60 + 20 * i, 144));
        }
        assertThat(STEADY.apart(clients, FIRST, LAST)).isEqualTo(clients);
    }

    @Test
    void manyThatBeginTogetherAreATrial() {
        List<Heavy> tried = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            tried.add(heavy("id" + i, LocalDate.of(2017, 10, 31), 40 + i, 60));
        }
        assertThat(STEADY.apart(tried, FIRST, LAST)).isEmpty();
    }

    @Test
    void aFewWildDaysAreNoProgram() {
        Map<LocalDate, Long> tries = new TreeMap<>();
        for (int i = 0; i < 20; i++) {
            tries.put(LocalDate.of(2017, 4, 1).plusDays(i), i == 7 ? 9000L : 25L);
        }
        Heavy wild = new Heavy("directory", Kind.WRONG_PASSWORD, "root", new TreeMap<>(tries));
        assertThat(STEADY.apart(List.of(wild), FIRST, LAST)).isEmpty();
    }
}
