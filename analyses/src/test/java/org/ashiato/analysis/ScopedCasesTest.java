// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ashiato.analysis.leads.LeadTable;
import org.ashiato.model.Analysis;
import org.ashiato.model.EventKind;
import org.ashiato.model.Finding;
import org.ashiato.model.Grade;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs the cases in the folders of the analyses: one where each fires, one where it is silent, one with a gap. */
class ScopedCasesTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyCaseFindsWhatItExpects() {
        return Analyses.standard().stream()
                .flatMap(analysis -> Stream.of("attack", "benign", "gap")
                        .map(name -> DynamicTest.dynamicTest(
                                analysis.info().id() + "/" + name, () -> check(analysis, name))));
    }

    private void check(Analysis analysis, String name) throws IOException, URISyntaxException {
        URL csv = analysis.getClass().getResource("cases/" + name + "/events.csv");
        Path events = Path.of(Objects.requireNonNull(csv, "no case " + name).toURI());
        String place = analysis.info().id() + "/cases/" + name;
        Analysis.Outcome outcome = ask(analysis, events, 2);
        List<String> found = Stream.concat(
                        outcome.findings().stream().map(f -> f.grade().code() + " " + f.key()),
                        outcome.exhibits().stream()
                                .flatMap(e -> e instanceof LeadTable table ? table.leads().stream() : Stream.of())
                                .filter(l -> l.score() >= 0.5)
                                .map(l -> "lead " + l.host() + " " + l.destination()))
                .sorted()
                .toList();
        assertThat(found)
                .as(place + "/expected.txt")
                .isEqualTo(Files.readAllLines(events.resolveSibling("expected.txt")));
        assertThat(ask(analysis, events, 1)).as(place + " on one thread").isEqualTo(outcome);
        outcome.findings().forEach(f -> wellSaid(analysis, f));
    }

    private Analysis.Outcome ask(Analysis analysis, Path events, int threads) throws IOException {
        if (analysis.info().needs().contains(EventKind.SIGNIN)) {
            try (SignInCase signIns = new SignInCase(events, folder, threads)) {
                return analysis.ask(signIns);
            }
        }
        try (ScopedCase scoped = new ScopedCase(events, folder, threads)) {
            return analysis.ask(scoped);
        }
    }

    private static void wellSaid(Analysis analysis, Finding finding) {
        System.out.println(finding.statement().ja());
        System.out.println(finding.statement().en());
        assertThat(finding.analysis()).isEqualTo(analysis.info().id());
        assertThat(finding.statement().ja()).endsWith("。").doesNotContain("null", "%");
        assertThat(finding.statement().en()).endsWith(".").doesNotContain("null", "% ");
        if (finding.grade() == Grade.UNDETERMINED) {
            assertThat(finding.lacking()).isNotEmpty();
        }
    }
}
