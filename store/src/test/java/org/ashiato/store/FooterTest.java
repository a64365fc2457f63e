// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.iceberg.Metrics;
import org.apache.iceberg.types.Comparators;
import org.apache.iceberg.types.Conversions;
import org.apache.iceberg.types.Types;
import org.ashiato.model.EventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FooterTest {
    private static final EventKind HTTP = EventKind.HTTP;
    private static final int TIME = 1;
    private static final int OFFSET = 5;
    private static final int PATH = 28;
    private static final int AGENT = 22;

    @TempDir
    Path folder;

    private Metrics metrics(String select) {
        Path file = folder.resolve("a.parquet");
        try (Engine engine = Engine.start(TestingEvents.limits(folder))) {
            // Many row groups, so that their bounds must be put together.
            engine.execute("COPY (" + select + ") TO " + Sql.text(file.toString())
                    + " (FORMAT parquet, ROW_GROUP_SIZE 2048, FIELD_IDS"
                    + " {time: 1, \"offset\": 5, path: 28, user_agent: 22})");
            return Footer.read(engine, HTTP, file);
        }
    }

    private static String rows(List<String> urls) {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < urls.size(); i++) {
            values.append(i == 0 ? "" : ", ").append("(%d, %s)".formatted(i, Sql.text(urls.get(i))));
        }
        return "SELECT make_timestamp(1431048480000000 + CAST(i AS BIGINT) * 1000003) AS time, CAST(i AS BIGINT) AS \"offset\", path,"
                + " CAST(NULL AS VARCHAR) AS user_agent FROM (VALUES " + values + ") AS t(i, path)";
    }

    private static String text(ByteBuffer bound) {
        return Conversions.<CharSequence>fromByteBuffer(Types.StringType.get(), bound)
                .toString();
    }

    @Test
    void textBoundsEncloseEveryTextWhateverItsCharacters() {
        List<String> alphabet =
                List.of("a", "Z", "'", "\n", "\u001b[31m", "é", "年", "\uffee", "🐾", "\uDBFF\uDFFD", "NULL");
        Random random = new Random(20150510);
        for (int round = 0; round < 6; round++) {
            List<String> urls = new ArrayList<>();
            for (int i = 0; i < 5000; i++) {
                StringBuilder url = new StringBuilder();
                for (int length = random.nextInt(40); length >= 0; length--) {
                    url.append(alphabet.get(random.nextInt(round < 3 ? 3 : alphabet.size())));
                }
                urls.add(url.toString());
            }
            Metrics metrics = metrics(rows(urls));
            assertThat(metrics.recordCount()).isEqualTo(5000);
            urls.sort(Comparators.charSequences());
            String lower = text(requireNonNull(metrics.lowerBounds().get(PATH)));
            assertThat(Comparators.charSequences().compare(lower, urls.getFirst()))
                    .isNotPositive();
            ByteBuffer upper = metrics.upperBounds().get(PATH);
            if (upper != null) {
                assertThat(Comparators.charSequences().compare(text(upper), urls.getLast()))
                        .isNotNegative();
            }
        }
    }

    @Test
    void numbersAndTimesAreExactAndNullsCounted() {
        List<String> urls = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            urls.add("u");
        }
        Metrics metrics = metrics(rows(urls));
        long first = Conversions.<Long>fromByteBuffer(
                Types.LongType.get(), metrics.lowerBounds().get(OFFSET));
        long last = Conversions.<Long>fromByteBuffer(
                Types.LongType.get(), metrics.upperBounds().get(OFFSET));
        assertThat(List.of(first, last)).containsExactly(0L, 4999L);
        long end = Conversions.<Long>fromByteBuffer(
                Types.TimestampType.withoutZone(), metrics.upperBounds().get(TIME));
        assertThat(end).isEqualTo(1_431_048_480_000_000L + 4999 * 1_000_003L);
        assertThat(metrics.nullValueCounts()).containsEntry(AGENT, 5000L).containsEntry(PATH, 0L);
        assertThat(metrics.valueCounts()).containsEntry(AGENT, 5000L);
        assertThat(metrics.lowerBounds()).doesNotContainKey(AGENT);
        assertThat(metrics.columnSizes().get(PATH)).isPositive();
    }

    @Test
    void timesOfStrangeYearsLeaveTheBoundsUnknown() throws IOException {
        for (String micros : List.of("-62200000000000000", "400000000000000000")) {
            Metrics metrics = metrics("SELECT make_timestamp(i * " + micros
                    + ") AS time, i AS \"offset\", 'u' AS path, 'a' AS user_agent FROM range(2) AS t(i)");
            assertThat(metrics.recordCount()).isEqualTo(2);
            assertThat(metrics.lowerBounds()).doesNotContainKey(TIME).containsKey(OFFSET);
            assertThat(metrics.upperBounds()).doesNotContainKey(TIME);
        }
    }
}
