// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.ashiato.model.EventKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The URL that users ask for comes back from its parts. */
class UrlViewTest {
    private static final EventKind HTTP = EventKind.HTTP;

    @TempDir
    Path folder;

    private int written;

    private record Row(
            @Nullable String method,
            @Nullable String scheme,
            @Nullable String host,
            int port,
            @Nullable String path,
            @Nullable String query,
            @Nullable String url) {}

    @Test
    void urlsArePutTogetherAgain() throws IOException {
        List<Row> rows = List.of(
                new Row("GET", "http", "a.jp", 80, "/x", "q=1", "http://a.jp/x?q=1"),
                new Row("GET", "http", "a.jp", 443, "/x", null, "http://a.jp:443/x"),
                new Row("GET", "https", "a.jp", 443, "/x", "#f", "https://a.jp/x#f"),
                new Row("GET", "https", "a.jp", 443, "/x", "", "https://a.jp/x?"),
                new Row("GET", "ftp", "a.jp", 21, "/x", null, "ftp://a.jp/x"),
                new Row("GET", "http", "a.jp", -1, "", null, "http://a.jp"),
                new Row("GET", "http", "2001:db8::1", 8080, "/", null, "http://[2001:db8::1]:8080/"),
                new Row("CONNECT", null, "a.jp", 443, null, null, "a.jp:443"),
                new Row("CONNECT", null, "2001:db8::1", 443, null, null, "[2001:db8::1]:443"),
                new Row("CONNECT", null, "a.jp", -1, null, null, "a.jp"),
                new Row("GET", null, "a.jp", 80, "/index.html", "年金=1", "/index.html?年金=1"),
                new Row("GET", null, null, -1, "error:invalid-request", null, "error:invalid-request"),
                new Row("GET", null, "a.jp", 80, null, null, null));
        Path file = folder.resolve("a.parquet");
        Iterator<Row> next = rows.iterator();
        try (EventWriter writer = EventWriter.open(TestingEvents.limits(folder))) {
            writer.write(
                    HTTP,
                    "proxy",
                    () -> batch -> {
                        while (next.hasNext()) {
                            fill(batch, next.next());
                        }
                    },
                    file);
        }
        EventStore.Contents contents =
                new EventStore.Contents(Map.of(HTTP, List.of(file)), List.of(), List.of(), Map.of());
        try (EventStore store = EventStore.open(TestingEvents.limits(folder), contents, name -> false)) {
            List<@Nullable String> urls = new ArrayList<>();
            RoundTripTest.ask(store, "select url from http order by \"offset\"")
                    .forEach(row -> urls.add(row.getFirst()));
            List<@Nullable String> wanted = new ArrayList<>();
            rows.forEach(row -> wanted.add(row.url()));
            assertThat(urls).isEqualTo(wanted);
        }
    }

    private void fill(Batch batch, Row row) {
        batch.time(1_431_000_000_000_000L);
        text(batch, "method", row.method());
        text(batch, "scheme", row.scheme());
        text(batch, "dst_host", row.host());
        text(batch, "path", row.path());
        text(batch, "query_string", row.query());
        if (row.port() >= 0) {
            batch.number(HTTP.position("dst_port"), row.port());
        }
        batch.commit(1, written++, 9);
    }

    private static void text(Batch batch, String column, @Nullable String value) {
        if (value != null) {
            byte[] bytes = value.getBytes(UTF_8);
            batch.text(HTTP.position(column), bytes, 0, bytes.length);
        }
    }
}
