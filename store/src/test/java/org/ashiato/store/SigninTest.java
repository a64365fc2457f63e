// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ashiato.model.ColumnType;
import org.ashiato.model.EventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as one sign-in: of what a directory server was asked and answered, and of lines that repeat others. */
class SigninTest {
    private static final int HOUR = 3600;

    @TempDir
    Path folder;

    /** One line: its second, the evidence and offset it lies at, and its columns. */
    private record Line(EventKind kind, int second, int evidence, int offset, Map<String, String> columns) {
        Line at(int otherEvidence, int otherOffset) {
            return new Line(kind, second, otherEvidence, otherOffset, columns);
        }

        Line with(String column, String value) {
            Map<String, String> more = new LinkedHashMap<>(columns);
            more.put(column, value);
            return new Line(kind, second, evidence, offset, more);
        }
    }

    private int next;

    private Line line(EventKind kind, int second, Map<String, String> columns) {
        return new Line(kind, second, 1, next++, columns);
    }

    private Line ldap(int second, String activity, int connection) {
        return line(
                EventKind.DIRECTORY,
                second,
                Map.of("activity", activity, "connection", Integer.toString(connection), "dst_host", "ldap1"));
    }

    private Line connect(int second, int connection, String address) {
        return ldap(second, "connect", connection).with("src_address", address);
    }

    private Line bind(int second, int connection, int operation, String name) {
        return ldap(second, "bind", connection)
                .with("operation", Integer.toString(operation))
                .with("user_name", name);
    }

    private Line search(int second, int connection, int operation, String name) {
        return ldap(second, "search", connection)
                .with("operation", Integer.toString(operation))
                .with("user_name", name);
    }

    private Line result(int second, int connection, int operation, int code) {
        return ldap(second, "result", connection)
                .with("operation", Integer.toString(operation))
                .with("result", Integer.toString(code));
    }

    private Line start(int second) {
        return line(EventKind.DIRECTORY, second, Map.of("activity", "start", "dst_host", "ldap1"));
    }

    private Line ssh(int second, String activity, String result, String session, String name) {
        return line(
                EventKind.SIGNIN,
                second,
                Map.of(
                        "activity",
                        activity,
                        "result",
                        result,
                        "session",
                        session,
                        "user_name",
                        name,
                        "dst_host",
                        "gw"));
    }

    @Test
    void aBindCountsWithItsResult() throws IOException {
        assertThat(signins(
                        connect(1, 1000, "10.0.0.1"),
                        bind(1, 1000, 0, "portal"),
                        result(1, 1000, 0, 0),
                        bind(2, 1000, 1, "yamada"),
                        result(2, 1000, 1, 49),
                        bind(3, 1000, 2, "sato"),
                        bind(4, 1000, 3, "suzuki"),
                        result(4, 1000, 3, 19)))
                .containsExactly(
                        "1 portal success null 10.0.0.1 answer 1:2",
                        "2 yamada failure wrong_password 10.0.0.1 answer 1:4",
                        "4 suzuki failure locked 10.0.0.1 answer 1:7");
    }

    @Test
    void aSearchCountsWhereItFoundNobody() throws IOException {
        assertThat(signins(
                        search(1, 1000, 0, "nobody"),
                        result(1, 1000, 0, 0).with("entries", "0"),
                        search(2, 1000, 1, "yamada"),
                        search(3, 1000, 2, "many"),
                        result(3, 1000, 2, 4).with("entries", "500"),
                        search(4, 1000, 3, "busy"),
                        result(4, 1000, 3, 51).with("entries", "0"),
                        ldap(5, "search", 1000).with("operation", "4"),
                        result(5, 1000, 4, 0).with("entries", "0")))
                .containsExactly("1 nobody failure unknown_id null answer 1:1");
    }

    @Test
    void operationsMayBeInterleavedAndTwoServersCountAlike() throws IOException {
        assertThat(signins(
                        bind(1, 1000, 0, "a"),
                        bind(1, 1001, 0, "b"),
                        bind(1, 1000, 0, "c").with("dst_host", "ldap2"),
                        result(2, 1001, 0, 0),
                        result(2, 1000, 0, 49).with("dst_host", "ldap2"),
                        result(2, 1000, 0, 32)))
                .containsExactly(
                        "1 a failure unknown_id null answer 1:5",
                        "1 b success null null answer 1:3",
                        "1 c failure wrong_password null answer 1:4");
    }

    @Test
    void numbersBeginAgainAfterARestart() throws IOException {
        assertThat(signins(
                        connect(1, 1000, "10.0.0.1"),
                        bind(1, 1000, 0, "a"),
                        result(1, 1000, 0, 0),
                        connect(2, 1001, "10.0.0.2"),
                        bind(2, 1001, 0, "b"),
                        start(60),
                        connect(61, 1000, "10.0.0.3"),
                        bind(61, 1000, 0, "c"),
                        result(61, 1000, 0, 49),
                        connect(62, 1001, "10.0.0.4"),
                        bind(62, 1001, 0, "d"),
                        result(62, 1001, 0, 0)))
                .containsExactly(
                        "1 a success null 10.0.0.1 answer 1:2",
                        "61 c failure wrong_password 10.0.0.3 answer 1:8",
                        "62 d success null 10.0.0.4 answer 1:11");
    }

