// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of what is found, and where a search ends, over several files of several frames. */
class LineSearchTest {
    private static final int FILES = 3;
    private static final int LINES = 80_000;
    private static final int EVERY = 7;

    @TempDir
    Path folder;

    private Custody custody;

    @BeforeEach
    void takeSomeLogs() throws IOException {
        Path logs = Files.createDirectories(folder.resolve("logs"));
        for (int f = 0; f < FILES; f++) {
            StringBuilder log = new StringBuilder();
            for (int i = 0; i < LINES; i++) {
                log.append(
                        "%d.000 100 10.0.%d.%d TCP_MISS/200 500 GET http://www%s.example.com/%d - HIER_DIRECT/192.0.2.1 text/html\n"
                                .formatted(1431010800 + i, f, i % 250, i % EVERY == 0 ? "-wanted" : "", i));
            }
            Files.writeString(logs.resolve("access-%d.log".formatted(f)), log);
        }
        custody = TestingIntake.receive(folder, logs);
        assertThat(custody.evidence()).hasSize(FILES).allMatch(e -> e.events() == LINES && e.size() > 2 * Cutter.PIECE);
    }

    @Test
    void theOrderIsThatOfTheEvidenceOnAnyNumberOfThreads() throws IOException {
        List<String> expected = new ArrayList<>();
        for (Evidence one : custody.evidence()) {
            String name = one.path().substring(one.path().lastIndexOf('/') + 1);
            long offset = 0;
            for (String line : Files.readAllLines(folder.resolve("logs").resolve(name))) {
                if (line.contains("www-wanted.")) {
                    expected.add(one.number() + " " + offset + " " + line);
                }
                offset += line.length() + 1;
            }
        }
        for (int threads : new int[] {1, 2, 16}) {
            List<String> found = found("www-wanted", threads, Integer.MAX_VALUE);
            assertThat(found).hasSameSizeAs(expected);
            for (int i = 0; i < found.size(); i++) {
                assertThat(found.get(i)).isEqualTo(expected.get(i));
            }
        }
    }

    @Test
    void aReaderWhoHasEnoughGetsTheFirstAndNoMore() throws IOException {
        List<String> all = found("wanted", 2, Integer.MAX_VALUE);
        for (int most : new int[] {1, 1000, all.size() / 2, all.size()}) {
            for (int threads : new int[] {1, 16}) {
                assertThat(found("wanted", threads, most)).isEqualTo(all.subList(0, most));
            }
        }
    }

    @Test
    void damageBehindTheEndOfASearchIsNotMet() throws IOException {
        Path last = folder.resolve("case")
                .resolve(custody.evidence().getLast().blob().file());
        byte[] bytes = Files.readAllBytes(last);
        bytes[1000] ^= 1;
        Files.write(last, bytes);
        assertThat(found("wanted", 2, 1)).hasSize(1);
        assertThatThrownBy(() -> found("wanted", 2, Integer.MAX_VALUE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void noFileStaysOpen() throws IOException {
        Path open = Path.of("/proc/self/fd");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(open), "no /proc/self/fd here");
        found("wanted", 2, 1);
        found("wanted", 2, Integer.MAX_VALUE);
        found("nowhere-to-be-found", 2, 1);
        Path evidence = folder.resolve("case").toRealPath();
        try (Stream<Path> files = Files.list(open)) {
            assertThat(files.filter(Files::exists).map(LineSearchTest::target).filter(p -> p.startsWith(evidence)))
                    .isEmpty();
        }
    }

    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException e) {
            // it was closed meanwhile
            return link;
        }
    }

    private List<String> found(String term, int threads, int most) throws IOException {
        List<String> found = new ArrayList<>();
        try (RawLines raw = new RawLines(folder.resolve("case"), custody)) {
            raw.find(
                    term,
                    threads,
                    most,
                    (evidence, line) ->
                            found.add(evidence.number() + " " + line.ref().offset() + " " + line.text()));
        }
        return found;
    }
}
