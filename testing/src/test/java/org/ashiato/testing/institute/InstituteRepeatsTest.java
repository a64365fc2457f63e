// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ashiato.model.AshiatoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The same order gives the same bytes, wherever and however often; another seed another case. */
class InstituteRepeatsTest {
    private static final Setting SMALL =
            Setting.of(21).ids(300).lines(100_000).mail(20_000).tries(30);

    @TempDir
    private Path folder = Path.of("unset");

    @Test
    void sameBytesInEveryZoneAndLocale() throws Exception {
        Map<String, String> here = hashes(SMALL, folder.resolve("here"));
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(hashes(SMALL, folder.resolve("there"))).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        assertThat(here.keySet())
                .contains(
                        "truth.json",
                        "ioc.txt",
                        "org.toml",
                        "intel/tor-exits.txt",
                        "intel/vpn.txt",
                        "intel/hosting.txt")
                .contains(
                        "logs/directory/slapd.log",
                        "logs/directory/slapd.log-20170201",
                        "logs/mail/audit-201801.jsonl");
    }

    @Test
    void noTwoSeedsTakeTheSame() {
        Set<String> addresses = new HashSet<>();
        Set<List<Truth.Change>> changes = new HashSet<>();
        int count = 0;
        List<Truth> truths = LongStream.rangeClosed(31, 34)
                .mapToObj(seed -> Institute.write(SMALL.seed(seed), folder.resolve("s" + seed)))
                .toList();
        for (Truth truth : truths) {
            changes.add(truth.changes());
            for (Truth.Origin origin : truth.addresses()) {
                if (!origin.kind().equals("vpn")) {
                    addresses.add(origin.id());
                    count++;
                }
            }
        }
        assertThat(changes).hasSameSizeAs(truths);
        assertThat(addresses).hasSizeGreaterThan(count - 10);
    }

    @ParameterizedTest
    @EnumSource
    void everyMailDialectTellsTheSameCase(MailDialect dialect) throws IOException {
        Truth usual = Institute.write(SMALL, folder.resolve("usual"));
        Truth truth = Institute.write(SMALL.mailDialect(dialect), folder.resolve("other"));
        assertThat(truth).isEqualTo(usual);
        long signIns = looked(folder.resolve("usual/logs/mail"), "\"UserLog");
        String mark = switch (dialect) {
            case UNIFIED_AUDIT -> "\"UserLog";
            case ENTRA -> "Exchange Online";
            case CSV_SJIS -> "/";
            case DOVECOT -> "imap-login";
        };
        long without = dialect == MailDialect.CSV_SJIS ? looked(folder.resolve("usual/logs/mail"), "FileAccessed") : 0;
        assertThat(looked(folder.resolve("other/logs/mail"), mark) - without).isEqualTo(signIns);
    }

    @ParameterizedTest
    @EnumSource
    void everyDirectoryDialectTellsTheSameCase(DirectoryDialect dialect) throws IOException {
        Truth usual = Institute.write(SMALL, folder.resolve("usual"));
        Truth truth = Institute.write(SMALL.directoryDialect(dialect), folder.resolve("other"));
        assertThat(truth).isEqualTo(usual);
        for (String mark : List.of("nentries=0 text", "err=49")) {
            String marked = dialect == DirectoryDialect.SLAPD || mark.equals("err=49") ? mark : "tag=101 nentries=0";
            assertThat(looked(folder.resolve("other/logs/directory"), marked))
                    .as(marked)
                    .isEqualTo(looked(folder.resolve("usual/logs/directory"), mark))
                    .isPositive();
        }
    }

    private static long looked(Path logs, String mark) throws IOException {
        long count = 0;
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                String text = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
                count += text.lines().filter(line -> line.contains(mark)).count();
            }
        }
        return count;
    }

    @ParameterizedTest
    @CsvSource({"41, 400, 250000, 30000, 30", "42, 600, 500000, 100000, 60", "43, 800, 400000, 60000, 40"})
    void logsAreAboutAsLongAsAskedFor(long seed, int ids, long lines, long mail, int tries) throws IOException {
        Institute.write(new Setting(seed, ids, lines, mail, tries, MailDialect.ENTRA, DirectoryDialect.SLAPD), folder);
        assertThat((double) looked(folder.resolve("logs/directory"), "slapd") / lines)
                .isBetween(.75, 1.35);
        assertThat((double) looked(folder.resolve("logs/mail"), "Exchange Online") / mail)
                .isBetween(.8, 2.0);
    }

    @Test
    void commandLineSaysTheSameAsTheRecord() {
        Arguments.Order order = Arguments.read(
                "--seed 5 --ids 8000 --lines 2000000 --mail 50000 --tries 90 --dialect dovecot --dialect 389ds --out here"
                        .split(" ", -1));
        assertThat(order.setting())
                .isEqualTo(
                        new Setting(5, 8000, 2_000_000, 50_000, 90, MailDialect.DOVECOT, DirectoryDialect.ACCESS_389));
        assertThat(order.folder()).isEqualTo(Path.of("here"));
    }

    @Test
    void badCommandLinesAreExplained() {
        for (String line : List.of(
                "--seed",
                "--seed x --out here",
                "--colour red --out here",
                "--ids 3 --out here",
                "--dialect x",
                "--seed 4")) {
            assertThatThrownBy(() -> Arguments.read(line.split(" ", -1)))
                    .as(line)
                    .isInstanceOf(AshiatoException.class);
        }
    }

    private static Map<String, String> hashes(Setting setting, Path folder) throws Exception {
        Institute.write(setting, folder);
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                hashes.put(folder.relativize(file).toString(), HexFormat.of().formatHex(hash));
            }
        }
        return hashes;
    }
}
