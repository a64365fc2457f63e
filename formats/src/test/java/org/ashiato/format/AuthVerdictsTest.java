// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ashiato.format.syslog.SyslogFormat;
import org.ashiato.model.Claim;
import org.ashiato.model.Dialect;
import org.ashiato.model.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Lines that others collected, with what they say of each: whether it is a failed sign-in, and from where. Some are
 * traps, whose log-in name tells of another address. What we read of a line must never be another address or name.
 */
class AuthVerdictsTest {
    private enum Outcome {
        /** A failure from the address they say. */
        HIT,
        /** A failure whose address we leave open. */
        OPEN,
        /** Theirs to count, not ours: told by another line, or no sign-in. */
        PASSED_OVER,
        /** Ours to count, not theirs. */
        OURS_ALONE,
        /** Neither of us counts it as a failure. */
        NEITHER,
        /** Another address or another name than they say. */
        DECEIVED
    }

    @ParameterizedTest
    @CsvSource({"sshd,54", "dovecot,40", "postfix,12", "pam-generic,5"})
    void noLineDeceives(String program, int least) {
        Path path = SharedData.folder("auth-verdicts").resolve("fail2ban/tests/files/logs/" + program);
        byte[] file = SharedData.read(path);
        Dialect dialect = new SyslogFormat()
                .claim(Reading.sample(file))
                .map(Claim::dialect)
                .orElseThrow();
        int[] counts = new int[Outcome.values().length];
        List<String> deceived = new ArrayList<>();
        JsonNode said = null;
        for (String line : new String(file, UTF_8).lines().toList()) {
            if (line.startsWith("#")) {
                int json = line.indexOf('{');
                said = line.contains("failJSON:") ? RecordedEvent.JSON.readTree(line.substring(json)) : said;
            } else if (!line.isBlank() && said != null) {
                Outcome outcome = outcome(dialect, line, said);
                counts[List.of(Outcome.values()).indexOf(outcome)]++;
                if (outcome != Outcome.HIT && outcome != Outcome.NEITHER) {
                    System.out.println(program + " " + outcome + ": " + line);
                }
                if (outcome == Outcome.DECEIVED) {
                    deceived.add(line);
                }
                said = null;
            }
        }
        StringBuilder figures = new StringBuilder(program);
        for (Outcome outcome : Outcome.values()) {
            figures.append(' ')
                    .append(outcome)
                    .append(' ')
                    .append(counts[List.of(Outcome.values()).indexOf(outcome)]);
        }
        System.out.println(figures);
        assertThat(deceived).isEmpty();
        assertThat(counts[0]).as("hits").isGreaterThanOrEqualTo(least);
    }

    private static Outcome outcome(Dialect dialect, String line, JsonNode said) {
        byte[] bytes = line.getBytes(UTF_8);
        RecordedEvent event = new RecordedEvent(dialect.kind());
        boolean match = said.path("match").asBoolean();
        boolean failed = dialect.parser().parse(bytes, 0, bytes.length, event) == Verdict.EVENT
                && "failure".equals(event.value("result"));
        if (!failed) {
            return match ? Outcome.PASSED_OVER : Outcome.NEITHER;
        }
        if (!match) {
            return Outcome.OURS_ALONE;
        }
        Object address = event.value("src_address");
        String theirs = text(said, "host");
        Object name = event.value("user_name");
        String theirName = text(said, "user");
        if ((address != null && theirs != null && !address.equals(theirs))
                || (name != null && theirName != null && !name.equals(theirName))) {
            return Outcome.DECEIVED;
        }
        return Objects.equals(address, theirs) ? Outcome.HIT : Outcome.OPEN;
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asString() : null;
    }
}
