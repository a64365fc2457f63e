// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ashiato.evidence.charset.LogCharset;
import org.ashiato.format.Formats;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Text;
import org.ashiato.store.EventStore;
import org.ashiato.store.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON exports whose records span or share lines, over several pieces: all is read, and citations are exact. */
class JsonDocumentsTest {
    private static final int RECORDS = 24_000;

    @TempDir
    Path folder;

    /** Second halves of these characters are a backslash and braces in Shift_JIS. */
    private static String record(int i, String end) {
        return String.join(
                end,
                "  {",
                "    \"uuid\": \"u%d\",".formatted(i),
                "    \"eventType\": \"user.session.start\",",
                "    \"published\": \"2015-05-08T00:%02d:%02dZ\",".formatted(i / 60 % 60, i % 60),
                "    \"displayMessage\": \"ソボマ } ] { [ \\\" の記録\",",
                "    \"actor\": {",
                "      \"alternateId\": \"user%d@example.jp\"".formatted(i),
                "    },",
                "    \"outcome\": {\"result\": \"SUCCESS\"}",
                "  }");
    }

    private static String printed(String end) {
        return IntStream.range(0, RECORDS)
                .mapToObj(i -> record(i, end))
                .collect(Collectors.joining("," + end, "[" + end, end + "]" + end));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF_8,1,false",
        "UTF_8,4,true",
        "UTF_16LE,2,true",
        "UTF_16BE,2,false",
        "SHIFT_JIS,2,true",
        "EUC_JP,2,false"
    })
    void everyRecordIsReadAndCitedWhole(LogCharset charset, int threads, boolean windows) throws IOException {
        Custody custody = take(printed(windows ? "\r\n" : "\n"), charset.charset(), threads);

        Evidence evidence = custody.evidence().getFirst();
        assertThat(evidence.charset()).isEqualTo(charset.name());
        assertThat(evidence.format()).isEqualTo("okta");
        assertThat(evidence.size()).isGreaterThan(Cutter.PIECE);
        assertThat(evidence.rejects()).isEmpty();
        assertThat(evidence.events()).isEqualTo(RECORDS);
        List<SourceRef> places = places(custody);
        assertThat(places).hasSize(RECORDS);
        try (RawLines raw = new RawLines(folder.resolve("case"), custody)) {
            for (int i = 0; i < RECORDS; i += 37) {
                List<RawLines.Line> lines = raw.around(places.get(i), 1, 1);
                RawLines.Line cited = lines.get(1);
                assertThat(cited.ref()).isEqualTo(places.get(i));
                assertThat(cited.text())
                        .isEqualTo(record(i, windows ? "\r\n" : "\n").strip());
                assertThat(lines.getFirst().text().strip()).isEqualTo(i == 0 ? "[" : "},");
            }
        }
    }

    @Test
    void aListOnOneLineIsReadRecordByRecord() throws IOException {
        String list = IntStream.range(0, RECORDS)
                .mapToObj(i -> record(i, ""))
                .collect(Collectors.joining(",", "{\"value\":[", "]}"));
        Custody custody = take(list, UTF_8, 2);

        assertThat(custody.evidence().getFirst().events()).isEqualTo(RECORDS);
        assertThat(custody.evidence().getFirst().rejects()).isEmpty();
        try (RawLines raw = new RawLines(folder.resolve("case"), custody)) {
            SourceRef last = places(custody).getLast();
            assertThat(raw.around(last, 2, 2))
                    .singleElement()
                    .satisfies(line -> assertThat(line.text())
                            .startsWith("{")
                            .contains("user" + (RECORDS - 1))
                            .endsWith("}"));
        }
    }

    /** A record that is too long is one reject, and those behind it are read. */
    @Test
    void aRecordThatIsTooLongHidesNoOther() throws IOException {
        String longOne = record(1, "\n").replace("の記録", "x".repeat(5 << 20));
        Custody custody = take("[\n" + record(0, "\n") + ",\n" + longOne + ",\n" + record(2, "\n") + "\n]\n", UTF_8, 2);

        assertThat(custody.evidence().getFirst().events()).isEqualTo(2);
        assertThat(custody.evidence().getFirst().rejects()).containsExactly(Map.entry("line_too_long", 1L));
    }

    /** Where the next begins with a piece of its own, too. */
    @Test
    void aRecordThatIsTooLongHidesNotTheFirstOfAPiece() throws IOException {
        String before = "[\n" + record(0, "\n");
        String open = ",\n  {\n    \"a\": \"";
        String longOne = open + "x".repeat(Cutter.PIECE - open.length() - 1) + "\n";
        Custody custody = take(before + longOne + record(1, "\n") + ",\n" + record(2, "\n") + "\n]\n", UTF_8, 2);

        assertThat(custody.evidence().getFirst().events()).isEqualTo(3);
        assertThat(custody.evidence().getFirst().rejects()).containsExactly(Map.entry("line_too_long", 1L));
    }

    @Test
    void theLineAtAnOffsetIsWholeAcrossPieces() throws IOException {
        Custody custody = take(printed("\n"), UTF_8, 1);
        SourceRef first = places(custody).stream()
                .filter(p -> p.offset() + p.length() > Cutter.PIECE)
                .findFirst()
                .orElseThrow();
        // The line before a record holds the end of the one before it, in the piece before.
        SourceRef comma = new SourceRef(first.evidence(), first.offset() - 4, 0);
        try (RawLines raw = new RawLines(folder.resolve("case"), custody)) {
            assertThat(raw.around(comma, 0, 0)).extracting(RawLines.Line::text).containsExactly("  },");
            assertThat(raw.around(first, 1, 0).getFirst().text()).isEqualTo("  },");
        }
    }

    /** One that is never closed takes none with it where lines are indented, and is told where they are not. */
    @Test
    void aRecordThatIsNotClosedIsARejectOfItsOwn() throws IOException {
        Custody custody = take(printed("\n").replace("user7@example.jp\"\n    }", "user7@example.jp\""), UTF_8, 2);
        assertThat(custody.evidence().getFirst().events()).isEqualTo(RECORDS - 1);
        assertThat(custody.evidence().getFirst().rejects()).containsExactly(Map.entry("bad_json", 1L));
    }

    @Test
    void aHundredMegabytesOfNestingAreOneReject() throws IOException {
        Path log = folder.resolve("log.json");
        try (var out = Files.newBufferedWriter(log)) {
            out.write("[\n" + record(0, "\n") + ",\n" + record(1, "\n") + ",\n  {\"a\":\n");
            String nest = "[".repeat(1 << 20);
            for (int i = 0; i < 100; i++) {
                out.write(nest);
            }
        }
        Custody custody = receive(log, 2);
        assertThat(custody.evidence().getFirst().events()).isEqualTo(2);
        assertThat(custody.evidence().getFirst().rejects()).containsExactly(Map.entry("line_too_long", 1L));
        assertThat(custody.evidence().getFirst().size()).isGreaterThan(100 << 20);
    }

    /** Records appended one after the other: what was read before is not read again. */
    @Test
    void aDocumentThatGrewIsReadOn() throws IOException {
        String first = record(0, "\n") + "\n" + record(1, "\n") + "\n"
                + record(2, "\n").substring(0, 130);
        String whole = record(0, "\n") + "\n" + record(1, "\n") + "\n" + record(2, "\n") + "\n" + record(3, "\n");
        take(first, UTF_8, 1);
        Custody custody = take(whole, UTF_8, 1);

        assertThat(custody.evidence()).extracting(Evidence::events).containsExactly(2L, 2L);
        assertThat(places(custody)).hasSize(4);
    }

    /** Braces alone make no log. */
    @Test
    void aDocumentOfOtherThingsIsKeptOnly() throws IOException {
        Custody custody = take("[\n  {\n    \"name\": \"x\"\n  },\n  {\n    \"name\": \"y\"\n  }\n]\n", UTF_8, 1);

        assertThat(custody.evidence().getFirst().format()).isNull();
        assertThat(custody.evidence().getFirst().remark())
                .isNotNull()
                .extracting(Text::en)
                .asString()
                .contains("JSON document");
    }

    private Custody take(String text, Charset charset, int threads) throws IOException {
        Path log = folder.resolve("log.json");
        boolean marked = charset.name().startsWith("UTF-16");
        Files.write(log, ((marked ? "\uFEFF" : "") + text).getBytes(charset));
        return receive(log, threads);
    }

    private Custody receive(Path log, int threads) throws IOException {
        Receiving.Terms terms = new Receiving.Terms(
                Formats.standard(),
                List.of(),
                ZoneId.of("Asia/Tokyo"),
                true,
                new Text("指定", "given"),
                new Limits(threads, 256L << 20, folder.resolve("spill")));
        return TestingIntake.receive(folder, log, Instant.parse("2015-06-10T00:00:00Z"), terms);
    }

    private List<SourceRef> places(Custody custody) throws IOException {
        List<SourceRef> places = new ArrayList<>();
        try (EventStore events = EventStore.open(
                TestingIntake.limits(folder), custody.contents(folder.resolve("case")), name -> false)) {
            events.rows(JsonDocumentsTest.class, "places.sql", Map.of(), rows -> {
                while (rows.next()) {
                    places.add(events.ref(rows.number(0), rows.number(1), rows.number(2)));
                }
                return places;
            });
        }
        return places;
    }
}
