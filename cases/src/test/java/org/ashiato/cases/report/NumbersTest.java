// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void runsOfNumbersArePutTogether() {
        assertThat(Numbers.runs(List.of())).isEmpty();
        assertThat(Numbers.runs(List.of(7))).isEqualTo("7");
        assertThat(Numbers.runs(List.of(1, 2, 3, 7, 9, 10))).isEqualTo("1–3, 7, 9–10");
    }
}
