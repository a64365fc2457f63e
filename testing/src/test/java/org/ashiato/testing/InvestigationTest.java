// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ashiato.cases.Investigation;
import org.ashiato.cases.Verification;
import org.ashiato.cases.Watch;
import org.ashiato.format.Formats;
import org.ashiato.model.Language;
import org.ashiato.testing.range.Range;
import org.ashiato.testing.range.Scenario;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way on a small office: the same bytes whatever the threads, the order, or the moment of a crash. */
class InvestigationTest {
    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static Path log;

    @BeforeAll
    static void makeARange() {
        Range.write(Scenario.of(11).hosts(80).lines(60_000), shared);
        log = shared.resolve("logs");
    }

    private static Investigation.Request request(Path caseFolder, List<Path> logs, int threads) {
        return new Investigation.Request(
                caseFolder,
                logs,
                List.of(shared.resolve("ioc.txt")),
                List.of(),
                Optional.of(shared.resolve("org.toml")),
                Optional.empty(),
                Language.JA,
                Formats.standard(),
                threads,
                400L << 20,
                "tester@here",
                Clock.systemUTC());
    }

    private static String investigate(Path caseFolder, Path logs, int threads) throws IOException {
        return Files.readString(Investigation.run(request(caseFolder, List.of(logs), threads), Watch.SILENT)
                .findings());
    }

    @Test
    void oneThreadAndSixteenGiveTheSameBytes() throws IOException {
        String one = investigate(folder.resolve("one"), log, 1);
        assertThat(investigate(folder.resolve("sixteen"), log, 16)).isEqualTo(one);
        assertThat(one).contains("\"schema\"").contains("ashiato/findings/1");
    }

    @Test
    void theSameLogsAgainChangeNothing() throws IOException {
        Path caseFolder = folder.resolve("case");
        String first = investigate(caseFolder, log, 2);
        byte[] ledger = Files.readAllBytes(caseFolder.resolve("ledger.jsonl"));
        Investigation.Result again = Investigation.run(request(caseFolder, List.of(log), 2), Watch.SILENT);
        assertThat(again.changed()).isFalse();
        assertThat(Files.readString(again.findings())).isEqualTo(first);
        assertThat(Files.readAllBytes(caseFolder.resolve("ledger.jsonl"))).isEqualTo(ledger);
        assertThat(Verification.of(caseFolder).intact()).isTrue();
    }

    @Test
    void aLogThatGrewIsReadFromWhereItEnded() throws IOException {
        byte[] all = Files.readAllBytes(log.resolve("access.log"));
        Path growing = Files.createDirectories(folder.resolve("logs"));
        Path caseFolder = folder.resolve("case");
        // The cut falls inside a line: the log was copied while it was being written.
        Files.write(growing.resolve("access.log"), Arrays.copyOf(all, all.length / 2));
        investigate(caseFolder, growing, 2);
        Files.write(growing.resolve("access.log"), all);
        Investigation.Result grown = Investigation.run(request(caseFolder, List.of(growing), 2), Watch.SILENT);
        assertThat(grown.custody().evidence()).hasSize(2);
        assertThat(grown.custody().evidence().get(1).base()).isGreaterThan(all.length / 2 - 1000L);
        long lines =
                new String(all, java.nio.charset.StandardCharsets.UTF_8).lines().count();
        assertThat(grown.summary().events()).isEqualTo(lines);
        assertThat(Verification.of(caseFolder).intact()).isTrue();
    }

    @Test
    void verifyNamesTheFirstWrongByte() throws IOException {
        Path caseFolder = folder.resolve("case");
        investigate(caseFolder, log, 2);
        Random random = new Random(5);
        for (Path file : files(caseFolder)) {
            byte[] bytes = Files.readAllBytes(file);
            byte[] wrong = bytes.clone();
            int at = random.nextInt(bytes.length);
            wrong[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, wrong);
            Verification verification = Verification.of(caseFolder);
            assertThat(verification.intact()).as(file.toString()).isFalse();
            assertThat(verification.faults().getFirst().file().getFileName()).isEqualTo(file.getFileName());
            assertThat(verification.faults().getFirst().from())
                    .as(file.toString())
                    .isLessThanOrEqualTo(at);
            assertThat(verification.faults().getFirst().to())
                    .as(file.toString())
                    .isGreaterThan(at);
            Files.write(file, bytes);
        }
        assertThat(Verification.of(caseFolder).intact()).isTrue();
    }

    private static List<Path> files(Path caseFolder) throws IOException {
        try (var files = Files.walk(caseFolder)) {
            return files.filter(Files::isRegularFile)
                    .filter(f ->
                            f.toString().matches(".*(\\.zst|\\.parquet|findings\\.json|ledger\\.jsonl|report\\.html)"))
                    .sorted()
                    .toList();
        }
    }
}
