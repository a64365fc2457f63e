// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ashiato.model.Analysis;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.EventKind;
import org.ashiato.model.Inquiry;
import org.ashiato.model.Text;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.toml.TomlMapper;

class AnalysesTest {
    private record Named(AnalysisInfo info) implements Analysis {
        Named(String id, String... after) {
            this(new AnalysisInfo(
                    id,
                    1,
                    new Text("あ", "a"),
                    new Text("あ", "a"),
                    List.of(EventKind.HTTP),
                    List.of(),
                    List.of(after),
                    List.of(),
                    List.of()));
        }

        @Override
        public Outcome ask(Inquiry inquiry) {
            return new Outcome(List.of(), List.of());
        }
    }

    private static List<String> ids(List<Analysis> analyses) {
        return analyses.stream().map(a -> a.info().id()).toList();
    }

    @Test
    void eachComesAfterThoseItBuildsOnAndElseById() {
        assertThat(ids(Analyses.inOrder(
                        List.of(new Named("z"), new Named("m", "z", "b"), new Named("b"), new Named("a", "m")))))
                .containsExactly("b", "z", "m", "a");
    }

    @Test
    void aCircleAMissingOneAndATwinAreRefused() {
        assertThatThrownBy(() -> Analyses.inOrder(List.of(new Named("a", "b"), new Named("b", "a"))))
                .hasMessageContaining("[a, b]");
        assertThatThrownBy(() -> Analyses.inOrder(List.of(new Named("a", "gone"))))
                .hasMessageContaining("[a]");
        assertThatThrownBy(() -> Analyses.inOrder(List.of(new Named("a"), new Named("a"))))
                .hasMessageContaining("two analyses are called a");
    }

    @Test
    void aDescriptionIsReadWholeAndAnUnknownKeyRefused() {
        String toml = """
                id = "x"
                version = 3
                title = {ja = "題", en = "title"}
                question = {ja = "問", en = "question"}
                needs = ["http", "flow"]
                columns = ["http.user_agent"]
                after = ["leads"]
                attack = ["T1071.001"]
                [[parameter]]
                name = "limit"
                value = 2
                unit = "nats"
                why = "because"
                """;
        AnalysisInfo info = AnalysisFile.read(new TomlMapper().readTree(toml), "x");
        assertThat(info.needs()).containsExactly(EventKind.HTTP, EventKind.FLOW);
        assertThat(info.title()).isEqualTo(new Text("題", "title"));
        assertThat(info.parameter("limit")).isEqualTo(2.0);
        assertThat(info.after()).containsExactly("leads");
        assertThatThrownBy(() -> AnalysisFile.read(new TomlMapper().readTree("colour = 1\n" + toml), "x"))
                .hasMessageContaining("colour");
    }
}