    @Test
    void aRestartIsSeenByTheLowestNumberToo() throws IOException {
        assertThat(signins(
                        connect(1, 1000, "10.0.0.1"),
                        connect(1, 1001, "10.0.0.1"),
                        bind(1, 1001, 0, "unanswered"),
                        connect(9, 1000, "10.0.0.2"),
                        connect(9, 1001, "10.0.0.2"),
                        bind(10, 1001, 0, "b"),
                        result(10, 1001, 0, 49)))
                .containsExactly("10 b failure wrong_password 10.0.0.2 answer 1:6");
    }

    @Test
    void aRestartWithoutTraceMarriesNothingOfAnotherDay() throws IOException {
        assertThat(signins(bind(1, 1005, 0, "unanswered"), result(30 * HOUR, 1005, 0, 0)))
                .isEmpty();
    }

    @Test
    void aRotatedFileMayHoldTheAnswer() throws IOException {
        assertThat(signins(
                        bind(5, 1000, 0, "a").at(2, 900),
                        result(5, 1000, 0, 49).at(1, 0),
                        bind(6, 1000, 1, "b").at(1, 50),
                        result(6, 1000, 1, 0).at(1, 90)))
                .containsExactly("5 a failure wrong_password null answer 1:0", "6 b success null null answer 1:90");
    }

    @Test
    void aSaslBindCountsOnceItIsThrough() throws IOException {
        Line nameless = ldap(1, "bind", 1000).with("operation", "1");
        Line other = ldap(3, "bind", 7).with("operation", "0");
        assertThat(signins(
                        bind(1, 1000, 0, "a"),
                        result(1, 1000, 0, 14),
                        nameless,
                        bind(1, 1000, 1, "a").with("auth_protocol", "GSSAPI"),
                        result(2, 1000, 1, 0),
                        other,
                        result(3, 7, 0, 0)
                                .with("user_name", "told by the answer")
                                .with("entries", "0")))
                .containsExactly(
                        "1 a success null null answer 1:5", "3 told by the answer success null null answer 1:6");
    }

    @Test
    void anAnnouncementCountsWhereNoTryStandsBesideIt() throws IOException {
        assertThat(signins(
                        ssh(1, "attempt", "failure", "11", "a"),
                        ssh(3, "logon", "failure", "11", "a"),
                        ssh(5, "logon", "failure", "11", "a"),
                        ssh(7, "attempt", "failure", "11", "a"),
                        ssh(8, "attempt", "failure", "12", "b"),
                        ssh(9, "attempt", "failure", "12", "b"),
                        ssh(10, "attempt", "failure", "13", "c"),
                        ssh(11, "logon", "success", "13", "c"),
                        ssh(12, "attempt", "failure", "11", "other"),
                        ssh(HOUR, "attempt", "failure", "12", "b")))
                .containsExactly(
                        "3 a failure null null answer null:null",
                        "5 a failure null null answer null:null",
                        "8 b failure null null answer null:null",
                        "11 c success null null answer null:null",
                        "12 other failure null null answer null:null",
                        HOUR + " b failure null null answer null:null");
    }

    @Test
    void connectionsFarApartAreJoinedEachForItself() throws IOException {
        String most = Long.toString(Long.MAX_VALUE);
        assertThat(signins(
                        connect(1, 3, "10.0.0.1"),
                        connect(1, 700, "10.0.0.2"),
                        connect(1, 70_000, "10.0.0.3"),
                        bind(2, 70_000, 0, "a"),
                        bind(1, 0, 0, "most").with("connection", most),
                        result(1, 0, 0, 0).with("connection", most),
                        bind(1, 0, 0, "least").with("connection", "-5"),
                        result(1, 0, 0, 49).with("connection", "-5"),
                        bind(2, 0, -3, "negative").with("connection", "-5"),
                        result(2, 0, -3, 49).with("connection", "-5"),
                        bind(3, 700, 0, "b"),
                        bind(4, 3, 0, "c"),
                        result(5, 3, 0, 0),
                        result(6, 700, 0, 49),
                        result(7, 70_000, 0, 0)))
                .containsExactly(
                        "1 most success null null answer 1:5",
                        "1 least failure wrong_password null answer 1:7",
                        "2 a success null 10.0.0.3 answer 1:14",
                        "2 negative failure wrong_password null answer 1:9",
                        "3 b failure wrong_password 10.0.0.2 answer 1:13",
                        "4 c success null 10.0.0.1 answer 1:12");
    }

