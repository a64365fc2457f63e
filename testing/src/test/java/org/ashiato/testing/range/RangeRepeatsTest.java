// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.ashiato.model.AshiatoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same order gives the same bytes, wherever and however often. */
class RangeRepeatsTest {
    private static final Scenario SMALL = Scenario.of(21).hosts(100).days(17).lines(50_000);

    @TempDir
    private Path folder = Path.of("unset");

    @Test
    void sameBytesInEveryZoneLocaleAndThread() throws Exception {
        Map<String, String> here = hashes(SMALL, folder.resolve("here"));
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            List<Future<Map<String, String>>> elsewhere = Stream.of("a", "b", "c")
                    .map(name -> threads.submit(() -> hashes(SMALL, folder.resolve(name))))
                    .toList();
            for (Future<Map<String, String>> other : elsewhere) {
                assertThat(other.get()).isEqualTo(here);
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        assertThat(here).containsOnlyKeys("ioc.txt", "logs/access.log", "org.toml", "truth.json");
    }

    @ParameterizedTest
    @EnumSource(LogDialect.class)
    void truthIsTheSameInEveryDialectAndCut(LogDialect dialect, @TempDir Path common) throws Exception {
        Truth truth = Range.stream(SMALL, OutputStream.nullOutputStream());
        Scenario scenario = SMALL.dialect(dialect);
        assertThat(Range.write(scenario, common.resolve("one"))).isEqualTo(truth);
        assertThat(Range.write(scenario.daily(true).gzip(true), common.resolve("days")))
                .isEqualTo(truth);
        assertThat(lines(common.resolve("days/logs"))).isEqualTo(lines(common.resolve("one/logs")));
        try (Stream<Path> files = Files.list(common.resolve("days/logs"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(17 * dialect.renderer().logs())
                    .allMatch(name -> name.matches("\\w+-2015[01]\\d[0-3]\\d\\.(log|csv)\\.gz"));
        }
    }

    @Test
    void everyDialectHasALineForEachVisit(@TempDir Path common) throws Exception {
        Set<Integer> sizes = new TreeSet<>();
        for (LogDialect dialect : LogDialect.values()) {
            Path target = common.resolve(dialect.label());
            Range.write(SMALL.dialect(dialect), target);
            sizes.add(lines(target.resolve("logs")).size());
        }
        assertThat(sizes).hasSize(1);
    }

    @Test
    void streamHoldsTheSameLinesAsTheFile() throws Exception {
        Truth written = Range.write(SMALL, folder);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(Range.stream(SMALL, out)).isEqualTo(written);
        assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(folder.resolve("logs/access.log")));
    }

    @Test
    void twoLogsCannotBeOneStream() {
        assertThatThrownBy(() -> Range.stream(SMALL.dialect(LogDialect.ZEEK_TSV), new ByteArrayOutputStream()))
                .isInstanceOf(AshiatoException.class)
                .hasMessageContaining("zeek-http");
    }

    @Test
    void indicatorIsADestinationOfTheTruth() throws Exception {
        Truth truth = Range.write(SMALL, folder);
        List<String> named = Files.readAllLines(folder.resolve("ioc.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(truth.destinations().stream().map(Truth.Server::id)).containsAll(named);
        assertThat(named).hasSize(1);
    }

    /** Lines that are not a header, sorted. */
    private static List<String> lines(Path logs) throws IOException {
        try (Stream<Path> files = Files.list(logs)) {
            return files.flatMap(RangeRepeatsTest::content)
                    .filter(line -> !line.startsWith("#") && !line.startsWith("\u0093\u00fa")) // 日時 in Shift_JIS
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> content(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> hashes(Scenario scenario, Path folder) throws Exception {
        Range.write(scenario, folder);
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                hashes.put(folder.relativize(file).toString(), HexFormat.of().formatHex(hash));
            }
        }
        return hashes;
    }

    @Test
    void commandLineSaysTheSameAsTheRecord() {
        Arguments.Order order = Arguments.read(
                ("--seed 21 --hosts 100 --days 17 --lines 50000 --dialect bluecoat --out " + "here --daily --gzip")
                        .split(" ", -1));
        assertThat(order.scenario())
                .isEqualTo(SMALL.dialect(LogDialect.BLUECOAT).daily(true).gzip(true));
        assertThat(order.folder()).isEqualTo(Path.of("here"));
    }

    @Test
    void badCommandLinesAreExplained() {
        for (String line : List.of(
                "",
                "--seed",
                "--seed x --out here",
                "--colour red --out here",
                "--hosts 3 --out here",
                "--dialect x")) {
            assertThatThrownBy(() -> Arguments.read(
                            line.isEmpty()
                                    ? new String[0]
                                    : Arrays.stream(line.split(" ", -1)).toArray(String[]::new)))
                    .as(line)
                    .isInstanceOf(AshiatoException.class);
        }
    }

    @Test
    void mappingAndLogformatComeWithTheirDialects() throws Exception {
        Range.write(SMALL.dialect(LogDialect.CSV_SJIS), folder);
        Range.write(SMALL.dialect(LogDialect.SQUID_LOGFORMAT), folder);
        String header = new String(Files.readAllBytes(folder.resolve("logs/proxy.csv")), SjisCsv.SHIFT_JIS)
                .lines()
                .findFirst()
                .orElseThrow();
        for (String column : header.split(",", -1)) {
            assertThat(Files.readString(folder.resolve("mapping.toml"), UTF_8)).contains("\"" + column + "\"");
        }
        assertThat(folder.resolve("logformat.txt")).content(UTF_8).startsWith("%ts.%03tu");
    }
}
