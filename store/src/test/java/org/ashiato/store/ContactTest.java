// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ashiato.model.EventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as one contact where a sensor tells of the same connection several times. */
class ContactTest {
    @TempDir
    Path folder;

    /** One row: its kind and its columns; the place of the line is its number. */
    private record Row(EventKind kind, Map<String, String> columns) {}

    private static Row connection(String uid) {
        return new Row(
                EventKind.FLOW,
                Map.of("uid", uid, "src_address", "10.0.0.1", "dst_ip", "192.0.2.1", "protocol", "tcp", "state", "SF"));
    }

    private static Row handshake(String uid) {
        return new Row(EventKind.FLOW, Map.of("uid", uid, "src_address", "10.0.0.1", "dst_ip", "192.0.2.1"));
    }

    private static Row handshake(String uid, String name) {
        return new Row(
                EventKind.FLOW, Map.of("uid", uid, "src_address", "10.0.0.1", "dst_ip", "192.0.2.1", "dst_host", name));
    }

    private static Row request(String uid) {
        return new Row(
                EventKind.HTTP,
                Map.of("uid", uid, "src_address", "10.0.0.1", "dst_ip", "192.0.2.1", "dst_host", "www.example.com"));
    }

    @Test
    void aHandshakeCountsNotBesideItsConnection() throws IOException {
        assertThat(contacts(connection("C1"), handshake("C1"), handshake("C2", "a.example"), connection("C2")))
                .containsExactly("0 192.0.2.1", "3 a.example");
    }

    @Test
    void aHandshakeCountsWhereItsConnectionWasNotLogged() throws IOException {
        assertThat(contacts(handshake("C1"), handshake("C2", "a.example"), connection("C3")))
                .containsExactly("0 192.0.2.1", "1 a.example", "2 192.0.2.1");
    }

    @Test
    void aRequestCountsForItsConnectionAndItsHandshake() throws IOException {
        assertThat(contacts(connection("C1"), handshake("C1"), request("C1"))).containsExactly("2 www.example.com");
    }

    @Test
    void flowsWithoutAConnectionIdEachCount() throws IOException {
        Row flow = new Row(EventKind.FLOW, Map.of("src_address", "10.0.0.1", "dst_ip", "192.0.2.1"));
        assertThat(contacts(flow, flow, connection("C1"))).containsExactly("0 192.0.2.1", "1 192.0.2.1", "2 192.0.2.1");
    }

    @Test
    void visitsHoldEachContactOnceHoweverOftenItsDestinationIsAskedFor() throws IOException {
        List<String> rows = told(
                store -> {
                    store.visits(List.of("b.example", "nobody.example"));
                    store.visits(List.of("a.example", "b.example"));
                },
                "select v.\"offset\", d.destination, h.host, p.endpoint, v.path from visit v"
                        + " join visit_destination d on d.number = v.destination join visit_host h on h.number = v.host"
                        + " left join visit_path p on p.destination = v.destination and p.path = v.path"
                        + " order by v.\"offset\"",
                page("b.example", "/z"),
                page("a.example", "/z"),
                page("b.example", "/a"),
                page("c.example", "/a"),
                connection("C1"),
                handshake("C2", "b.example"));
        assertThat(rows)
                .containsExactly(
                        "0 b.example 10.0.0.1 /z 2",
                        "1 a.example 10.0.0.1 /z 1",
                        "2 b.example 10.0.0.1 /a 1",
                        "5 b.example 10.0.0.1 null null");
    }

    private static Row page(String host, String path) {
        return new Row(EventKind.HTTP, Map.of("src_address", "10.0.0.1", "dst_host", host, "path", path));
    }

    private List<String> contacts(Row... rows) throws IOException {
        return told(store -> {}, "select \"offset\", destination from contact order by \"offset\"", rows);
    }

    private List<String> told(Consumer<EventStore> before, String sql, Row... rows) throws IOException {
        Map<EventKind, List<Path>> files = new EnumMap<>(EventKind.class);
        Limits limits = new Limits(1, 256L << 20, folder.resolve("spill"));
        try (EventWriter writer = EventWriter.open(limits)) {
            for (EventKind kind : List.of(EventKind.HTTP, EventKind.FLOW)) {
                Iterator<Integer> numbers = java.util.stream.IntStream.range(0, rows.length)
                        .filter(i -> rows[i].kind() == kind)
                        .iterator();
                Path file = folder.resolve(kind.table() + ".parquet");
                if (writer.write(kind, "sensor", () -> batch -> fill(batch, rows, numbers), file) > 0) {
                    files.put(kind, List.of(file));
                }
            }
        }
        EventStore.Contents contents = new EventStore.Contents(
                files,
                List.of(),
                List.of(new EventStore.EvidenceRow(1, "a".repeat(64), "sensor", "zeek", "conn.log", 1)),
                Map.of());
        try (EventStore store = EventStore.open(limits, contents, name -> name.startsWith("10."))) {
            before.accept(store);
            return RoundTripTest.ask(store, sql).stream()
                    .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                    .toList();
        }
    }

    private static void fill(Batch batch, Row[] rows, Iterator<Integer> numbers) {
        while (!batch.isFull() && numbers.hasNext()) {
            int number = numbers.next();
            Row row = rows[number];
            batch.time(1_431_000_000_000_000L + number * 1_000_000L);
            row.columns().forEach((column, value) -> {
                byte[] bytes = value.getBytes(UTF_8);
                batch.text(row.kind().position(column), bytes, 0, bytes.length);
            });
            batch.commit(1, number, 1);
        }
    }
}
