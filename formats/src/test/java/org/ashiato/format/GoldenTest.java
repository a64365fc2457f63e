// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ashiato.model.Claim;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads every sample of every format and compares events and rejects with the file beside it. To take over
 * what was read after checking it: {@code -Dgolden.accept=true}.
 */
class GoldenTest {
    private static final boolean ACCEPT = Boolean.getBoolean("golden.accept");

    @TestFactory
    Stream<DynamicTest> samples() {
        return FormatFolders.all().stream()
                .flatMap(folder -> FormatFolders.logs(folder, "samples").stream())
                .map(log -> DynamicTest.dynamicTest(name(log), () -> {
                    Reading reading = read(log);
                    assertThat(reading.rejects()).as("rejects in a good sample").isZero();
                    compare(log, events(reading));
                }));
    }

    @TestFactory
    Stream<DynamicTest> bad() {
        return FormatFolders.all().stream()
                .flatMap(folder -> FormatFolders.logs(folder, "bad").stream())
                .map(log -> DynamicTest.dynamicTest(name(log), () -> {
                    Reading reading = read(log);
                    assertThat(reading.rejects()).as("rejects in a bad sample").isPositive();
                    compare(log, rejects(reading));
                }));
    }

    private static String name(Path log) {
        return log.subpath(log.getNameCount() - 3, log.getNameCount()).toString();
    }

    private static Reading read(Path log) {
        LogFormat format = FormatFolders.formatOf(log);
        byte[] file = FormatFolders.read(log);
        Claim claim = Reading.claim(format, Reading.sample(file))
                .orElseThrow(() -> new AssertionError(log + " is not claimed by its format"));
        return Reading.of(file, claim.dialect());
    }

    private static List<String> events(Reading reading) {
        List<String> texts = new ArrayList<>();
        for (Reading.Line line : reading.lines()) {
            if (line.event() != null) {
                assertThat(line.event().isTimed()).as("an event has a time").isTrue();
                ObjectNode json = place(line);
                json.setAll(line.event().json());
                texts.add(json.toString());
            }
        }
        return texts;
    }

    private static List<String> rejects(Reading reading) {
        List<String> texts = new ArrayList<>();
        for (Reading.Line line : reading.lines()) {
            if (line.verdict().isReject()) {
                texts.add(place(line).put("code", line.verdict().code()).toString());
            }
        }
        return texts;
    }

    private static ObjectNode place(Reading.Line line) {
        assertThat(line.verdict()).isNotEqualTo(Verdict.SKIP);
        return RecordedEvent.JSON
                .createObjectNode()
                .put("offset", line.offset())
                .put("length", line.length());
    }

    private static void compare(Path log, List<String> actual) throws IOException {
        Path expected = FormatFolders.beside(log, ".expected.jsonl");
        if (ACCEPT) {
            Files.writeString(expected, String.join("\n", actual) + "\n");
            return;
        }
        assertThat(expected)
                .as("run once with -Dgolden.accept=true and check what it writes")
                .exists();
        List<String> wanted = Files.readString(expected, UTF_8).lines().toList();
        assertThat(actual).as("against %s", expected).containsExactlyElementsOf(wanted);
    }
}
