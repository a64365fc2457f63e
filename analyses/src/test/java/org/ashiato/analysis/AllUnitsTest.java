// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.ashiato.model.Analysis;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.Column;
import org.ashiato.model.EventKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every analysis to what the house asks of its folder. */
class AllUnitsTest {
    static Stream<Analysis> analyses() {
        return Analyses.standard().stream();
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void saysWhatItAsksAndNeeds(Analysis analysis) {
        AnalysisInfo info = analysis.info();
        assertThat(analysis.getClass().getPackageName()).endsWith("." + info.id());
        assertThat(info.title().ja()).matches(".*[\\p{IsHan}\\p{IsKatakana}].*");
        assertThat(info.question().ja()).endsWith("。");
        assertThat(info.question().en()).endsWith("?");
        assertThat(info.needs()).isNotEmpty();
        assertThat(info.attack()).allMatch(t -> t.matches("T\\d{4}(\\.\\d{3})?"));
        info.parameters().forEach(p -> {
            assertThat(p.unit()).as(p.name()).isNotBlank();
            assertThat(p.why()).as(p.name()).endsWith(".");
        });
        List<String> known = Stream.of(EventKind.values())
                .flatMap(k -> k.columns().stream().map(Column::name).map(c -> k.table() + "." + c))
                .toList();
        assertThat(known).containsAll(info.columns());
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void explainsItself(Analysis analysis) throws IOException {
        assertThat(resource(analysis, "README.md"))
                .contains("**Method.**", "**False alarms.**", "**Blind spots.**", "**Triage.**");
        assertThat(folder(analysis).resolve("package-info.java")).content().contains("@NullMarked");
        for (String name : List.of("attack", "benign", "gap")) {
            assertThat(resource(analysis, "cases/" + name + "/events.csv")).isNotBlank();
            assertThat(analysis.getClass().getResource("cases/" + name + "/expected.txt"))
                    .isNotNull();
        }
    }

    /** What the engines share has no arithmetic of floating point that depends on the order of rows. */
    @ParameterizedTest
    @MethodSource("analyses")
    void gathersInPlainSql(Analysis analysis) throws IOException {
        try (Stream<Path> files = Files.list(folder(analysis))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".sql")).sorted().toList()) {
                String sql = Files.readString(file);
                assertThat(sql).as(file.toString()).startsWith("-- ").doesNotContainIgnoringCase("select *");
                assertThat(sql).as(file.toString()).containsIgnoringCase("order by");
                assertThat(sql.toLowerCase(Locale.ROOT))
                        .as(file.toString())
                        .doesNotContain("avg(", "stddev", "median(", "quantile", "random(", "now()", "::");
            }
        }
    }

    /** What can be set has an effect. */
    @ParameterizedTest
    @MethodSource("analyses")
    void readsEachParameter(Analysis analysis) throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.list(folder(analysis))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                code.append(Files.readString(file));
            }
        }
        assertThat(analysis.info().parameters())
                .allSatisfy(p -> assertThat(code).contains("(\"" + p.name() + "\")"));
    }

    private static Path folder(Analysis analysis) {
        return Path.of("src/main/java", analysis.getClass().getPackageName().replace('.', '/'));
    }

    private static String resource(Analysis analysis, String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(analysis.getClass().getResourceAsStream(name), () -> "no " + name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
