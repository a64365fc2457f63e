// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ashiato.format.Formats;
import org.ashiato.model.Dialect;
import org.ashiato.model.EventKind;
import org.ashiato.model.EventSink;
import org.ashiato.model.LineParser;
import org.ashiato.model.Sample;
import org.ashiato.model.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The range writes what the formats read: no line is refused, and the truth's contacts come out. */
class FormatsReadTheRangeTest {
    private static final Scenario SMALL = Scenario.of(41).hosts(100).days(17).lines(50_000);
    private static final int HEAD = 200;

    @ParameterizedTest
    @EnumSource(names = {"SQUID"})
    void everyLineIsRead(LogDialect dialect) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Truth truth = Range.stream(SMALL.dialect(dialect), out);
        List<byte[]> lines = out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
        Dialect current = Formats.recognise(Formats.standard(), new Sample(lines.subList(0, HEAD)))
                .orElseThrow()
                .claim()
                .dialect();
        Contacts contacts = new Contacts();
        List<String> refused = new ArrayList<>();
        LineParser parser = current.parser();
        for (byte[] line : lines) {
            if (current.directiveByte() >= 0 && line.length > 0 && (line[0] & 0xff) == current.directiveByte()) {
                current = current.after(line, 0, line.length);
                parser = current.parser();
                continue;
            }
            Verdict verdict = parser.parse(line, 0, line.length, contacts);
            if (verdict != Verdict.EVENT) {
                refused.add(verdict + ": " + new String(line, StandardCharsets.UTF_8));
            }
            contacts.next();
        }
        assertThat(refused).isEmpty();
        for (Truth.Host host : truth.hosts()) {
            for (String destination : host.destinations()) {
                assertThat(contacts.seen).contains(host.id() + " " + destination);
            }
        }
    }

    /** Notes which terminal contacted which destination. */
    private static final class Contacts implements EventSink {
        private static final int HOST = EventKind.HTTP.position("src_address");
        private static final int DESTINATION = EventKind.HTTP.position("dst_host");
        private final Set<String> seen = new TreeSet<>();
        private String host = "";
        private String destination = "";

        void next() {
            seen.add(host + " " + destination);
            host = "";
            destination = "";
        }

        @Override
        public void time(long utcMicros) {}

        @Override
        public void localTime(long localMicros) {}

        @Override
        public void text(int position, byte[] bytes, int from, int to) {
            String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            if (position == HOST) {
                host = text;
            } else if (position == DESTINATION) {
                destination = text;
            }
        }

        @Override
        public void lowerText(int position, byte[] bytes, int from, int to) {
            text(position, bytes, from, to);
        }

        @Override
        public void number(int position, long value) {}
    }
}
