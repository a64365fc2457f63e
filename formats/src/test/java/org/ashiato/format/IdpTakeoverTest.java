// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ashiato.format.Formats.Recognised;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Okta's and Google's events in public scenarios of takeovers, against what their descriptions say happened. */
class IdpTakeoverTest {
    private static List<RecordedEvent> events(String file, String format) throws IOException {
        Path path = SharedData.folder("idp-takeover").resolve("test_scenarios").resolve(file);
        JsonNode scenario = new YAMLMapper().readTree(Files.readString(path));
        StringBuilder lines = new StringBuilder();
        scenario.required("Logs").forEach(event -> lines.append(event).append('\n'));
        byte[] log = lines.toString().getBytes(UTF_8);
        Recognised found =
                Formats.recognise(Formats.standard(), Reading.sample(log)).orElseThrow();
        assertThat(found.format().info().id()).isEqualTo(format);
        Reading reading = Reading.of(log, found.claim().dialect());
        assertThat(reading.rejects()).isZero();
        return reading.events();
    }

    private static Stream<String> words(List<RecordedEvent> events, String... columns) {
        return events.stream()
                .map(event -> String.join(
                        " ",
                        Stream.of(columns)
                                .map(column -> String.valueOf(event.value(column)))
                                .toList()));
    }

    /** Two tries with a name that is nearly that of the victim, who then signs in with the right one. */
    @Test
    void aNameThatOktaDoesNotKnow() throws IOException {
        assertThat(words(
                        events("compromised-root-creds/attacker_okta.yml", "okta"),
                        "user_name",
                        "src_address",
                        "activity",
                        "result",
                        "reason",
                        "country"))
                .containsExactly(
                        "tracey_stone@acme.io 92.55.146.245 logon failure unknown_id Romania",
                        "tracey_stone@acme.io 92.55.146.245 logon failure unknown_id Romania");
        assertThat(words(
                        events("compromised-root-creds/victim_okta.yml", "okta"),
                        "user_name",
                        "src_address",
                        "activity",
                        "result",
                        "reason"))
                .containsExactly("tracey.stone@acme.io 71.253.251.71 logon success null");
    }

    /** Nine failures from four addresses, then a success from one of them. */
    @Test
    void bruteForceThatSucceeds() throws IOException {
        List<RecordedEvent> events = events("okta-add-administrator/brute_force_logins.yml", "okta");
        assertThat(words(events, "activity", "result", "reason")
                        .filter("logon failure other"::equals)
                        .count())
                .isEqualTo(9);
        assertThat(words(events, "src_address", "result").toList().getLast()).isEqualTo("194.88.246.242 success");
        assertThat(words(events, "src_address").distinct()).hasSize(4);
    }

    @Test
    void whatWasDoneAfterwards() throws IOException {
        assertThat(words(
                        events("okta-add-administrator/admin_privs_assigned.yml", "okta"),
                        "user_name",
                        "activity",
                        "result",
                        "target"))
                .containsExactly(
                        "jack.naglieri@runpanther.io user.account.privilege.grant success thomas12223391@gmail.com");
        assertThat(words(events("okta-add-administrator/new-user.yml", "okta"), "activity"))
                .containsExactly("user.lifecycle.create");
        assertThat(words(events("okta-add-administrator/legit_login.yml", "okta"), "activity", "result"))
                .hasSize(5)
                .containsOnly("logon success");
    }

    @Test
    void aFileThatWasShared() throws IOException {
        assertThat(words(
                        events("gsuite-sensitive-files/shared_files.yml", "workspace"),
                        "user_name",
                        "activity",
                        "service",
                        "target"))
                .containsExactly("thomas12223391@gmail.com edit drive Company_Financials_05_26_21.pptx");
    }
}
