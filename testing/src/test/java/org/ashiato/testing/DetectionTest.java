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

/** The figures of the range, with one indicator given; the demo holds another seed. */
class DetectionTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4})
    void findsTheIntrusionAndAccusesNobodyElse(long seed) throws IOException {
        Range.write(Scenario.of(seed), folder.resolve("range"));
        Investigation.Result result = Investigation.run(
                new Investigation.Request(
                        folder.resolve("case"),
                        List.of(folder.resolve("range/logs")),
                        List.of(folder.resolve("range/ioc.txt")),
                        Optional.of(folder.resolve("range/org.toml")),
                        Optional.empty(),
                        Language.EN,
                        Formats.standard(),
                        2,
                        700L << 20,
                        "tester@here",
                        Clock.systemUTC()),
                Watch.SILENT);
        Score score = Score.of(result.findings(), folder.resolve("range/truth.json"));
        assertThat(score.passes()).as(score.told()).isTrue();
        assertThat(score.leads()).as(score.told()).isEqualTo(31);
    }
}
