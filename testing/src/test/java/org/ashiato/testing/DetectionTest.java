// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ashiato.cases.Investigation;
import org.ashiato.cases.Watch;
import org.ashiato.format.Formats;
import org.ashiato.model.Language;
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
        Range.write(Scenario.of(seed), folder.resolve("range"));

        Score alone = investigate(List.of(folder.resolve("range/logs")), List.of());
        assertThat(alone.hosts().wrong()).as(alone.told()).isEmpty();
        assertThat(alone.foremost()).as(alone.told()).isEqualTo(31);

        Score given = investigate(List.of(), List.of(folder.resolve("range/ioc.txt")));
        assertThat(given.passes()).as(given.told()).isTrue();
        System.out.printf("seed %d without: %s%nseed %d with: %s%n", seed, alone.told(), seed, given.told());
    }

    private Score investigate(List<Path> logs, List<Path> indicators) throws IOException {
        Investigation.Result result = Investigation.run(
                new Investigation.Request(
                        folder.resolve("case"),
                        logs,
                        indicators,
                        List.of(),
                        Optional.of(folder.resolve("range/org.toml")),
                        Optional.empty(),
                        Language.EN,
                        Formats.standard(),
                        2,
                        700L << 20,
                        "tester@here",
                        Clock.systemUTC()),
                Watch.SILENT);
        return Score.of(result.findings(), folder.resolve("range/truth.json"));
    }
}
