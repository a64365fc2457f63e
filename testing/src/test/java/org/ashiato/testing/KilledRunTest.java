// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.ashiato.cases.Investigation;
import org.ashiato.cases.Step;
import org.ashiato.cases.Verification;
import org.ashiato.cases.Watch;
import org.ashiato.evidence.ledger.Ledger;
import org.ashiato.format.Formats;
import org.ashiato.model.Language;
import org.ashiato.testing.range.Range;
import org.ashiato.testing.range.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run killed at any moment goes on to the same findings. Every kill here hits a run that was not finished. */
class KilledRunTest {
    /** What {@code kill -9} leaves as exit code. */
    private static final int KILLED = 128 + 9;

    private static final int LATE_KILLS = 2;
    private static final int TRIES = 40;

    @TempDir
    private Path folder = Path.of("unset");

    /** Where the run stands when it is killed: it has come there and goes no further. */
    private enum Moment {
        INTAKE_BEGINS,
        AMID_A_FILE,
        TABLES,
        A_QUESTION,
        FINDINGS,
        REPORT
    }

    @BeforeEach
    void makeARange() {
        Range.write(Scenario.of(11).hosts(80).lines(60_000), folder.resolve("range"));
    }

    @Test
    void goesOnToTheSameFindings() throws IOException, InterruptedException {
        String expected = findings(Investigation.run(request(folder.resolve("whole")), Watch.SILENT));
        Path caseFolder = folder.resolve("killed");
        for (Moment moment : Moment.values()) {
            try (Child child = new Child(caseFolder, moment, true)) {
                child.awaitMoment();
                assertThat(child.kill()).as("killed at %s", moment).isTrue();
            }
            assertThat(isFinished(caseFolder)).as("finished at %s", moment).isFalse();
        }
        // The last steps have no halt inside them: kill at chance moments until some hit.
        Random random = new Random(3);
        int hits = 0;
        for (int i = 0; hits < LATE_KILLS && i < TRIES; i++) {
            Path copy = copy(caseFolder, folder.resolve("late-" + i));
            try (Child child = new Child(copy, Moment.FINDINGS, false)) {
                child.awaitMoment();
                TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
                if (child.kill() && !isFinished(copy)) {
                    hits++;
                    assertThat(findings(Investigation.run(request(copy), Watch.SILENT)))
                            .isEqualTo(expected);
                    assertThat(Verification.of(copy).intact()).isTrue();
                }
            }
        }
        assertThat(hits).isEqualTo(LATE_KILLS);
        assertThat(findings(Investigation.run(request(caseFolder), Watch.SILENT)))
                .isEqualTo(expected);
        assertThat(Verification.of(caseFolder).intact()).isTrue();
    }

    private static boolean isFinished(Path caseFolder) {
        if (!Files.exists(caseFolder.resolve("ledger.jsonl"))) {
            return false;
        }
        try (var entries = Ledger.entries(caseFolder)) {
            return entries.anyMatch(e -> e.what().equals("analysed"));
        }
    }

    private static String findings(Investigation.Result result) throws IOException {
        return Files.readString(result.findings());
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    private Investigation.Request request(Path caseFolder) {
        return request(caseFolder, folder.resolve("range"));
    }

    private static Investigation.Request request(Path caseFolder, Path range) {
        return new Investigation.Request(
                caseFolder,
                List.of(range.resolve("logs")),
                List.of(range.resolve("ioc.txt")),
                List.of(),
                Optional.of(range.resolve("org.toml")),
                Optional.empty(),
                Language.JA,
                Formats.standard(),
                2,
                400L << 20,
                "tester@here",
                Clock.systemUTC());
    }

    /** An investigation in a process of its own. */
    private final class Child implements AutoCloseable {
        private final Process process;
        private final BufferedReader said;

        Child(Path caseFolder, Moment moment, boolean halts) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Run.class.getName(),
                            caseFolder.toString(),
                            folder.resolve("range").toString(),
                            moment.name(),
                            String.valueOf(halts))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            said = process.inputReader(UTF_8);
        }

        void awaitMoment() throws IOException {
            String line = said.readLine();
            while (line != null && !line.equals(Run.REACHED)) {
                line = said.readLine();
            }
            assertThat(line).as("the run came to its moment").isEqualTo(Run.REACHED);
        }

        /** Kills; whether that ended the run. */
        boolean kill() throws InterruptedException {
            boolean alive = process.isAlive();
            process.destroyForcibly();
            return process.waitFor() == KILLED && alive;
        }

        @Override
        public void close() throws IOException {
            process.destroyForcibly();
            said.close();
        }
    }

    /** What the child runs. */
    static final class Run {
        static final String REACHED = "the moment has come";

        private Run() {}

        public static void main(String[] arguments) {
            Watch watch = new Halting(Moment.valueOf(arguments[2]), Boolean.parseBoolean(arguments[3]), System.out);
            Investigation.run(request(Path.of(arguments[0]), Path.of(arguments[1])), watch);
        }
    }

    /** Says when the moment has come, and halts there if told so. */
    private record Halting(Moment moment, boolean halts, PrintStream out, AtomicLong bytes) implements Watch {
        private static final long AMID = 2 << 20;

        Halting(Moment moment, boolean halts, PrintStream out) {
            this(moment, halts, out, new AtomicLong());
        }

        @Override
        public void read(long more) {
            if (bytes.addAndGet(more) > AMID) {
                reach(Moment.AMID_A_FILE);
            }
        }

        @Override
        public void begin(String path, long size) {}

        @Override
        public void step(Step step) {
            if (step.equals(Step.INTAKE)) {
                reach(Moment.INTAKE_BEGINS);
            } else if (step.equals(Step.TABLES)) {
                reach(Moment.TABLES);
            } else if (step.equals(Step.FINDINGS)) {
                reach(Moment.FINDINGS);
            } else if (step.equals(Step.REPORT)) {
                reach(Moment.REPORT);
            } else if (!step.equals(Step.COVERAGE)) {
                reach(Moment.A_QUESTION);
            }
        }

        private void reach(Moment here) {
            if (here != moment) {
                return;
            }
            out.println(Run.REACHED);
            out.flush();
            while (halts) {
                try {
                    TimeUnit.DAYS.sleep(1);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
