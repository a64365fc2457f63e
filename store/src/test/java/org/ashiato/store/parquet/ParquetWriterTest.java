// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store.parquet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read back by an engine that knows nothing of this writer. */
class ParquetWriterTest {
    private static final Field NUMBER = new Field("v", Field.Type.BIGINT, 7);
    private static final Field TEXT = new Field("v", Field.Type.VARCHAR, 7);

    @TempDir
    Path folder;

    private static void set(ColumnBuilder column, int row, @Nullable Object value) {
        switch (column) {
            case NumberColumn numbers when value instanceof Long number -> numbers.set(row, number);
            case TextColumn texts
            when value instanceof String text -> {
                byte[] bytes = text.getBytes(UTF_8);
                texts.set(row, bytes, 0, bytes.length, false);
            }
            case NumberColumn ignored -> {}
            case TextColumn ignored -> {}
        }
    }

    private void check(Field field, int rows, int group, IntFunction<@Nullable Object> value) throws Exception {
        Path file = folder.resolve("a.parquet");
        List<ColumnBuilder> columns = List.of(field.builder());
        List<@Nullable Object> expected = new ArrayList<>();
        try (ParquetWriter writer = new ParquetWriter(file, List.of(field));
                RowGroupPacker packer = new RowGroupPacker(List.of(field))) {
            int row = 0;
            for (int i = 0; i < rows; i++) {
                expected.add(value.apply(i));
                set(columns.getFirst(), row++, expected.get(i));
                if (row == group) {
                    writer.add(packer, columns, row);
                    row = 0;
                }
            }
            if (row > 0) {
                writer.add(packer, columns, row);
            }
            assertThat(writer.finish()).isEqualTo(rows);
        }
        assertThat(read(file)).isEqualTo(expected);
        bounds(file, expected);
    }

    private static List<@Nullable Object> read(Path file) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement();
                ResultSet rows = statement.executeQuery("SELECT v FROM read_parquet('" + file + "')")) {
            while (rows.next()) {
                values.add(rows.getObject(1));
            }
        }
        return values;
    }

    /** No value lies outside the bounds of its row group, so that no filter passes it over. */
    private static void bounds(Path file, List<@Nullable Object> values) throws SQLException {
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement statement =
                        engine.prepareStatement("SELECT count(*) FROM read_parquet('" + file + "') WHERE v = ?")) {
            for (int i = 0; i < values.size(); i += Math.max(1, values.size() / 5)) {
                Object wanted = values.get(i);
                if (wanted != null) {
                    statement.setObject(1, wanted);
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        assertThat(row.getLong(1))
                                .isEqualTo(
                                        values.stream().filter(wanted::equals).count());
                    }
                }
            }
        }
    }

    @Test
    void numbersOfAnyShapeComeBack() throws Exception {
        Random random = new Random(20150508);
        for (int rows : new int[] {1, 2, 31, 32, 33, 127, 128, 129, 130, 4097, 150_000}) {
            long start = random.nextLong();
            check(NUMBER, rows, rows, i -> random.nextLong());
            check(NUMBER, rows, rows, i -> start + 1000L * i + random.nextInt(50));
            check(NUMBER, rows, Math.max(1, rows / 3), i -> random.nextInt(4) == 0 ? null : (long) random.nextInt(300));
            check(NUMBER, rows, rows, i -> i % 2 == 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
            check(NUMBER, rows, rows, i -> 0L);
            check(NUMBER, rows, rows, i -> null);
        }
    }

    @Test
    void differencesOfEveryWidthComeBack() throws Exception {
        Random random = new Random(7);
        // More than are tried as a dictionary, so that differences are written.
        check(NUMBER, 200_001, 200_001, i -> (long) i << 1 ^ random.nextLong() & (1L << i / 100 % 64) - 1);
    }

    @Test
    void textsOfAnyShapeComeBack() throws Exception {
        Random random = new Random(20150510);
        String[] odd = {"", "'", "\u0000", "年金", "\n", "\u001b[31m", "x".repeat(1000), "🐾", "Z", "a"};
        for (int rows : new int[] {1, 2, 8, 9, 255, 256, 257, 4096, 20_000}) {
            check(TEXT, rows, rows, i -> odd[random.nextInt(odd.length)]);
            check(TEXT, rows, rows, i -> random.nextInt(3) == 0 ? null : "id=" + random.nextLong());
            check(TEXT, rows, Math.max(1, rows / 3), i -> "h" + random.nextInt(1 + rows / 10));
            check(TEXT, rows, rows, i -> null);
            check(TEXT, rows, rows, i -> "same");
        }
        // First few, then ever new ones: the column changes its mind on the way.
        check(TEXT, 60_000, 25_000, i -> i % 25_000 < 10_000 ? "w" + i % 9 : "n" + i);
    }

    @Test
    void numbersOfDictionaryEntriesOfEveryWidthComeBack() throws Exception {
        for (int distinct : new int[] {1, 2, 3, 4, 5, 8, 9, 16, 17, 255, 256, 257, 65_535, 65_536, 65_537}) {
            check(NUMBER, distinct * 2 + 3, 1_000_000, i -> (long) (i % distinct) * 1_000_003);
            check(TEXT, distinct * 3 + 3, 1_000_000, i -> "v" + i % distinct);
        }
    }

    @Test
    void rowsDroppedLeaveNothing() throws Exception {
        Path file = folder.resolve("a.parquet");
        List<ColumnBuilder> columns = List.of(TEXT.builder());
        try (ParquetWriter writer = new ParquetWriter(file, List.of(TEXT));
                RowGroupPacker packer = new RowGroupPacker(List.of(TEXT))) {
            set(columns.getFirst(), 0, "kept");
            set(columns.getFirst(), 1, "dropped-secret");
            columns.getFirst().clear(1);
            set(columns.getFirst(), 1, "too");
            writer.add(packer, columns, 2);
            writer.finish();
        }
        assertThat(read(file)).containsExactly("kept", "too");
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("dropped-secret");
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            Path file = folder.resolve(round + ".parquet");
            List<ColumnBuilder> columns = List.of(TEXT.builder());
            try (ParquetWriter writer = new ParquetWriter(file, List.of(TEXT));
                    RowGroupPacker packer = new RowGroupPacker(List.of(TEXT))) {
                for (int group = 0; group < 3; group++) {
                    for (int i = 0; i < 5000; i++) {
                        set(columns.getFirst(), i, "h" + i * i % 701);
                    }
                    writer.add(packer, columns, 5000);
                }
                writer.finish();
            }
            files.add(Files.readAllBytes(file));
        }
        assertThat(files.getFirst()).isEqualTo(files.getLast());
    }
}
