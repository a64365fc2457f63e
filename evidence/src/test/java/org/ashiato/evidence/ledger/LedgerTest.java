// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ashiato.evidence.seal.Hashes;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T01:02:03.123456789Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @TempDir
    Path keys;

    private SigningKey key;

    @BeforeEach
    void makeKey() {
        key = SigningKey.at(keys.resolve("a.key"));
    }

    private record Received(String name, long size) {}

    @Test
    void holdsWhatWasWritten() throws IOException {
        try (Ledger ledger = open()) {
            Entry entry = ledger.append("received", new Received("アクセス.log", 12));
            assertThat(entry.n()).isEqualTo(2);
            ledger.appendAll(List.of(
                    new Ledger.Note("decided", Map.of("b", 1, "a", List.of(true))),
                    new Ledger.Note("issued", Map.of())));
        }
        try (Ledger ledger = open()) {
            ledger.append("analysed", Map.of("id", "leads"));
        }
        assertThat(lines().get(2))
                .startsWith(
                        "{\"n\":3,\"at\":\"2026-11-21T01:02:03.123456Z\",\"who\":\"taro@csirt\",\"what\":\"decided\",\"body\":{\"a\":[true],\"b\":1},\"prev\":\"");
        try (Stream<Entry> entries = Ledger.entries(folder)) {
            List<Entry> all = entries.toList();
            assertThat(all)
                    .extracting(Entry::what)
                    .containsExactly("begun", "received", "decided", "issued", "analysed");
            assertThat(all.get(1).body().path("name").stringValue()).isEqualTo("アクセス.log");
            assertThat(all.get(1).at()).isEqualTo(Instant.parse("2026-11-21T01:02:03.123456Z"));
        }
        LedgerCheck check = LedgerCheck.of(folder);
        assertThat(check.intact()).isTrue();
        assertThat(check.entries()).isEqualTo(5);
        assertThat(check.notes()).isEmpty();
        assertThat(check.begunBy()).isEqualTo(key.fingerprint()).isEqualTo(check.signedBy());
    }

    @Test
    void eachLineHoldsTheHashOfTheOneBefore() throws IOException {
        write(4);
        String prev = "0".repeat(64);
        for (String line : lines()) {
            assertThat(line).endsWith(",\"prev\":\"" + prev + "\"}");
            prev = Hashes.sha256(line.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(LedgerCheck.of(folder).hash()).isEqualTo(prev);
        assertThat(Files.readString(folder.resolve("ledger.head"))).contains("\"hash\":\"" + prev + "\"");
    }

    @Test
    void isTheSameWhateverOrderAMapHas() throws IOException {
        Map<String, Object> up = new HashMap<>();
        Map<String, Object> down = new HashMap<>(1024);
        for (int n = 0; n < 200; n++) {
            up.put("k" + n, n);
            down.put("k" + (199 - n), 199 - n);
        }
        try (Ledger ledger = open()) {
            ledger.append("x", up);
            ledger.append("x", down);
        }
        List<String> lines = lines();
        assertThat(body(lines.get(1))).isEqualTo(body(lines.get(2)));
    }

    @Test
    void hostileTextStaysOnePrintableLine() throws IOException {
        StringBuilder hostile = new StringBuilder("足跡 é 😀 ");
        for (int c = 0; c < 0xA0; c++) {
            hostile.append((char) c);
        }
        hostile.append("\u2028\u2029\u202e\u2066\ufeff\u001b[31m\r\n\uE000")
                .appendCodePoint(0xE0001)
                .append("\"},\"prev\":\"");
        try (Ledger ledger = open()) {
            ledger.append("received\n\u001b", Map.of(hostile.toString(), hostile.toString()));
        }
        byte[] bytes = Files.readAllBytes(folder.resolve("ledger.jsonl"));
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text.split("\n", -1)).hasSize(3);
        assertThat(text.replace("\n", "").codePoints())
                .allMatch(c -> !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.LINE_SEPARATOR
                        && Character.getType(c) != Character.PARAGRAPH_SEPARATOR);
        assertThat(text).contains("足跡 é 😀");
        try (Stream<Entry> entries = Ledger.entries(folder)) {
            Entry entry = entries.skip(1).findFirst().orElseThrow();
            assertThat(entry.what()).isEqualTo("received\n\u001b");
            assertThat(entry.body().path(hostile.toString()).stringValue()).isEqualTo(hostile.toString());
        }
        assertThat(LedgerCheck.of(folder).intact()).isTrue();
    }

    @Test
    void hasOneWriter() throws IOException {
        try (Ledger ledger = open()) {
            assertThat(ledger.head()).hasSize(64);
            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(
                            AshiatoException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CASE));
        }
        open().close();
    }

    @Test
    void severalThreadsMayWrite() throws Exception {
        try (Ledger ledger = open()) {
            List<Thread> threads = new ArrayList<>();
            for (int n = 0; n < 4; n++) {
                threads.add(Thread.ofPlatform().start(() -> {
                    for (int i = 0; i < 10; i++) {
                        ledger.append("x", Map.of("i", i));
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertThat(LedgerCheck.of(folder).entries()).isEqualTo(41);
        assertThat(LedgerCheck.of(folder).intact()).isTrue();
    }

    @Test
    void cutsAnUnfinishedEntryAndSaysSo() throws IOException {
        write(3);
        byte[] sound = Files.readAllBytes(folder.resolve("ledger.jsonl"));
        append("{\"n\":4,\"at\":\"2026");
        LedgerCheck torn = LedgerCheck.of(folder);
        assertThat(torn.intact()).isTrue();
        assertThat(torn.torn()).isEqualTo(17);
        assertThat(torn.notes()).hasSize(1);

        open().close();
        assertThat(Files.readAllBytes(folder.resolve("ledger.jsonl"))).startsWith(sound);
        LedgerCheck check = LedgerCheck.of(folder);
        assertThat(check.intact()).isTrue();
        assertThat(check.notes()).isEmpty();
        assertThat(lines().getLast())
                .contains("\"what\":\"recovered\"")
                .contains("\"bytes\":17")
                .contains("\"unsigned\":0");
    }

    @Test
    void signsWholeEntriesThatARunLeftUnsigned() throws IOException {
        write(3);
        byte[] head = Files.readAllBytes(folder.resolve("ledger.head"));
        write(2);
        Files.write(folder.resolve("ledger.head"), head);
        append("\0\0\0\0\n\0\0");

        LedgerCheck before = LedgerCheck.of(folder);
        assertThat(before.intact()).isTrue();
        assertThat(before.unsigned()).isEqualTo(2);
        assertThat(before.torn()).isEqualTo(7);
        open().close();
        LedgerCheck after = LedgerCheck.of(folder);
        assertThat(after.entries()).isEqualTo(6);
        assertThat(after.unsigned()).isZero();
        assertThat(lines().getLast()).contains("\"unsigned\":2").contains("\"bytes\":7");
    }

    @Test
    void recoversWhereverTheWriteWasCut() throws IOException {
        write(2);
        byte[] head = Files.readAllBytes(folder.resolve("ledger.head"));
        int signed = (int) Files.size(folder.resolve("ledger.jsonl"));
        try (Ledger ledger = open()) {
            ledger.appendAll(List.of(
                    new Ledger.Note("a", Map.of("x", 1)),
                    new Ledger.Note("b", Map.of("x", 2)),
                    new Ledger.Note("c", Map.of("x", 3))));
        }
        byte[] all = Files.readAllBytes(folder.resolve("ledger.jsonl"));
        for (int size = signed; size <= all.length; size += 7) {
            Files.write(folder.resolve("ledger.jsonl"), java.util.Arrays.copyOf(all, size));
            Files.write(folder.resolve("ledger.head"), head);
            assertThat(LedgerCheck.of(folder).intact()).isTrue();
            open().close();
            assertThat(LedgerCheck.of(folder).intact()).isTrue();
            assertThat(LedgerCheck.of(folder).notes()).isEmpty();
        }
    }

    @Test
    void beginsAgainWhereTheFirstRunEndedBeforeItsSignature() throws IOException {
        write(1);
        Files.delete(folder.resolve("ledger.head"));
        open().close();
        assertThat(LedgerCheck.of(folder).intact()).isTrue();
    }

    @Test
    void addsNothingToADamagedLedger() throws IOException {
        write(4);
        byte[] bytes = Files.readAllBytes(folder.resolve("ledger.jsonl"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve("ledger.jsonl"), bytes);
        refusesToOpen();
        assertThat(Files.readAllBytes(folder.resolve("ledger.jsonl"))).isEqualTo(bytes);
    }

    @Test
    void addsNothingWhereTheHeadOrTheLedgerIsGone() throws IOException {
        write(4);
        byte[] head = Files.readAllBytes(folder.resolve("ledger.head"));
        Files.delete(folder.resolve("ledger.head"));
        refusesToOpen();
        Files.write(folder.resolve("ledger.head"), head);
        Files.delete(folder.resolve("ledger.jsonl"));
        refusesToOpen();
    }

    @Test
    void saysWhenAnotherKeySigns() throws IOException {
        write(2);
        SigningKey other = SigningKey.at(keys.resolve("b.key"));
        try (Ledger ledger = Ledger.open(folder, CLOCK, "hanako@csirt", other)) {
            ledger.append("decided", Map.of());
        }
        LedgerCheck check = LedgerCheck.of(folder);
        assertThat(check.intact()).isTrue();
        assertThat(check.begunBy()).isEqualTo(key.fingerprint());
        assertThat(check.signedBy()).isEqualTo(other.fingerprint());
        assertThat(check.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.en()).contains(other.fingerprint()));
        assertThat(lines().get(2)).contains("\"what\":\"key\"");
        write(1);
        assertThat(LedgerCheck.of(folder).notes()).isEmpty();
    }

    @Test
    void isRefusedByItsFirstWrongEntryWhenRead() throws IOException {
        write(4);
        String text = Files.readString(folder.resolve("ledger.jsonl"));
        Files.writeString(folder.resolve("ledger.jsonl"), text.replaceFirst("\"i\":1", "\"i\":7"));
        try (Stream<Entry> entries = Ledger.entries(folder)) {
            assertThatThrownBy(entries::count).isInstanceOfSatisfying(AshiatoException.class, e -> {
                assertThat(e.code()).isEqualTo(ErrorCode.INTEGRITY);
                assertThat(e.where()).contains("line 3");
            });
        }
    }

    @Test
    void writesNothingThatCouldNotBeReadBack() throws IOException {
        try (Ledger ledger = open()) {
            ledger.append("half a pair", Map.of("a\ud800b", "\udc00"));
            String huge = "x".repeat(17 << 20);
            assertThatThrownBy(() -> ledger.append("huge", Map.of("a", huge)))
                    .isInstanceOf(IllegalArgumentException.class);
            ledger.append("after", Map.of());
        }
        assertThat(lines().get(1)).contains("a\ufffdb");
        assertThat(LedgerCheck.of(folder).intact()).isTrue();
        assertThat(LedgerCheck.of(folder).entries()).isEqualTo(3);
    }

    private void refusesToOpen() {
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        AshiatoException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INTEGRITY));
    }

    private Ledger open() {
        return Ledger.open(folder, CLOCK, "taro@csirt", key);
    }

    /** Writes until there are so many entries more, the first one counted. */
    private void write(int count) throws IOException {
        try (Ledger ledger = open()) {
            int first = ledger.entries().toList().size() == 1 ? 1 : 0;
            for (int n = first; n < count; n++) {
                ledger.append("noted", Map.of("i", n));
            }
        }
    }

    private void append(String text) throws IOException {
        Files.writeString(folder.resolve("ledger.jsonl"), text, StandardOpenOption.APPEND);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("ledger.jsonl"));
    }

    private static String body(String line) {
        return line.substring(line.indexOf("\"body\""), line.indexOf(",\"prev\""));
    }
}
