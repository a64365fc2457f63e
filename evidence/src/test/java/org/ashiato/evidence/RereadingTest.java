// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.ashiato.evidence.ledger.Ledger;
import org.ashiato.format.Formats;
import org.ashiato.format.mapping.MappedFormat;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.Assumption;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Evidence whose clock is corrected is read again. What comes of it must be, byte for byte, what a case has in which
 * the same was said before anything was taken in.
 */
class RereadingTest {
    private static final Instant NOW = Instant.parse("2018-06-10T00:00:00Z");

    @TempDir
    Path folder;

    private List<LogFormat> formats = Formats.standard();

    @Test
    void aCorrectedZoneGivesWhatThatZoneWouldHaveGiven() throws IOException {
        Path log = elff("logs/a.log", UTF_8, 20_000);
        receive("corrected", List.of(), log);
        correct("corrected", new Correction("proxy", "zone", "UTC", "the device's manual"));
        Custody again = receive("corrected", List.of());

        Custody fresh = receive("fresh", List.of(rule("**a.log", ZoneId.of("UTC"), null)), log);
        assertThat(tables("corrected", again)).isEqualTo(tables("fresh", fresh));
        assertThat(assumption(again, "zone").value()).isEqualTo("UTC");
        assertThat(assumption(again, "zone").because().en()).contains("the device's manual");
    }

    @Test
    void aCorrectedYearGivesWhatThatYearWouldHaveGiven() throws IOException {
        // 29 February is no day of 2017: which lines are rejects follows the year too.
        Path log = write("logs/auth.log", UTF_8, syslog("Feb 28 10:00:00") + syslog("Feb 29 10:00:00"));
        receive("corrected", List.of(), log);
        correct("corrected", new Correction("auth.log", "year", "2017", "asked the administrator"));
        Custody odd = receive("corrected", List.of());
        Custody oddFresh = receive("odd", List.of(rule("**auth.log", null, 2017)), log);
        assertThat(odd.evidence().getFirst().rejected()).isOne();
        assertThat(tables("corrected", odd)).isEqualTo(tables("odd", oddFresh));

        correct("corrected", new Correction("auth.log", "year", "2016", "no, it was a leap year"));
        Custody leap = receive("corrected", List.of());
        Custody leapFresh = receive("leap", List.of(rule("**auth.log", null, 2016)), log);
        assertThat(leap.evidence().getFirst().rejected()).isZero();
        assertThat(tables("corrected", leap)).isEqualTo(tables("leap", leapFresh));
    }

    @Test
    void aLogThatGrewIsReadAgainInAllItsParts() throws IOException {
        Path log = elff("logs/a.log", UTF_16LE, 9_000);
        receive("corrected", List.of(), log);
        List<SourceRule> utc = List.of(rule("**a.log", ZoneId.of("UTC"), null));
        receive("fresh", utc, log);
        elff("logs/a.log", UTF_16LE, 18_000);
        Custody grown = receive("corrected", List.of(), log);
        Custody fresh = receive("fresh", utc, log);
        assertThat(grown.evidence()).hasSize(2);
        assertThat(grown.evidence().getLast().base()).isPositive();

        correct("corrected", new Correction("proxy", "zone", "UTC", "the device's manual"));
        assertThat(tables("corrected", receive("corrected", List.of()))).isEqualTo(tables("fresh", fresh));
    }

    @Test
    void aZoneGivenForAllLaterIsNotIgnored() throws IOException {
        Path log = elff("logs/a.log", UTF_8, 50);
        receive("case", List.of(), log);
        Custody again = TestingIntake.receive(folder.resolve("case"), List.of(), NOW, terms(List.of(), "UTC", true));
        Custody fresh = TestingIntake.receive(folder.resolve("fresh"), log, NOW, terms(List.of(), "UTC", true));
        assertThat(tables("case", again)).isEqualTo(tables("fresh", fresh));
    }

    @Test
    void nothingIsReadAgainWhereNothingElseIsSaid() throws IOException {
        Path log = elff("logs/a.log", UTF_8, 50);
        Custody first = receive("case", List.of(), log);
        correct("case", new Correction("proxy", "zone", "Asia/Tokyo", "so it is"));
        Custody second = receive("case", List.of(), log);
        assertThat(second.evidence()).isEqualTo(first.evidence());
        assertThat(second.earlierTables()).isEmpty();
    }

    @Test
    void correctedBackIsAsBeforeAndEarlierTablesStay() throws IOException {
        Path log = elff("logs/a.log", UTF_8, 50);
        Custody first = receive("case", List.of(), log);
        Instant taken = first.receipt(first.evidence().getFirst()).at();
        correct("case", new Correction("proxy", "zone", "UTC", "thought so"));
        receive("case", List.of());
        correct("case", new Correction("proxy", "zone", "Asia/Tokyo", "was wrong"));
        Custody back = TestingIntake.receive(
                folder.resolve("case"), List.of(), NOW.plusSeconds(60), terms(List.of(), "Asia/Tokyo", false));

        assertThat(tables("case", back)).isEqualTo(tables("case", first));
        assertThat(back.earlierTables())
                .hasSize(4)
                .allSatisfy(table -> assertThat(folder.resolve("case/case").resolve(table.file()))
                        .exists());
        assertThat(back.receipt(back.evidence().getFirst()).at()).isEqualTo(taken);
    }

