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
import java.util.stream.Stream;
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
import tools.jackson.dataformat.yaml.YAMLMapper;

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

    /** Okta's events of a take-over: nine failures in four countries within ten minutes, then a success in the last. */
    @Test
    void namesTheAccountThatWasGuessedAndFromWhere() throws IOException {
        JsonNode findings = investigate(List.of(okta("okta-add-administrator")));
        assertThat(findings.path("accounts")).singleElement().satisfies(account -> {
            assertThat(account.path("id").asString()).isEqualTo("jack.naglieri");
            assertThat(account.path("grade").asString()).isEqualTo("presumed");
            assertThat(account.path("sign_ins").asInt()).isEqualTo(1);
            assertThat(account.path("addresses")).singleElement().hasToString("\"194.88.246.242\"");
        });
        assertThat(presumed(findings, "addresses")).containsExactly("194.88.246.242");
        JsonNode guess = finding(findings, "trials", "presumed");
        assertThat(guess.path("subjects"))
                .extracting(JsonNode::asString)
                .containsExactly("157.7.164.178", "194.88.246.242", "195.154.58.200", "94.177.183.28", "jack.naglieri");
        assertThat(guess.path("for").size()).isEqualTo(5);
    }

    /** Two failures with a name that does not exist are the trace of an intruder in Okta; nobody's account was used there. */
    @Test
    void accusesNoAccountWhereOnlyAnUnknownNameWasTried() throws IOException {
        JsonNode findings = investigate(List.of(okta("compromised-root-creds")));
        assertThat(findings.path("accounts")).isEmpty();
        assertThat(findings.path("addresses")).isEmpty();
    }

    /** A month of a real server's sign-ins, with one burst of tries (28 March) and its owners' own. */
    @Test
    void datesTheBurstOfTriesAndAccusesNoOwner() throws IOException {
        JsonNode findings = investigate(List.of(data("sshd-burst")));
        assertThat(findings.path("accounts")).isEmpty();
        assertThat(findings.path("addresses")).isEmpty();
        assertThat(finding(findings, "trials", "possible")
                        .path("statement")
                        .path("en")
                        .asString())
                .contains("on 28 March", "far above the days around it");
    }

    private static List<String> presumed(JsonNode findings, String list) {
        return findings.path(list)
                .valueStream()
                .filter(one -> one.path("grade").asString().equals("presumed"))
                .map(one -> one.path("id").asString())
                .toList();
    }

    /** The first finding of an analysis with a grade. */
    private static JsonNode finding(JsonNode findings, String analysis, String grade) {
        return findings.path("findings")
                .valueStream()
                .filter(one -> one.path("analysis").asString().equals(analysis)
                        && one.path("grade").asString().equals(grade))
                .findFirst()
                .orElseThrow();
    }

    /** The events of a scenario as Okta exports them: they are published as YAML. */
    private Path okta(String scenario) throws IOException {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        YAMLMapper yaml = new YAMLMapper();
        try (Stream<Path> files = Files.list(data("idp-takeover").resolve("test_scenarios/" + scenario))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yml")).toList()) {
                JsonNode published = yaml.readTree(Files.readString(file));
                if (published.path("LogType").asString().equals("Okta.SystemLog")) {
                    String name = file.getFileName().toString().replace(".yml", ".json");
                    Files.write(
                            logs.resolve(name),
                            published
                                    .path("Logs")
                                    .valueStream()
                                    .map(JsonNode::toString)
                                    .toList());
                }
            }
        }
        return logs;
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
