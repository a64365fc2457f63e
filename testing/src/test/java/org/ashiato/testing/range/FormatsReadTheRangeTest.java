// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ashiato.format.Formats;
import org.ashiato.format.mapping.MappedFormat;
import org.ashiato.format.squidlogformat.SquidLogformat;
import org.ashiato.model.Dialect;
import org.ashiato.model.EventKind;
import org.ashiato.model.EventSink;
import org.ashiato.model.LineParser;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Sample;
import org.ashiato.model.Verdict;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The range writes what the formats read: no line is refused, and the truth's contacts come out. */
class FormatsReadTheRangeTest {
    private static final Scenario SMALL = Scenario.of(41).hosts(100).days(17).lines(50_000);
    private static final int HEAD = 200;

    @TempDir
    private Path folder = Path.of("unset");

    @ParameterizedTest
    @EnumSource
    void everyLineIsRead(LogDialect dialect) throws IOException {
        Truth truth = Range.write(SMALL.dialect(dialect), folder);
        List<LogFormat> formats = new ArrayList<>(Formats.standard());
        if (dialect == LogDialect.SQUID_LOGFORMAT) {
            String definition =
                    Files.readString(folder.resolve("logformat.txt")).strip();
            formats.addFirst(SquidLogformat.of("office", definition));
        }
        Charset charset = UTF_8;
        if (dialect == LogDialect.CSV_SJIS) {
            formats.addFirst(MappedFormat.load(folder.resolve("mapping.toml")));
            charset = SjisCsv.SHIFT_JIS;
        }
        Set<String> seen = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder.resolve("logs"))) {
            for (Path file : files.toList()) {
                read(Files.readAllLines(file, charset), formats, seen);
            }
        }
        for (Truth.Host host : truth.hosts()) {
            for (String destination : host.destinations()) {
                assertThat(seen).contains(host.id() + " " + destination);
            }
        }
    }

    private static void read(List<String> text, List<LogFormat> formats, Set<String> seen) {
        List<byte[]> lines = text.stream().map(line -> line.getBytes(UTF_8)).toList();
        Dialect current = Formats.recognise(formats, new Sample(lines.subList(0, HEAD)))
                .orElseThrow()
                .claim()
                .dialect();
        Contact contact = new Contact(current.kind());
        List<String> refused = new ArrayList<>();
        LineParser parser = current.parser();
        for (byte[] line : lines) {
            if (current.directiveByte() >= 0 && (line[0] & 0xff) == current.directiveByte()) {
                current = current.after(line, 0, line.length);
                parser = current.parser();
                continue;
            }
            Verdict verdict = parser.parse(line, 0, line.length, contact);
            if (verdict.isReject()) {
                refused.add(verdict + ": " + new String(line, UTF_8));
            }
            seen.add(contact.taken());
        }
        assertThat(refused).isEmpty();
    }

    /** Who contacted whom: by name, or by address where no name is given. */
    private static final class Contact implements EventSink {
        private final int host;
        private final int name;
        private final int address;
        private String from = "";
        private String to = "";
        private String toAddress = "";

        Contact(EventKind kind) {
            host = kind.position("src_address");
            name = kind.position("dst_host");
            address = kind.position("dst_ip");
        }

        String taken() {
            String contact = from + " " + (to.isEmpty() ? toAddress : to);
            from = "";
            to = "";
            toAddress = "";
            return contact;
        }

        @Override
        public void time(long utcMicros) {}

        @Override
        public void localTime(long localMicros) {}

        @Override
        public void yearlessTime(int turns, int month, int day, long microOfDay) {}

        @Override
        public void text(int position, byte[] bytes, int start, int end) {
            String text = new String(bytes, start, end - start, UTF_8);
            if (position == host) {
                from = text;
            } else if (position == name) {
                to = text;
            } else if (position == address) {
                toAddress = text;
            }
        }

        @Override
        public void lowerText(int position, byte[] bytes, int start, int end) {
            text(position, bytes, start, end);
        }

        @Override
        public void number(int position, long value) {}
    }
}
