// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.ashiato.analysis.stages.Rates.Stretch;
import org.junit.jupiter.api.Test;

/** Stretches of one rate. */
class RatesTest {
    @Test
    void aJumpIsFoundWhereItIs() {
        assertThat(Rates.of(new long[] {1, 0, 1, 2, 9, 12, 8, 0, 0, 1, 0, 0, 0, 0}, 2))
                .containsExactly(new Stretch(0, 4, 4), new Stretch(4, 7, 29), new Stretch(7, 14, 1));
    }

    @Test
    void chanceAloneMakesFewCuts() {
        Random random = new Random(5);
        int cuts = 0;
        for (int series = 0; series < 300; series++) {
            long[] counts = new long[60];
            for (int i = 0; i < counts.length; i++) {
                double product = random.nextDouble();
                while (product > Math.exp(-2.0)) {
                    counts[i]++;
                    product *= random.nextDouble();
                }
            }
            cuts += Rates.of(counts, 2).size() - 1;
        }
        assertThat(cuts).isLessThan(15);
    }

    @Test
    void thousandsOfEmptyYearsCostNothing() {
        long[] counts = new long[1_000_000];
        counts[0] = 1;
        for (int i = 999_000; i < 999_010; i++) {
            counts[i] = 9;
        }
        assertThat(Rates.of(counts, 2))
                .containsExactly(
                        new Stretch(0, 999_000, 1),
                        new Stretch(999_000, 999_010, 90),
                        new Stretch(999_010, 1_000_000, 0));
    }

    @Test
    void anEmptySeriesHasNone() {
        assertThat(Rates.of(new long[0], 2)).isEqualTo(List.of());
    }
}
