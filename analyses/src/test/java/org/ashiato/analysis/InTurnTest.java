// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InTurnTest {
    @Test
    void keepsTheOrderOfReadingWhicheverIsDoneFirst() {
        InTurn<Integer> jobs = new InTurn<>();
        for (int i = 0; i < 300; i++) {
            int number = i;
            jobs.add(1, () -> {
                // The first are the slowest.
                Thread.sleep(number < 20 ? 20 - number : 0);
                return number;
            });
        }

        assertThat(jobs.all()).isEqualTo(IntStream.range(0, 300).boxed().toList());
    }

    @Test
    void holdsNoMoreRowsThanItMay() {
        InTurn<Integer> jobs = new InTurn<>();
        AtomicInteger done = new AtomicInteger();
        for (int i = 0; i < 50; i++) {
            jobs.add(100_000, done::incrementAndGet);
            assertThat(i + 1 - done.get()).isLessThanOrEqualTo(5);
        }

        assertThat(jobs.all()).hasSize(50);
    }

    @Test
    void failsAsTheJobFailed() {
        InTurn<Integer> jobs = new InTurn<>();
        jobs.add(1, () -> 1);
        jobs.add(1, () -> {
            throw new IllegalStateException("no such row");
        });

        assertThatThrownBy(jobs::all).hasStackTraceContaining("no such row");
    }
}
