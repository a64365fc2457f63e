// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.tries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ashiato.analysis.SignInCase;
import org.ashiato.analysis.tries.Tries.Curve;
import org.ashiato.analysis.tries.Tries.Half;
import org.ashiato.analysis.tries.Tries.Log;
import org.ashiato.analysis.tries.Tries.Step;
import org.ashiato.analysis.tries.Tries.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriesAnalysisTest {
    @TempDir
    Path folder;

    private Tries asked(List<String> directives, List<String> lines) throws IOException {
        List<String> all = new ArrayList<>(directives);
        all.add("time,user,address,result,reason");
        all.addAll(lines);
        Path csv = Files.write(folder.resolve("events.csv"), all);
        try (SignInCase signIns = new SignInCase(csv, folder, 2)) {
            return (Tries) new TriesAnalysis().ask(signIns).exhibits().getFirst();
        }
    }

    private static long sum(Dots dots) {
        long sum = 0;
        for (int column = 0; column < dots.columns(); column++) {
            for (int row = 0; row < dots.rows(); row++) {
                sum += dots.at(column, row);
            }
        }
        return sum;
    }

    @Test
    void everyTryIsInOneCell() throws IOException {
        Random random = new Random(5);
        List<String> lines = new ArrayList<>();
        long known = 0;
        long unknown = 0;
        for (int i = 0; i < 20_000; i++) {
            Instant time = Instant.parse("2017-01-22T00:00:00Z").plusSeconds(random.nextInt(350 * 86_400));
            int kind = random.nextInt(3);
            known += kind == 1 ? 1 : 0;
            unknown += kind == 2 ? 1 : 0;
            lines.add(time
                    + List.of(
                                    ",P%d,10.0.0.1,success,",
                                    ",p%d,10.0.0.1,failure,wrong_password", ",x%d,10.0.0.1,failure,unknown_id")
                            .get(kind)
                            .formatted(random.nextInt(2000)));
        }
        Log log = asked(List.of(), lines).logs().getFirst();

        assertThat(log.known().tries())
                .isEqualTo(known)
                .isEqualTo(sum(log.known().dots()));
        assertThat(log.unknown().tries())
                .isEqualTo(unknown)
                .isEqualTo(sum(log.unknown().dots()));
        for (Half half : List.of(log.known(), log.unknown())) {
            assertThat(half.dots().columns()).isEqualTo(1200);
            assertThat(half.dots().rows())
                    .isEqualTo(Math.ceilDiv((int) half.ids(), (int) half.idsPerRow()))
                    .isLessThanOrEqualTo(300);
        }
        assertThat(log.untouched())
                .hasSize(80)
                .isSortedAccordingTo((a, b) -> a.account().compareTo(b.account()));
        assertThat(log.untouchedOf()).isEqualTo(log.known().ids());
    }

    @Test
    void idsAreNumberedByTheirFirstTryAndTimeIsCutEvenly() throws IOException {
        Log log = asked(
                        List.of(),
                        List.of(
                                "2017-01-01T00:00:00Z,zoe,10.0.0.1,failure,wrong_password",
                                "2017-01-01T00:00:01Z,gone,10.0.0.1,failure,unknown_id",
                                "2017-01-01T12:00:00Z,abe,10.0.0.1,failure,wrong_password",
                                "2017-01-01T12:00:00Z,zoe,10.0.0.1,failure,",
                                "2017-01-02T00:00:00Z,abe,10.0.0.1,failure,wrong_password",
                                "2017-01-02T00:00:00Z,abe,10.0.0.1,success,"))
                .logs()
                .getFirst();
        Dots dots = log.known().dots();

        assertThat(dots.rows()).isEqualTo(2);
        assertThat(dots.at(0, 0)).as("zoe first").isEqualTo(1);
        assertThat(dots.at(599, 0) + dots.at(600, 0)).as("zoe at noon").isEqualTo(1);
        assertThat(dots.at(599, 1) + dots.at(600, 1)).as("abe at noon").isEqualTo(1);
        assertThat(dots.at(1199, 1)).as("abe at the end").isEqualTo(1);
        assertThat(log.unknown().ids()).isEqualTo(1);
        assertThat(log.unknown().dots().at(0, 0)).isEqualTo(1);
    }

    @Test
    void takenAccountsAreCountedBeforeAndSinceAndAreNoUntouchedOnes() throws IOException {
        Log log = asked(
                        List.of(
                                "# people 60 2017-09-01 100",
                                "# found p3 2017-11-08T03:00:00Z",
                                "# trial 2017-10-31 2017-11-28 2 40",
                                "# taken p9 2017-11-10T00:00:00Z",
                                "# taken p3 2017-11-08T04:00:00Z"),
                        List.of())
                .logs()
                .getFirst();

        assertThat(log.taken()).extracting(t -> t.curve().account()).containsExactly("p3", "p9");
        Taken found = log.taken().getFirst();
        Taken other = log.taken().getLast();
        assertThat(found.before()).isGreaterThan(2);
        assertThat(found.since()).as("its owner's errors").isLessThan(8);
        assertThat(other.since()).isGreaterThan(20);
        assertThat(other.curve().tries()).isEqualTo(other.before() + other.since());
        assertThat(other.curve().steps()).extracting(Step::span).isSorted().doesNotHaveDuplicates();
        assertThat(log.untouched())
                .extracting(Curve::account)
                .hasSizeGreaterThan(40)
                .doesNotContain("p3", "p9");
    }

    @Test
    void withoutAFailureThereIsNothingToCount() throws IOException {
        assertThat(asked(List.of(), List.of("2017-01-01T00:00:00Z,abe,10.0.0.1,success,")))
                .isEqualTo(Tries.NONE);
        assertThat(asked(List.of(), List.of())).isEqualTo(Tries.NONE);
    }

    @Test
    void aLogOfOneMomentIsDrawnToo() throws IOException {
        Log log = asked(List.of(), List.of("2017-01-01T00:00:00Z,abe,10.0.0.1,failure,unknown_id"))
                .logs()
                .getFirst();

        assertThat(sum(log.unknown().dots())).isEqualTo(1);
        assertThat(log.known().dots().rows()).isZero();
    }
}
