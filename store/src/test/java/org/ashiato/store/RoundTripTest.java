// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.EventKind;
import org.ashiato.model.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {
    private static final EventKind HTTP = EventKind.HTTP;
    private static final String HASH = "0".repeat(64);

    @TempDir
    Path folder;

    private Limits limits(int threads) {
        return new Limits(threads, 512L << 20, folder.resolve("spill"));
    }

    private long write(int rows, int threads, Path file) throws IOException {
        AtomicInteger next = new AtomicInteger();
        try (EventWriter writer = EventWriter.open(limits(threads))) {
            return writer.write(
                    HTTP,
                    "proxy",
                    () -> batch -> {
                        int i;
                        while (!batch.isFull() && (i = next.getAndIncrement()) < rows) {
                            row(batch, i);
                        }
                    },
                    file);
        }
    }

    private static void row(Batch batch, int i) {
        batch.time(1_431_000_000_000_000L + i * 1_000_001L);
        byte[] host = ("WWW.Example" + i % 7 + ".JP").getBytes(UTF_8);
        batch.lowerText(HTTP.position("dst_host"), host, 0, host.length);
        byte[] address = ("10.0.0." + i % 5).getBytes(UTF_8);
        batch.text(HTTP.position("src_address"), address, 0, address.length);
        text(batch, "scheme", "http");
        text(batch, "path", "/年金/p.html");
        text(batch, "query_string", "id=" + i);
        batch.number(HTTP.position("status"), i % 3 == 0 ? 503 : 200);
        if (i % 2 == 0) {
            batch.number(HTTP.position("bytes_in"), 5_000_000_000L + i);
        }
        batch.commit(1, i * 100L, 99);
    }

    private static void text(Batch batch, String column, String value) {
        byte[] bytes = value.getBytes(UTF_8);
        batch.text(HTTP.position(column), bytes, 0, bytes.length);
    }

    private EventStore open(Path file) {
        return EventStore.open(
                limits(2),
                new EventStore.Contents(
                        Files.exists(file) ? Map.of(HTTP, List.of(file)) : Map.of(),
                        List.of(),
                        List.of(new EventStore.EvidenceRow(1, HASH, "proxy", "squid", "a.log", 1)),
                        Map.of()),
                name -> name.equals("www.example6.jp"));
    }

    static List<List<@Nullable String>> ask(EventStore store, String sql) {
        List<List<@Nullable String>> all = new ArrayList<>();
        store.query(sql, new EventStore.Answer() {
            @Override
            public void columns(List<String> names) {}

            @Override
            public boolean row(List<@Nullable String> values) {
                all.add(values);
                return true;
            }
        });
        return all;
    }

    @Test
    void everyRowComesBackWhateverTheThreads() throws IOException {
        for (int threads : new int[] {1, 2, 16}) {
            Path file = folder.resolve(threads + ".parquet");
            assertThat(write(10_000, threads, file)).isEqualTo(10_000);
            try (EventStore store = open(file)) {
                assertThat(ask(
                                store,
                                "select count(*), count(distinct \"offset\"), sum(status), count(bytes_in),"
                                        + " sum(bytes_in), min(epoch_us(time)), min(dst_host), max(url), min(time_quality)"
                                        + " from http"))
                        .containsExactly(List.of(
                                "10000",
                                "10000",
                                String.valueOf(3334L * 503 + 6666L * 200),
                                "5000",
                                String.valueOf(5000L * 5_000_000_000L + 24_995_000L),
                                "1431000000000000",
                                "www.example0.jp",
                                "http://www.example6.jp/年金/p.html?id=9995",
                                "exact"));
            }
        }
    }

    @Test
    void contactsLeaveOutTheInsideAndKnowEndpointAndFailure() throws IOException {
        Path file = folder.resolve("a.parquet");
        write(70, 1, file);
        try (EventStore store = open(file)) {
            assertThat(ask(
                            store,
                            "select count(*), min(endpoint), max(endpoint), count(*) filter (failed),"
                                    + " count(distinct destination) from contact"))
                    .containsExactly(List.of("60", "/年金/p.html", "/年金/p.html", "20", "6"));
        }
    }

    @Test
    void noRowsLeaveNoFile() throws IOException {
        Path file = folder.resolve("none.parquet");
        assertThat(write(0, 2, file)).isZero();
        assertThat(file).doesNotExist();
        try (EventStore store = open(file)) {
            assertThat(ask(store, "select count(*) from http")).containsExactly(List.of("0"));
        }
    }

    @Test
    void aFillersErrorComesOutAndLeavesNothing() {
        Path file = folder.resolve("bad.parquet");
        try (EventWriter writer = EventWriter.open(limits(2))) {
            assertThatThrownBy(() -> writer.write(
                            HTTP,
                            "proxy",
                            () -> batch -> {
                                throw new IOException("disk gone");
                            },
                            file))
                    .isInstanceOf(IOException.class)
                    .hasMessage("disk gone");
        }
        assertThat(folder.toFile().list()).doesNotContain("bad.parquet", "bad.parquet.partial");
    }

    @Test
    void rejectsComeBack() throws IOException {
        Path file = folder.resolve("rejects.parquet");
        AtomicInteger next = new AtomicInteger();
        try (EventWriter writer = EventWriter.open(limits(2))) {
            assertThat(writer.writeRejects(
                            () -> next.get() == 5000
                                    ? null
                                    : new EventWriter.Reject(1, next.getAndIncrement(), 7, Verdict.BAD_TIME),
                            file))
                    .isEqualTo(5000);
        }
        try (EventStore store = EventStore.open(
                limits(1), new EventStore.Contents(Map.of(), List.of(file), List.of(), Map.of()), n -> false)) {
            assertThat(ask(store, "select count(*), max(\"offset\"), min(code) from rejects"))
                    .containsExactly(List.of("5000", "4999", "bad_time"));
        }
    }

    @Test
    void aFoldersNameIsNotAPattern() throws IOException {
        Path odd = Files.createDirectories(folder.resolve("case[1-9]?*"));
        write(70, 1, odd.resolve("a.parquet"));
        write(5, 1, Files.createDirectories(folder.resolve("case1xx")).resolve("a.parquet"));
        write(5, 1, Files.createDirectories(folder.resolve("case[1-9]?x")).resolve("a.parquet"));
        try (EventStore store = open(odd.resolve("a.parquet"))) {
            assertThat(ask(store, "select count(*) from http")).containsExactly(List.of("70"));
        }
    }

    @Test
    void supersededLinesDoNotCount() throws IOException {
        Path file = folder.resolve("a.parquet");
        write(70, 1, file);
        try (EventStore store = EventStore.open(
                limits(1),
                new EventStore.Contents(Map.of(HTTP, List.of(file)), List.of(), List.of(), Map.of(1, 6000L)),
                n -> false)) {
            assertThat(ask(store, "select count(*) from http")).containsExactly(List.of("60"));
        }
    }

    @Test
    void aUserCanOnlySelectAndOnlyFromTheCase() throws IOException {
        Path file = folder.resolve("a.parquet");
        write(70, 1, file);
        Path other = folder.resolve("other.txt");
        Files.writeString(other, "secret\n");
        for (String sql : List.of(
                "copy (select 1) to '" + folder.resolve("out.csv") + "'",
                "copy (select 1) to '" + file + "'",
                "select * from read_text('" + other + "')",
                "select * from read_csv('" + other + "')",
                "select * from '" + other + "'",
                "select 1; copy (select 1) to '" + file + "'",
                "drop view http",
                "attach '" + folder.resolve("x.db") + "'",
                "set enable_external_access=true",
                "install httpfs",
                "selec 1",
                "")) {
            try (EventStore store = open(file)) {
                assertThatThrownBy(() -> ask(store, sql)).as(sql).isInstanceOf(AshiatoException.class);
            }
        }
        try (EventStore store = open(file)) {
            assertThat(ask(store, "select count(*) from http")).containsExactly(List.of("70"));
        }
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @Test
    void namedParametersAreBoundAndInstantsAreUtc() throws IOException {
        assertThat(Sql.of("select ':a', \":b\", x::int, :from -- :c\n where t > :from and u = :to")
                        .names())
                .containsExactly("from", "from", "to");
        Path file = folder.resolve("a.parquet");
        write(70, 1, file);
        try (EventStore store = open(file)) {
            long count = store.rows(
                    RoundTripTest.class,
                    "since.sql",
                    Map.of("from", Instant.ofEpochSecond(1_431_000_060)),
                    rows -> rows.next() ? rows.number(0) : -1L);
            assertThat(count).isEqualTo(10);
        }
    }
}
