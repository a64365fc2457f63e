// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashiato.format.Formats.Recognised;
import org.junit.jupiter.api.Test;

/** Odd Zeek logs of others: unknown fields, cut files, text that poses as a log. */
class ZeekOddTest {
    private static Optional<Reading> reading(String path) {
        byte[] file = SharedData.read(
                SharedData.folder("zeek-odd").resolve("test_data").resolve(path));
        return Formats.recognise(Formats.standard(), Reading.sample(file))
                .map(found -> Reading.of(file, found.claim().dialect()));
    }

    @Test
    void unknownFieldsAreKept() {
        List<RecordedEvent> events =
                reading("has_unknown_field/http.log").orElseThrow().events();
        assertThat(events).hasSize(4);
        assertThat(events.get(1)
                        .json()
                        .required("unmapped")
                        .required("i_dont_exist")
                        .asString())
                .isEqualTo("bingbong");
    }

    @Test
    void cutLinesAreRejectsAndTheRestIsRead() {
        Reading tabbed = reading("truncated/conn.log").orElseThrow();
        assertThat(tabbed.rejects()).isEqualTo(1);
        assertThat(tabbed.events()).hasSizeGreaterThan(50);
        Reading json = reading("truncated/conn_json.log").orElseThrow();
        assertThat(json.rejects()).isEqualTo(1);
        assertThat(json.events()).hasSize(3);
    }

    @Test
    void withoutItsHeaderOrWithoutSenseAFileIsNobodys() {
        assertThat(reading("truncated/conn_top.log")).isEmpty();
        assertThat(reading("text_file/conn.log")).isEmpty();
    }

    /** Every file of http, conn, dns and ssl logs is read without a reject, and no file of another log is claimed. */
    @Test
    void everyOtherFileIsReadWholeOrNotAtAll() throws IOException {
        for (String name : new String[] {
            "zeek-odd/test_data/proxy_rolling",
            "zeek-odd/test_data/json_with_all_fields",
            "zeek-odd/test_data/open_conns/closed",
            "zeek-labelled",
            "zeek-pair/zeek-default"
        }) {
            for (Path path : logs(SharedData.folder(name))) {
                String log = path.getFileName().toString().replaceAll("^(labeled-)?([a-zA-Z0-9_]+)[.].*", "$2");
                boolean wanted = List.of("http", "conn", "dns", "ssl").contains(log);
                boolean json = name.endsWith("json_with_all_fields");
                byte[] file = SharedData.read(path);
                Optional<Recognised> found = Formats.recognise(Formats.standard(), Reading.sample(file));
                if (!json) {
                    assertThat(found.isPresent()).as("%s is read", path).isEqualTo(wanted);
                }
                found.ifPresent(one -> assertThat(
                                Reading.of(file, one.claim().dialect()).rejects())
                        .as("rejects in %s", path)
                        .isZero());
            }
        }
    }

    private static List<Path> logs(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().matches(".*[.](log|json)([.]gz)?") && size(path) < 2_000_000)
                    .sorted()
                    .toList();
        }
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
