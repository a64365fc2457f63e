// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.HasTableOperations;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.types.Types;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.EventKind;
import org.ashiato.store.TableDifference.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventTablesTest {
    private static final EventKind HTTP = EventKind.HTTP;
    private static final EventKind DNS = EventKind.DNS;
    private static final long HOUR = 3_600_000_000L;

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void makeCase() throws IOException {
        // Characters that are options to SQLite, patterns to DuckDB and escapes in a URI.
        folder = Files.createDirectories(temp.resolve("案件 [1]?x=%41"));
    }

    private TestingEvents events() {
        return new TestingEvents(folder);
    }

    private void publish(Map<EventKind, List<Path>> files) throws IOException {
        new EventTables(folder).publish(files, TestingEvents.limits(folder));
    }

    private List<TableDifference> check(Map<EventKind, List<Path>> files) throws IOException {
        return new EventTables(folder).check(files);
    }

    private <T> T inTable(Path caseFolder, EventKind kind, Function<Table, T> ask) throws IOException {
        LocalFileIO io = new LocalFileIO(caseFolder);
        Path database = io.path("local:///events/catalog.db");
        return ask.apply(new TableReader(database, io).table(kind).orElseThrow());
    }

    private static List<String> plan(Table table, Expression filter) {
        try (CloseableIterable<FileScanTask> tasks =
                table.newScan().filter(filter).planFiles()) {
            return StreamSupport.stream(tasks.spliterator(), false)
                    .map(task -> task.file().location())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<DataFile> described(Table table) {
        try (CloseableIterable<FileScanTask> tasks =
                table.newScan().includeColumnStats().planFiles()) {
            List<DataFile> files = new ArrayList<>();
            tasks.forEach(task -> files.add(task.file().copy()));
            return files;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Integer version(Table table) {
        return ((HasTableOperations) table).operations().current().formatVersion();
    }

    private static Integer snapshots(Table table) {
        return (int)
                StreamSupport.stream(table.snapshots().spliterator(), false).count();
    }

    @Test
    void tablesListWhatTheLedgerListsAndCountAsTheEngineCounts() throws IOException {
        Path first = events().http("000001", 0, 3000);
        Path second = events().http("000002", 100 * HOUR, 500);
        Path names = events().dns("000001", 0, 40);
        Map<EventKind, List<Path>> files = Map.of(HTTP, List.of(second, first), DNS, List.of(names));
        publish(files);
        assertThat(check(files)).isEmpty();
        List<DataFile> listed = inTable(folder, HTTP, EventTablesTest::described);
        assertThat(listed).extracting(DataFile::recordCount).containsExactlyInAnyOrder(3000L, 500L);
        for (DataFile file : listed) {
            Path path = new LocalFileIO(folder).path(file.location());
            assertThat(file.fileSizeInBytes()).isEqualTo(Files.size(path));
            try (Engine engine = Engine.start(TestingEvents.limits(folder))) {
                String from = " FROM read_parquet(" + Sql.text(Sql.pattern(path)) + ")";
                assertThat(file.recordCount()).isEqualTo(engine.number("SELECT count(*)" + from));
                int bytesIn = HTTP.columns().stream()
                        .filter(c -> c.name().equals("bytes_in"))
                        .findFirst()
                        .orElseThrow()
                        .id();
                assertThat(file.nullValueCounts().get(bytesIn))
                        .isEqualTo(engine.number("SELECT count(*) FILTER (bytes_in IS NULL)" + from))
                        .isPositive();
            }
        }
        assertThat(inTable(folder, DNS, EventTablesTest::described))
                .extracting(DataFile::recordCount)
                .containsExactly(40L);
        assertThat(inTable(folder, EventKind.FLOW, EventTablesTest::described)).isEmpty();
    }

    @Test
    void fieldIdsAreTheFilesOwn() throws IOException {
        publish(Map.of());
        for (EventKind kind : EventKind.values()) {
            assertThat(inTable(folder, kind, Table::schema).columns())
                    .extracting(Types.NestedField::fieldId)
                    .containsExactlyElementsOf(
                            kind.columns().stream().map(column -> column.id()).toList());
            assertThat(inTable(folder, kind, Table::properties)).containsKey("schema.name-mapping.default");
            int version = inTable(folder, kind, EventTablesTest::version);
            assertThat(version).isEqualTo(2);
        }
    }

    @Test
    void publishingTwiceChangesNothing() throws IOException {
        Map<EventKind, List<Path>> files =
                Map.of(HTTP, List.of(events().http("000001", 0, 10), events().http("000002", 0, 10)));
        publish(files);
        Map<Path, byte[]> before = content();
        publish(files);
        assertThat(content()).containsExactlyInAnyOrderEntriesOf(before);
        Files.delete(folder.resolve("events/catalog.stamp"));
        publish(files);
        assertThat(content()).containsExactlyInAnyOrderEntriesOf(before);
        int snapshots = inTable(folder, HTTP, EventTablesTest::snapshots);
        assertThat(snapshots).isEqualTo(1);
    }

    private Map<Path, byte[]> content() throws IOException {
        Map<Path, byte[]> content = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder.resolve("events"))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                content.put(path, Files.readAllBytes(path));
            }
        }
        return content;
    }

    @Test
    void withNothingNewTheCatalogIsNotOpened() throws IOException {
        Map<EventKind, List<Path>> files = Map.of(HTTP, List.of(events().http("000001", 0, 10)));
        publish(files);
        List<String> opened = new ArrayList<>();
        new EventTables(new LocalFileIO(folder) {
                    @Override
                    public InputFile newInputFile(String location) {
                        opened.add(location);
                        return super.newInputFile(location);
                    }
                })
                .publish(files, TestingEvents.limits(folder));
        assertThat(opened).isEmpty();
    }

    @Test
    void oneCommitTakesInAllThatIsNewAndEarlierStatesStay() throws IOException {
        Path first = events().http("000001", 0, 10);
        publish(Map.of(HTTP, List.of(first)));
        publish(Map.of(HTTP, List.of(first, events().http("000002", 0, 20), events().http("000003", 0, 30))));
        inTable(folder, HTTP, table -> {
            assertThat(snapshots(table)).isEqualTo(2);
            Snapshot earliest = table.snapshots().iterator().next();
            assertThat(earliest.summary()).containsEntry("total-records", "10");
            assertThat(table.currentSnapshot().summary())
                    .containsEntry("total-records", "60")
                    .containsEntry("added-data-files", "2");
            return true;
        });
    }

    @Test
    void whatTheLedgerNoLongerListsGoes() throws IOException {
        Path first = events().http("000001", 0, 10);
        Path second = events().http("000002", 0, 20);
        publish(Map.of(HTTP, List.of(first, second)));
        assertThat(check(Map.of(HTTP, List.of(first))))
                .containsExactly(
                        new TableDifference(HTTP, Problem.NOT_IN_LEDGER, "local:///events/http/000002.parquet"));
        publish(Map.of(HTTP, List.of(first)));
        assertThat(check(Map.of(HTTP, List.of(first)))).isEmpty();
        assertThat(second).exists();
        publish(Map.of());
        assertThat(check(Map.of())).isEmpty();
        int snapshots = inTable(folder, HTTP, EventTablesTest::snapshots);
        assertThat(snapshots).isEqualTo(3);
    }

    @Test
    void aFileWrittenAnewUnderItsNameIsDescribedAnew() throws IOException {
        Path file = events().http("000001", 0, 10);
        Map<EventKind, List<Path>> files = Map.of(HTTP, List.of(file));
        publish(files);
        events().http("000001", 0, 500);
        assertThat(check(files))
                .containsExactly(new TableDifference(HTTP, Problem.CHANGED, "local:///events/http/000001.parquet"));
        publish(files);
        assertThat(check(files)).isEmpty();
        assertThat(inTable(folder, HTTP, EventTablesTest::described))
                .extracting(DataFile::recordCount)
                .containsExactly(500L);
    }

    @Test
    void anAbsentFileIsAnErrorThatNamesIt() throws IOException {
        Path file = events().http("000001", 0, 10);
        Map<EventKind, List<Path>> files = Map.of(HTTP, List.of(file));
        publish(files);
        Files.delete(file);
        assertThatThrownBy(() -> publish(files))
                .isInstanceOfSatisfying(
                        AshiatoException.class, e -> assertThat(e.where()).endsWith("000001.parquet"));
        assertThat(check(files)).isEmpty();
    }

    @Test
    void aCopiedCaseOpensElsewhere() throws IOException {
        Path first = events().http("000001", 0, 10);
        publish(Map.of(HTTP, List.of(first)));
        Path copy = temp.resolve("elsewhere/copy");
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                Path target = copy.resolve(folder.relativize(path).toString());
                Files.createDirectories(target.getParent());
                if (Files.isRegularFile(path)) {
                    Files.copy(path, target);
                }
            }
        }
        TestingEvents.delete(folder);
        Path moved = copy.resolve("events/http/000001.parquet");
        EventTables tables = new EventTables(copy);
        assertThat(tables.check(Map.of(HTTP, List.of(moved)))).isEmpty();
        Path second = new TestingEvents(copy).http("000002", 0, 7);
        tables.publish(Map.of(HTTP, List.of(moved, second)), TestingEvents.limits(copy));
        assertThat(inTable(copy, HTTP, EventTablesTest::described))
                .extracting(DataFile::recordCount)
                .containsExactlyInAnyOrder(10L, 7L);
    }

    @Test
    void boundsLetFilesBePassedOver() throws IOException {
        Path first = events().http("000001", 0, 1000);
        Path second = events().http("000002", 1000 * HOUR, 1000);
        publish(Map.of(HTTP, List.of(first, second)));
        inTable(folder, HTTP, table -> {
            String start = TestingEvents.time(0);
            assertThat(plan(table, Expressions.equal("time", start)))
                    .containsExactly("local:///events/http/000001.parquet");
            assertThat(plan(table, Expressions.greaterThan("time", TestingEvents.time(500 * HOUR))))
                    .containsExactly("local:///events/http/000002.parquet");
            assertThat(plan(table, Expressions.lessThan("time", start))).isEmpty();
            assertThat(plan(table, Expressions.equal("src_address", "10.0.0.3")))
                    .hasSize(2);
            assertThat(plan(table, Expressions.equal("src_address", "192.168.0.1")))
                    .isEmpty();
            assertThat(plan(table, Expressions.equal("status", 404))).hasSize(2);
            assertThat(plan(table, Expressions.greaterThan("status", 503))).isEmpty();
            return true;
        });
    }

    @Test
    void aColumnRenamedOrAddedLaterReadsByItsNumber() throws IOException {
        Schema earlier = new Schema(
                Types.NestedField.optional(1, "time", Types.TimestampType.withoutZone()),
                Types.NestedField.optional(10, "client", Types.StringType.get()));
        LocalFileIO io = new LocalFileIO(folder);
        Path file = folder.resolve("events/http/000001.parquet");
        Files.createDirectories(file.getParent());
        try (EventCatalog catalog = EventCatalog.open(folder.resolve("events/catalog.db"), io);
                Engine engine = Engine.start(TestingEvents.limits(folder))) {
            catalog.create(HTTP, earlier);
            engine.execute("COPY (SELECT TIMESTAMP '2015-05-08 01:28:00' AS time, '10.9.8.7' AS client) TO "
                    + Sql.text(file.toString()) + " (FORMAT parquet, FIELD_IDS {time: 1, client: 10})");
        }
        Map<EventKind, List<Path>> files = Map.of(HTTP, List.of(file));
        assertThat(check(files))
                .extracting(TableDifference::problem)
                .contains(Problem.OTHER_COLUMNS, Problem.NOT_LISTED);
        publish(files);
        assertThat(check(files)).isEmpty();
        inTable(folder, HTTP, table -> {
            assertThat(table.schema().findField("src_address").fieldId()).isEqualTo(10);
            assertThat(plan(table, Expressions.equal("src_address", "10.9.8.7")))
                    .hasSize(1);
            assertThat(plan(table, Expressions.equal("src_address", "10.9.8.8")))
                    .isEmpty();
            return true;
        });
        try (EventStore store = EventStore.open(
                TestingEvents.limits(folder),
                new EventStore.Contents(files, List.of(), List.of(), Map.of()),
                name -> false)) {
            assertThat(RoundTripTest.ask(store, "select src_address, method from http"))
                    .containsExactly(Arrays.asList("10.9.8.7", null));
        }
    }

    @Test
    void killedAtAnyFileTheNextRunPutsItRight() throws IOException {
        Path first = events().http("000001", 0, 10);
        Path second = events().http("000002", 0, 20);
        Map<EventKind, List<Path>> files = Map.of(HTTP, List.of(first, second));
        int deaths = 0;
        for (int writes = 0; ; writes++) {
            TestingEvents.delete(folder.resolve("events/catalog.db"));
            TestingEvents.delete(folder.resolve("events/catalog.stamp"));
            if (diesAfter(writes, files)) {
                deaths++;
                publish(files);
                assertThat(check(files)).as("killed after %d files", writes).isEmpty();
                assertThat(inTable(folder, HTTP, EventTablesTest::described))
                        .extracting(DataFile::recordCount)
                        .containsExactlyInAnyOrder(10L, 20L);
            } else {
                break;
            }
        }
        // A table made for each kind, one of them filled: its manifest, the manifest's list and the new metadata.
        assertThat(deaths).isEqualTo(EventKind.values().length + 3);
    }

    private boolean diesAfter(int writes, Map<EventKind, List<Path>> files) throws IOException {
        int[] left = {writes};
        LocalFileIO dying = new LocalFileIO(folder) {
            @Override
            public OutputFile newOutputFile(String location) {
                if (left[0]-- == 0) {
                    throw new OutOfMemoryError("killed");
                }
                return super.newOutputFile(location);
            }
        };
        try {
            new EventTables(dying).publish(files, TestingEvents.limits(folder));
            return false;
        } catch (OutOfMemoryError e) {
            return true;
        }
    }

    @Test
    void damagedTablesAreToldNotThrown() throws IOException {
        Map<EventKind, List<Path>> files = Map.of(HTTP, List.of(events().http("000001", 0, 10)));
        publish(files);
        Map<Path, byte[]> sound = content();
        Random random = new Random(20150508);
        int told = 0;
        for (Path path : sound.keySet()) {
            if (path.toString().endsWith(".parquet") || path.toString().endsWith(".stamp")) {
                continue;
            }
            byte[] bytes = sound.get(path);
            for (int i = 0; i < 6; i++) {
                byte[] damaged = bytes.clone();
                if (i < 2) {
                    damaged = Arrays.copyOf(bytes, random.nextInt(bytes.length));
                } else {
                    damaged[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
                }
                Files.write(path, damaged);
                told += check(files).isEmpty() ? 0 : 1;
            }
            Files.write(path, bytes);
        }
        assertThat(told).isPositive();
        assertThat(check(files)).isEmpty();
        Files.write(folder.resolve("events/catalog.db"), new byte[] {1, 2, 3});
        assertThat(check(files)).extracting(TableDifference::problem).containsOnly(Problem.UNREADABLE);
        assertThatThrownBy(() -> publish(files)).isInstanceOf(AshiatoException.class);
        TestingEvents.delete(folder.resolve("events/catalog.db"));
        assertThat(check(files)).extracting(TableDifference::problem).containsOnly(Problem.NO_TABLE);
        publish(files);
        assertThat(check(files)).isEmpty();
    }

    @Test
    void checkingChangesNothing() throws IOException {
        assertThat(check(Map.of())).hasSize(EventKind.values().length);
        assertThat(folder.resolve("events")).doesNotExist();
        Map<EventKind, List<Path>> files = Map.of(HTTP, List.of(events().http("000001", 0, 10)));
        publish(files);
        Map<Path, byte[]> before = content();
        assertThat(check(Map.of())).hasSize(1);
        assertThat(content()).containsExactlyInAnyOrderEntriesOf(before);
    }

    @Test
    void everyProblemIsSaidInBothLanguages() {
        for (Problem problem : Problem.values()) {
            TableDifference difference = new TableDifference(HTTP, problem, "local:///events/http/1.parquet");
            assertThat(difference.text().en()).contains("table http");
            assertThat(difference.text().ja()).contains("表 http");
        }
    }

    @Test
    void noHadoopClassIsNear() {
        assertThatThrownBy(() -> Class.forName("org.apache.hadoop.conf.Configuration"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> Class.forName("org.apache.hadoop.fs.FileSystem"))
                .isInstanceOf(ClassNotFoundException.class);
    }
}