    @Test
    void damagedEvidenceIsNotReadAgain() throws IOException {
        Path log = elff("logs/a.log", UTF_8, 50);
        Custody first = receive("case", List.of(), log);
        Custody other = receive("other", List.of(), elff("logs/b/a.log", UTF_8, 51));
        correct("case", new Correction("proxy", "zone", "UTC", "thought so"));
        Path blob = folder.resolve("case/case")
                .resolve(first.evidence().getFirst().blob().file());
        Files.write(
                blob,
                Files.readAllBytes(folder.resolve("other/case")
                        .resolve(other.evidence().getFirst().blob().file())));

        assertThatThrownBy(() -> receive("case", List.of())).hasMessageContaining("not as it was received");
        assertThat(Custody.of(folder.resolve("case/case")).evidence()).isEqualTo(first.evidence());
    }

    @Test
    void withoutTheMappingThatReadItTheRemedyIsSaid() throws IOException {
        Path mapping = write("map.toml", UTF_8, """
                name = "door"
                device = "door"
                kind = "http"
                delimiter = ";"
                header = false
                [time]
                column = 1
                pattern = "yyyy-MM-dd HH:mm:ss"
                [columns]
                src_address = 2
                dst_host = 3
                """);
        formats = new ArrayList<>(List.of(MappedFormat.load(mapping)));
        formats.addAll(Formats.standard());
        Path log = write("logs/door.txt", UTF_8, "2018-05-01 10:00:00;10.0.0.1;www.example.com\n".repeat(5));
        Custody first = receive("case", List.of(), log);
        Assumption zone = assumption(first, "zone");
        correct("case", new Correction(zone.subject(), "zone", "UTC", "thought so"));

        List<LogFormat> withMapping = formats;
        formats = Formats.standard();
        assertThatThrownBy(() -> receive("case", List.of()))
                .isInstanceOfSatisfying(
                        AshiatoException.class, e -> assertThat(e.remedy()).contains("--mapping"));
        formats = withMapping;
        assertThat(assumption(receive("case", List.of()), "zone").value()).isEqualTo("UTC");
    }

    @Test
    void whatWasNotAssumedCannotBeCorrected() throws IOException {
        receive("case", List.of(), elff("logs/a.log", UTF_8, 50));
        assertThatThrownBy(() -> correct("case", new Correction("mail", "zone", "UTC", "why")))
                .hasMessageContaining("no zone was assumed");
        assertThatThrownBy(() -> correct("case", new Correction("a.log", "year", "2017", "why")))
                .hasMessageContaining("no year was assumed");
        assertThatThrownBy(() -> correct("case", new Correction("proxy", "zone", "Tokio", "why")))
                .hasMessageContaining("this is no zone");
    }

    private static SourceRule rule(String match, @Nullable ZoneId zone, @Nullable Integer year) {
        return new SourceRule(match, match.equals("**a.log") ? "proxy" : "auth", zone, year);
    }

    private static String syslog(String time) {
        return time + " gate sshd[4711]: Accepted password for taro from 192.0.2.7 port 50022 ssh2\n";
    }

    private Path elff(String name, Charset charset, int lines) throws IOException {
        StringBuilder text =
                new StringBuilder("#Software: SGOS 6.5\n#Fields: localtime c-ip cs-method cs-uri sc-status\n");
        for (int i = 0; i < lines; i++) {
            text.append("[0%d/May/2018:%02d:%02d:%02d] 10.0.0.1 GET http://www.example.com/%d %s\n"
                    .formatted(1 + i / 3600 / 24, i / 3600 % 24, i / 60 % 60, i % 60, i, i % 97 == 0 ? "bad" : "200"));
        }
        return write(name, charset, text.toString());
    }

    private Path write(String name, Charset charset, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, charset.equals(UTF_16LE) ? "\ufeff" + text : text, charset);
    }

    private Receiving.Terms terms(List<SourceRule> rules, String zone, boolean given) {
        return new Receiving.Terms(
                formats, rules, ZoneId.of(zone), given, new Text("仮定", "assumed"), TestingIntake.limits(folder));
    }

    private Custody receive(String name, List<SourceRule> rules, Path... logs) throws IOException {
        return TestingIntake.receive(folder.resolve(name), List.of(logs), NOW, terms(rules, "Asia/Tokyo", false));
    }

    private void correct(String name, Correction correction) throws IOException {
        try (Ledger ledger = TestingIntake.ledger(folder.resolve(name), NOW)) {
            correction.write(ledger, Custody.of(folder.resolve(name).resolve("case")));
        }
    }

    private static Assumption assumption(Custody custody, String topic) {
        return custody.evidence().stream()
                .flatMap(e -> e.assumptions().stream())
                .filter(a -> a.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    /** The bytes of all tables, events then rejects, by evidence. */
    private List<String> tables(String name, Custody custody) throws IOException {
        List<String> bytes = new ArrayList<>();
        for (Evidence one : custody.evidence()) {
            for (Evidence.Kept table : new ArrayList<>(Arrays.asList(one.table(), one.rejectTable()))) {
                bytes.add(
                        table == null
                                ? "none"
                                : hash(folder.resolve(name).resolve("case").resolve(table.file())));
            }
        }
        return bytes;
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = Growth.sha256();
        digest.update(Files.readAllBytes(file));
        return Growth.hex(digest);
    }
}
