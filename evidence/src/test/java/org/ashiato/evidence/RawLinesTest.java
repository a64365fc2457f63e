// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ashiato.evidence.charset.LogCharset;
import org.ashiato.model.SourceRef;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines of every charset, found by what they hold and shown by where they lie. */
class RawLinesTest {
    private static final int LINES = 300;

    @TempDir
    Path folder;

    /** Lines with what misleads: U+4E0A holds a line feed's byte, katakana in Shift_JIS end in letters and signs. */
    private static String line(int i) {
        String what = switch (i % 4) {
            case 0 -> "検索上年金機構の記録";
            case 1 -> "ソフトア10.9.8.7上表";
            case 2 -> "機構アexample.jp一覧の上";
            default -> "お知らせとその他のこと";
        };
        return "14310108%02d.000 100 10.0.0.%d TCP_MISS/200 500 GET http://www%d.example.com/%s - HIER_DIRECT/192.0.2.1 text/html"
                .formatted(i % 60, i % 9, i, what);
    }

    private static final List<String> TERMS =
            List.of("年金", "上", "機構の記録", "10.9.8.7", "example.jp", "WWW7.example.com", "お知らせ");

    @ParameterizedTest
    @EnumSource(names = "WINDOWS_1252", mode = EnumSource.Mode.EXCLUDE)
    void findsTheLinesThatHoldATermAndNoOthers(LogCharset charset) throws IOException {
        List<byte[]> lines = lines(charset.charset());
        Custody custody = take(charset, lines, new byte[0]);
        try (RawLines raw = new RawLines(folder.resolve("case"), custody)) {
            for (String term : TERMS) {
                assertThat(found(raw, term))
                        .as(term)
                        .isEqualTo(expected(lines, term))
                        .isNotEmpty();
            }
        }
    }

    private static List<Long> found(RawLines raw, String term) throws IOException {
        List<Long> found = new ArrayList<>();
        raw.find(term, 2, LINES + 1L, (evidence, line) -> {
            assertThat(holds(line.text(), term)).as(line.text()).isTrue();
            assertThat(line.text()).startsWith("14310108").endsWith("text/html");
            found.add(line.ref().offset());
        });
        return found;
    }

    private static List<Long> expected(List<byte[]> lines, String term) {
        List<Long> expected = new ArrayList<>();
        long offset = 0;
        for (int i = 0; i < LINES; i++) {
            if (holds(line(i), term)) {
                expected.add(offset);
            }
            offset += lines.get(i).length;
        }
        return expected;
    }

    @ParameterizedTest
    @EnumSource(names = "WINDOWS_1252", mode = EnumSource.Mode.EXCLUDE)
    void showsALineWithItsNeighbours(LogCharset charset) throws IOException {
        List<byte[]> lines = lines(charset.charset());
        Custody custody = take(charset, lines, new byte[0]);
        long offset = lines.subList(0, 41).stream().mapToLong(l -> l.length).sum();
        try (RawLines raw = new RawLines(folder.resolve("case"), custody)) {
            assertThat(raw.around(new SourceRef(custody.evidence().getFirst().sha256(), offset, 0), 1, 2))
                    .extracting(RawLines.Line::text)
                    .containsExactly(line(40), line(41), line(42), line(43));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"UTF_8", "UTF_16LE", "UTF_16BE"})
    void aByteOrderMarkBelongsToNoLine(LogCharset charset) throws IOException {
        byte[] mark = "\uFEFF".getBytes(charset.charset());
        Custody custody = take(charset, lines(charset.charset()), mark);
        String sha256 = custody.evidence().getFirst().sha256();
        try (RawLines raw = new RawLines(folder.resolve("case"), custody)) {
            for (long offset : new long[] {0, mark.length}) {
                RawLines.Line first =
                        raw.around(new SourceRef(sha256, offset, 0), 2, 0).getFirst();
                assertThat(first.text()).isEqualTo(line(0));
                assertThat(first.ref().offset()).isEqualTo(mark.length);
            }
            List<Long> found = new ArrayList<>();
            raw.find(
                    "www0.example.com",
                    1,
                    LINES,
                    (evidence, line) -> found.add(line.ref().offset()));
            assertThat(found).containsExactly((long) mark.length);
        }
    }

    private static boolean holds(String line, String term) {
        String text = " " + line.toLowerCase(java.util.Locale.ROOT) + " ";
        String word = java.util.regex.Pattern.quote(term.toLowerCase(java.util.Locale.ROOT));
        boolean ascii = term.chars().allMatch(c -> c < 128);
        String edges = ascii ? "(?<![a-z0-9])" + word + "(?![a-z0-9])" : word;
        return java.util.regex.Pattern.compile(edges).matcher(text).find();
    }

    private static List<byte[]> lines(Charset charset) {
        List<byte[]> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            lines.add((line(i) + (i % 3 == 0 ? "\r\n" : "\n")).getBytes(charset));
        }
        return lines;
    }

    private Custody take(LogCharset charset, List<byte[]> lines, byte[] mark) throws IOException {
        Path log = folder.resolve("access.log");
        try (var out = Files.newOutputStream(log)) {
            out.write(mark);
            for (byte[] line : lines) {
                out.write(line);
            }
        }
        Custody custody = TestingIntake.receive(folder, log);
        assertThat(custody.evidence()).extracting(Evidence::charset).containsExactly(charset.name());
        assertThat(custody.evidence().getFirst().events()).isEqualTo(LINES);
        return custody;
    }
}
