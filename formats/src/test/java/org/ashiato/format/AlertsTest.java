// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ashiato.model.Dialect;
import org.ashiato.model.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Logs with the alerts that others' rules raise on them. Of every failed sign-in that an alert rests on, its address and,
 * where they name it, its log-in name must be among the failures that we read.
 */
class AlertsTest {
    private static final Pattern EVENT = Pattern.compile(
            "results\\[(\\d+)]\\.Overflow\\.Alert\\.Events\\[(\\d+)]\\.GetMeta\\(\"(source_ip|target_user)\"\\) == \"(.*)\"");

    private record Failure(String address, String name) {}

    @ParameterizedTest
    @CsvSource({
        "ssh-bf,1",
        "ssh-slow-bf,1",
        "ssh-time-based-bf,1",
        "sshd-invalid-bf,1",
        "dovecot-slow-bf,1",
        "dovecot-spam,1",
        "dovecot-time-based-bf,1",
        "postfix-sasl-bf,1",
        "keycloak-bf,1",
        "keycloak-slow-bf,1"
    })
    void failuresBehindAlertsAreRead(String scenario, double least) throws Exception {
        Path folder = SharedData.folder("alerts").resolve(".tests/" + scenario);
        Set<Failure> theirs = theirs(Files.readString(folder.resolve("scenario.assert")));
        Set<Failure> ours = new HashSet<>();
        try (var logs = Files.newDirectoryStream(folder, "*.log")) {
            for (Path log : logs) {
                read(SharedData.read(log), ours);
            }
        }
        long found = theirs.stream()
                .filter(t -> ours.stream()
                        .anyMatch(o -> o.address.equals(t.address) && (t.name.isEmpty() || o.name.equals(t.name))))
                .count();
        System.out.printf("%s: %d of %d failures behind alerts%n", scenario, found, theirs.size());
        assertThat(theirs).isNotEmpty();
        assertThat((double) found / theirs.size())
                .as("%s read as %s", theirs, ours)
                .isGreaterThanOrEqualTo(least);
    }

    private static void read(byte[] file, Set<Failure> failures) {
        Dialect dialect = Formats.recognise(Formats.standard(), Reading.sample(file))
                .map(r -> r.claim().dialect())
                .orElse(null);
        if (dialect == null) {
            return;
        }
        for (String line : new String(file, UTF_8).lines().toList()) {
            byte[] bytes = line.getBytes(UTF_8);
            RecordedEvent event = new RecordedEvent(dialect.kind());
            if (dialect.parser().parse(bytes, 0, bytes.length, event) == Verdict.EVENT
                    && "failure".equals(event.value("result"))) {
                failures.add(new Failure(
                        String.valueOf(event.value("src_address")), String.valueOf(event.value("user_name"))));
            }
        }
    }

    private static Set<Failure> theirs(String assertions) {
        Map<String, Map<String, String>> events = new TreeMap<>();
        Matcher matcher = EVENT.matcher(assertions);
        while (matcher.find()) {
            events.computeIfAbsent(matcher.group(1) + " " + matcher.group(2), k -> new TreeMap<>())
                    .put(matcher.group(3), matcher.group(4));
        }
        Set<Failure> failures = new HashSet<>();
        events.values()
                .forEach(event -> failures.add(
                        new Failure(event.getOrDefault("source_ip", ""), event.getOrDefault("target_user", ""))));
        return failures;
    }
}
