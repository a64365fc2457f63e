// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.ashiato.testing.range.Range;
import org.ashiato.testing.range.Scenario;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of the range: first without any indicator, then on the same case with the one that was handed out. */
class DetectionTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void findsTheIntrusionAndAccusesNobodyElse(long seed) throws IOException {
        RangeCase asked = new RangeCase(folder.resolve("range"), folder.resolve("case"));
        Path truth = asked.range().resolve("truth.json");
        Range.write(Scenario.of(seed), asked.range());

        Score alone = Score.of(asked.alone().findings(), truth);
        assertThat(alone.hosts().wrong()).as(alone.told()).isEmpty();
        assertThat(alone.foremost()).as(alone.told()).isEqualTo(31);

        Score given = Score.of(asked.withIndicator().findings(), truth);
        assertThat(given.passes()).as(given.told()).isTrue();
        System.out.printf("seed %d without: %s%nseed %d with: %s%n", seed, alone.told(), seed, given.told());
    }
}
