// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.tries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TriesTest {
    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertThat(Tries.median(new long[] {7})).isEqualTo(7);
        assertThat(Tries.median(new long[] {2, 100})).isEqualTo(51);
        assertThat(Tries.median(new long[] {1, 2, 5, 900})).isEqualTo(3.5);
    }
}
