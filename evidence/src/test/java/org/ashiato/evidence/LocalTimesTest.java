// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.ashiato.format.Formats;
import org.ashiato.model.Assumption;
import org.ashiato.model.Text;
import org.ashiato.store.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs in local time on their way through intake: read in the zone that was settled, and told as an assumption. */
class LocalTimesTest {
    private static final Instant NOW = Instant.parse("2015-06-10T00:00:00Z");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss", Locale.ROOT);
    private static final Text ASSUMED = new Text("仮定", "assumed");

    @TempDir
    Path folder;

    private boolean given;
    private List<SourceRule> rules = List.of();

    @Test
    void settledFromTheTimeOfChange() throws IOException {
        Path log = log("logs/a.log", "2015-05-08T00:00:00", 3000);
        touch(log, "2015-05-08T18:30:20Z");
        Custody custody = receive(log);
        assertThat(zone(custody)).extracting(Assumption::value).containsExactly("+05:30");
        assertThat(firstTimeAndQuality(custody)).isEqualTo("2015-05-07 18:30:00 zone_assumed");
    }

    @Test
    void settledFromTheTimeOfChangeInAnArchive() throws IOException {
        Path log = log("plain.log", "2015-05-08T00:00:00", 3000);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry("var/a.log");
            entry.setSize(Files.size(log));
            entry.setLastModifiedTime(FileTime.from(Instant.parse("2015-05-08T18:30:20Z")));
            tar.putArchiveEntry(entry);
            tar.write(Files.readAllBytes(log));
            tar.closeArchiveEntry();
        }
        Path tar = Files.write(folder.resolve("logs.tar"), bytes.toByteArray());
        Custody custody = receive(tar);
        assertThat(zone(custody)).extracting(Assumption::value).containsExactly("+05:30");
    }

    @Test
    void whatTheUserSaysWins() throws IOException {
        Path log = log("logs/a.log", "2015-05-08T00:00:00", 3000);
        touch(log, "2015-05-08T18:30:20Z");
        given = true;
        Custody custody = receive(log);
        assertThat(zone(custody)).extracting(Assumption::value).containsExactly("Asia/Tokyo");
        assertThat(firstTimeAndQuality(custody)).isEqualTo("2015-05-07 15:00:00 zone_assumed");
    }

    @Test
    void whatTheUserSaysOfTheSourceWins() throws IOException {
        Path log = log("logs/a.log", "2015-05-08T00:00:00", 3000);
        touch(log, "2015-05-08T18:30:20Z");
        rules = List.of(new SourceRule("**a.log", "abroad", ZoneId.of("UTC"), null));
        Custody custody = receive(log);
        assertThat(zone(custody)).extracting(Assumption::subject).containsExactly("abroad");
        assertThat(zone(custody)).extracting(Assumption::value).containsExactly("UTC");
    }

    @Test
    void withoutAClueTheAssumptionIsSaid() throws IOException {
        Path log = log("logs/a.log", "2015-05-08T00:00:00", 10);
        touch(log, "2015-05-20T00:00:00Z");
        Custody custody = receive(log);
        assertThat(zone(custody)).containsExactly(new Assumption("proxy", "zone", "Asia/Tokyo", ASSUMED));
        assertThat(firstTimeAndQuality(custody)).isEqualTo("2015-05-07 15:00:00 zone_assumed");
    }

    @Test
    void allFilesOfADeviceHaveOneZone() throws IOException {
        // The first in order tells nothing by itself.
        Path first = log("logs/a-20150508.log", "2015-05-08T00:00:00", 3000);
        Path second = log("logs/a-20150509.log", "2015-05-09T00:00:00", 3000);
        Path third = log("logs/a-20150510.log", "2015-05-10T00:00:00", 3000);
        touch(first, "2015-06-09T23:59:00Z");
        touch(second, "2015-05-09T18:30:20Z");
        touch(third, "2015-05-10T18:30:20Z");
        Custody custody = receive(folder.resolve("logs"));
        assertThat(custody.evidence()).hasSize(3);
        assertThat(zone(custody)).extracting(Assumption::value).containsExactly("+05:30", "+05:30", "+05:30");
        // What comes later does not part the device's time in two.
        Path fourth = log("more/logs/a-20150511.log", "2015-05-11T00:00:00", 3000);
        touch(fourth, "2015-05-11T15:00:20Z");
        custody = receive(folder.resolve("more/logs"));
        assertThat(custody.evidence())
                .extracting(Evidence::source)
                .containsOnly("proxy")
                .hasSize(4);
        assertThat(zone(custody))
                .extracting(Assumption::value)
                .containsOnly("+05:30")
                .hasSize(4);
    }

    @Test
    void aClockWithAnOffsetNeedsNoAssumption() throws IOException {
        Path log = folder.resolve("access.log");
        Files.writeString(log, "10.0.0.1 - - [08/May/2015:09:00:00 +0900] \"GET http://a.example/ HTTP/1.1\" 200 5\n");
        assertThat(zone(receive(log))).isEmpty();
    }

    private Path log(String name, String first, int lines) throws IOException {
        StringBuilder text =
                new StringBuilder("#Software: SGOS 6.5\n#Fields: localtime c-ip cs-method cs-uri sc-status\n");
        LocalDateTime from = LocalDateTime.parse(first);
        for (int i = 0; i < lines; i++) {
            text.append('[')
                    .append(CLOCK.format(from.plusSeconds(i * 86_399L / Math.max(1, lines - 1))))
                    .append("] 10.0.0.1 GET http://www.example.com/a/long/path/to/make/the/file/larger/than/its/head/")
                    .append(i)
                    .append(" 200\n");
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void touch(Path file, String time) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
    }

    private Custody receive(Path path) throws IOException {
        Receiving.Terms terms = new Receiving.Terms(
                Formats.standard(), rules, ZoneId.of("Asia/Tokyo"), given, ASSUMED, TestingIntake.limits(folder));
        return TestingIntake.receive(folder, path, NOW, terms);
    }

    private static List<Assumption> zone(Custody custody) {
        return custody.evidence().stream()
                .flatMap(e -> e.assumptions().stream())
                .filter(a -> a.topic().equals("zone"))
                .toList();
    }

    private String firstTimeAndQuality(Custody custody) throws IOException {
        try (EventStore store =
                EventStore.open(TestingIntake.limits(folder), custody.contents(folder.resolve("case")), name -> true)) {
            return store.rows(
                    LocalTimesTest.class,
                    "first-time.sql",
                    java.util.Map.of(),
                    rows -> rows.next() ? rows.text(0) + "" : "");
        }
    }
}
