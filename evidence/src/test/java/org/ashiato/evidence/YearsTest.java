// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ashiato.format.Formats;
import org.ashiato.model.Text;
import org.ashiato.store.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The year of logs that have none: from names, neighbours and times of change, over New Year. */
class YearsTest {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("MMM d HH:mm:ss", Locale.ENGLISH);
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    @TempDir
    Path folder;

    private List<SourceRule> rules = List.of();
    private List<Evidence> evidence = List.of();

    @Test
    void aCaseOfTwoYearsComesOutRight() throws IOException {
        log("auth.log-20161106", "2016-09-20T10:00", "2016-11-05T23:00");
        log("auth.log-20170202", "2016-12-30T22:00", "2017-02-01T09:00");
        log("auth.log-20171105", "2017-10-01T08:00", "2017-11-04T09:00");
        log("auth.log", "2017-12-20T07:00", "2018-01-06T12:00");

        assertThat(times())
                .containsExactly(
                        "2016-09-20T01:00:00Z",
                        "2016-11-05T14:00:00Z",
                        "2016-12-30T13:00:00Z",
                        "2017-02-01T00:00:00Z",
                        "2017-09-30T23:00:00Z",
                        "2017-11-04T00:00:00Z",
                        "2017-12-19T22:00:00Z",
                        "2018-01-06T03:00:00Z");
    }

    @Test
    void aFileWithoutADateInItsNameGoesByItsTimeOfChange() throws IOException {
        Path file = log("secure", "2013-12-31T23:59", "2014-01-01T00:01");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2014-01-02T00:00:00Z")));

        assertThat(times()).containsExactly("2013-12-31T14:59:00Z", "2013-12-31T15:01:00Z");
    }

    @Test
    void aLogOfThreeYearsInOneFileCountsItsTurns() throws IOException {
        Path file = log(
                "messages",
                "2011-12-01T10:00",
                "2012-02-29T10:00",
                "2012-08-01T10:00",
                "2013-01-05T10:00",
                "2013-06-01T10:00");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2013-06-01T02:00:00Z")));

        assertThat(times())
                .containsExactly(
                        "2011-12-01T01:00:00Z",
                        "2012-02-29T01:00:00Z",
                        "2012-08-01T01:00:00Z",
                        "2013-01-05T01:00:00Z",
                        "2013-06-01T01:00:00Z");
    }

    /** By itself each would be put into the year before intake. */
    @Test
    void filesRotatedByNumbersAreInTheirOrder() throws IOException {
        log("messages", "2026-10-02T10:00", "2026-11-20T10:00");
        log("messages.1", "2026-03-02T10:00", "2026-07-01T10:00", "2026-10-01T10:00");
        log("messages.2", "2025-11-15T10:00", "2026-03-01T10:00");
        log("messages.3", "2025-06-01T10:00", "2025-11-14T10:00");
        log("messages.4", "2024-12-30T10:00", "2025-05-31T10:00");
        log("messages.5", "2024-02-29T10:00", "2024-07-01T10:00", "2024-12-29T10:00");

        assertThat(times())
                .containsExactly(
                        "2024-02-29T01:00:00Z",
                        "2024-07-01T01:00:00Z",
                        "2024-12-29T01:00:00Z",
                        "2024-12-30T01:00:00Z",
                        "2025-05-31T01:00:00Z",
                        "2025-06-01T01:00:00Z",
                        "2025-11-14T01:00:00Z",
                        "2025-11-15T01:00:00Z",
                        "2026-03-01T01:00:00Z",
                        "2026-03-02T01:00:00Z",
                        "2026-07-01T01:00:00Z",
                        "2026-10-01T01:00:00Z",
                        "2026-10-02T01:00:00Z",
                        "2026-11-20T01:00:00Z");
        assertThat(because()).contains("order of the numbers").contains("day of intake");
    }

    /** A line that came days late does not turn the year of the file before. */
    @Test
    void timesOfChangeThatWereKeptGoBeforeTheOrderOfNumbers() throws IOException {
        Path now = log("messages", "2018-09-20T00:00", "2018-10-02T10:00", "2018-11-01T10:00");
        Path before = log("messages.1", "2018-09-02T10:00", "2018-10-01T10:00");
        Files.setLastModifiedTime(now, FileTime.from(Instant.parse("2018-11-01T01:00:00Z")));
        Files.setLastModifiedTime(before, FileTime.from(Instant.parse("2018-10-01T01:00:00Z")));

        assertThat(times()).contains("2018-09-02T01:00:00Z", "2018-10-01T01:00:00Z", "2018-11-01T01:00:00Z");
        assertThat(because()).contains("time of last change").doesNotContain("order of the numbers");
    }

    /** Numbers that are a part of an address tell no order. */
    @Test
    void numbersThatAreNoRotationAreNotTakenForOne() throws IOException {
        log("10.0.0.1.log", "2026-06-02T10:00", "2026-11-01T10:00");
        log("10.0.0.2.log", "2026-06-03T10:00", "2026-11-02T10:00");
        log("host.7", "2026-06-04T10:00", "2026-11-03T10:00");
        log("host.8", "2026-06-05T10:00", "2026-11-04T10:00");

        assertThat(times()).hasSize(8).allMatch(time -> time.startsWith("2026-"));
        assertThat(because()).doesNotContain("order of the numbers");
    }

    @Test
    void whatTheOrganisationSaysWins() throws IOException {
        log("auth.log-20180106", "2017-12-20T07:00", "2018-01-06T12:00");
        log("auth.log-old", "2017-06-01T10:00", "2017-06-02T10:00");
        rules = List.of(
                new SourceRule("**-20180106", "gate", null, 2013), new SourceRule("**-old", "gate", null, 2011));

        assertThat(times())
                .containsExactly(
                        "2011-06-01T01:00:00Z", "2011-06-02T01:00:00Z", "2013-12-19T22:00:00Z", "2014-01-06T03:00:00Z");
        assertThat(because()).containsOnlyOnce("organisation file says");
    }

    private String because() {
        return evidence.stream()
                .flatMap(one -> one.assumptions().stream())
                .filter(one -> one.topic().equals(Years.TOPIC))
                .map(one -> one.because().en())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private Path log(String name, String... times) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String time : times) {
            lines.append(STAMP.format(LocalDateTime.parse(time)).replaceFirst(" (\\d) ", "  $1 "))
                    .append(" gate sshd[4711]: Accepted password for taro from 192.0.2.7 port 50022 ssh2\n");
        }
        Path logs = Files.createDirectories(folder.resolve("logs"));
        return Files.writeString(logs.resolve(name), lines.toString(), UTF_8);
    }

    private List<String> times() throws IOException {
        Receiving.Terms terms = new Receiving.Terms(
                Formats.standard(),
                rules,
                ZoneId.of("Asia/Tokyo"),
                true,
                new Text("指定", "given"),
                TestingIntake.limits(folder));
        Custody custody = TestingIntake.receive(folder, folder.resolve("logs"), NOW, terms);
        evidence = custody.evidence();
        List<String> times = new ArrayList<>();
        try (EventStore events = EventStore.open(
                TestingIntake.limits(folder), custody.contents(folder.resolve("case")), name -> false)) {
            events.rows(YearsTest.class, "years.sql", java.util.Map.of(), rows -> {
                while (rows.next()) {
                    times.add(Instant.ofEpochSecond(rows.number(0) / 1_000_000).toString());
                    assertThat(rows.text(1)).isEqualTo("year_inferred");
                }
                return times;
            });
        }
        return times;
    }
}
