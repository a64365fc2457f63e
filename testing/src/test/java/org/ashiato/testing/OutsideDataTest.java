// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ashiato.cases.Investigation;
import org.ashiato.cases.Watch;
import org.ashiato.format.Formats;
import org.ashiato.model.Language;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole cases from public data that nobody here made; skipped, with the reason printed, where it is absent. */
class OutsideDataTest {
    @TempDir
    Path folder;

    /** Two hours of a clean office behind a proxy, from RITA's test data. */
    @Test
    void accusesNobodyInACleanOffice() throws IOException {
        JsonNode findings = investigate(List.of(data("zeek-odd/test_data/proxy_rolling")));
        assertThat(findings.path("evidence").size()).isGreaterThan(5);
        assertThat(findings.path("hosts")).isEmpty();
        assertThat(findings.path("destinations")).isEmpty();
    }

    /** Captures of one infected machine, by Stratosphere; the servers are those of their own descriptions. */
    @ParameterizedTest
    @CsvSource({"001-zeek-scenario-malicious,41.108.179.197", "003-zeek-scenario-malicious,147.32.83.234"})
    void ranksTheServerOfTheMalwareFirst(String capture, String server) throws IOException {
        JsonNode findings =
                investigate(List.of(data("zeek-labelled").resolve(capture).resolve("conn.log")));
        assertThat(findings.path("leads").path(0).path("destination").asString())
                .isEqualTo(server);
    }

    private static Path data(String name) {
        Path data = Path.of(System.getProperty("ashiato.shared", "../../shared"), "data", name);
        if (!Files.isDirectory(data)) {
            System.out.println("skipped: there is no test data at " + data);
        }
        Assumptions.assumeTrue(Files.isDirectory(data), "there is no test data at " + data);
        return data;
    }

    private JsonNode investigate(List<Path> logs) throws IOException {
        Investigation.Result result = Investigation.run(
                new Investigation.Request(
                        folder.resolve("case"),
                        logs,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Language.EN,
                        Formats.standard(),
                        2,
                        500L << 20,
                        "tester@here",
                        Clock.systemUTC()),
                Watch.SILENT);
        return JsonMapper.builder().build().readTree(Files.readString(result.findings()));
    }
}
