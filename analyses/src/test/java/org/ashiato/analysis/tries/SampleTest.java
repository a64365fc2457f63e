// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.tries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static List<String> names(int number) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            names.add("name" + i);
        }
        return names;
    }

    private static List<String> drawn(String seed, int size, List<String> names) {
        Sample sample = new Sample(seed, size);
        names.forEach(sample::offer);
        assertThat(sample.offered()).isEqualTo(names.size());
        return sample.names();
    }

    @Test
    void isTheSameInWhateverOrderNamesCome() {
        List<String> names = names(5000);
        List<String> first = drawn("log", 80, names);
        Collections.shuffle(names, new Random(3));

        assertThat(drawn("log", 80, names))
                .isEqualTo(first)
                .hasSize(80)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(drawn("other log", 80, names)).isNotEqualTo(first);
    }

    @Test
    void takesAllWhereThereAreFew() {
        assertThat(drawn("log", 80, names(3))).containsExactly("name0", "name1", "name2");
        assertThat(drawn("log", 80, List.of())).isEmpty();
    }

    @Test
    void prefersNobody() {
        List<String> names = names(100);
        int[] times = new int[100];
        for (int seed = 0; seed < 2000; seed++) {
            drawn("log" + seed, 20, names).forEach(n -> times[names.indexOf(n)]++);
        }
        // 400 expected, standard deviation 18.
        for (int count : times) {
            assertThat(count).isBetween(310, 490);
        }
    }
}