    @Test
    void aDomainAloneIsAName() throws IOException {
        assertThat(signins(
                        line(EventKind.SIGNIN, 1, Map.of("user_name", "@x")),
                        line(EventKind.SIGNIN, 2, Map.of("user_name", "x\\")),
                        line(EventKind.SIGNIN, 3, Map.of("user_name", "a@y")),
                        line(EventKind.SIGNIN, 4, Map.of("user_name", "b@z"))))
                .containsExactly(
                        "1 @x null null null answer null:null",
                        "2 x\\ null null null answer null:null",
                        "3 a@y null null null answer null:null",
                        "4 b@z null null null answer null:null");
    }

    @Test
    void otherDeedsStayAsTheyAre() throws IOException {
        assertThat(signins(
                        line(EventKind.SIGNIN, 1, Map.of("activity", "MailItemsAccessed", "user_name", "a")),
                        line(EventKind.SIGNIN, 2, Map.of("user_name", "b"))))
                .containsExactly("1 a null null null answer null:null", "2 b null null null answer null:null");
    }

    private List<String> signins(Line... lines) throws IOException {
        Map<EventKind, List<Path>> files = new EnumMap<>(EventKind.class);
        Limits limits = new Limits(1, 256L << 20, folder.resolve("spill"));
        try (EventWriter writer = EventWriter.open(limits)) {
            for (EventKind kind : List.of(EventKind.SIGNIN, EventKind.DIRECTORY)) {
                Iterator<Line> left =
                        Stream.of(lines).filter(line -> line.kind() == kind).iterator();
                Path file = folder.resolve(kind.table() + ".parquet");
                if (writer.write(kind, "server", () -> batch -> fill(batch, left), file) > 0) {
                    files.put(kind, List.of(file));
                }
            }
        }
        EventStore.Contents contents = new EventStore.Contents(
                files,
                List.of(),
                List.of(new EventStore.EvidenceRow(1, "a".repeat(64), "server", "slapd", "slapd.log", 1)),
                Map.of());
        try (EventStore store = EventStore.open(limits, contents, name -> name.startsWith("10."))) {
            List<String> paged = paged(store);
            List<String> asked = RoundTripTest.ask(
                            store,
                            "select epoch_us(time) // 1000000 - 1431000000, user_name, result, reason, src_address,"
                                    + " answer_evidence, answer_offset from signin order by time, \"offset\"")
                    .stream()
                    .map(row -> "%s %s %s %s %s answer %s:%s".formatted(row.toArray()))
                    .toList();
            assertThat(paged)
                    .as("pages")
                    .isEqualTo(asked.stream()
                            .map(row -> row.substring(row.indexOf(' ') + 1))
                            .toList());
            assertAttemptsAreTheSame(new Limits(1, 256L << 20, folder.resolve("apart")), contents, asked);
            return asked;
        }
    }

    /** What is put together for the analyses, a few connections at a time, is what the view of sign-ins gives at once. */
    private static void assertAttemptsAreTheSame(Limits limits, EventStore.Contents contents, List<String> signins) {
        try (EventStore store = EventStore.open(limits, contents, name -> true, 1)) {
            assertThat(RoundTripTest.ask(
                                    store,
                                    "select epoch_us(time) // 1000000 - 1431000000, account, result, reason, address"
                                            + " from attempt order by time, \"offset\"")
                            .stream()
                            .map(row -> "%s %s %s %s %s".formatted(row.toArray())))
                    .isEqualTo(signins.stream()
                            .map(row -> row.substring(0, row.lastIndexOf(" answer ")))
                            .toList());
        }
        assertThat(limits.spill()).isEmptyDirectory();
    }

    private static List<String> paged(EventStore store) {
        EventPage page = store.page(new EventFilter("signin", null, null, List.of(), null, 1000));
        return IntStream.range(0, page.rows().size())
                .mapToObj(row -> Stream.of(
                                "user_name", "result", "reason", "src_address", "answer_evidence", "answer_offset")
                        .map(column -> page.rows().get(row).get(page.columns().indexOf(column)))
                        .toList())
                .map(row -> "%s %s %s %s answer %s:%s".formatted(row.toArray()))
                .toList();
    }

    private static void fill(Batch batch, Iterator<Line> lines) {
        while (!batch.isFull() && lines.hasNext()) {
            Line line = lines.next();
            batch.time(1_431_000_000_000_000L + line.second() * 1_000_000L);
            line.columns().forEach((column, value) -> {
                int position = line.kind().position(column);
                if (line.kind().fields().get(position).type() == ColumnType.VARCHAR) {
                    byte[] bytes = value.getBytes(UTF_8);
                    batch.text(position, bytes, 0, bytes.length);
                } else {
                    batch.number(position, Long.parseLong(value));
                }
            });
            batch.commit(line.evidence(), line.offset(), 1);
        }
    }
}
