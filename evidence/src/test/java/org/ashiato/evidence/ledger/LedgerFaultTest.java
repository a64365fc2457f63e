// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ashiato.evidence.seal.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damages a ledger in every way we could think of, and asks where. */
class LedgerFaultTest {
    @TempDir
    Path folder;

    @TempDir
    Path keys;

    private byte[] sound = {};

    @BeforeEach
    void writeLedger() throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);
        SigningKey key = SigningKey.at(keys.resolve("signing.key"));
        try (Ledger ledger = Ledger.open(folder, clock, "taro@csirt", key)) {
            for (int n = 0; n < 4; n++) {
                ledger.append("received", Map.of("name", "access.%d.log".formatted(n), "ファイル", "足跡"));
            }
        }
        sound = Files.readAllBytes(file("ledger.jsonl"));
        assertThat(LedgerCheck.of(folder).intact()).isTrue();
    }

    @Test
    void namesAnyOneChangedByte() throws IOException {
        Random random = new Random(1);
        for (int offset = 0; offset < sound.length; offset += 1 + random.nextInt(25)) {
            byte[] changed = sound.clone();
            changed[offset] ^= (byte) (1 + random.nextInt(255));
            Fault fault = faultOf(changed);
            assertThat(fault.from())
                    .as("offset %d value %d", offset, changed[offset])
                    .isEqualTo(offset);
            assertThat(fault.exact()).isTrue();
            assertThat(fault.was()).isEqualTo(sound[offset] & 0xFF);
            assertThat(fault.line()).isEqualTo(lineOf(offset));
        }
    }

    @Test
    void namesEachLineFeedLostOrMade() throws IOException {
        for (int offset = 0; offset < sound.length; offset++) {
            if (sound[offset] == '\n') {
                for (int value : new int[] {0, ' ', '}', '{', 0xFF}) {
                    byte[] changed = sound.clone();
                    changed[offset] = (byte) value;
                    Fault fault = faultOf(changed);
                    assertThat(fault.from()).isEqualTo(offset);
                    assertThat(fault.was()).isEqualTo('\n');
                }
            } else if (offset % 41 == 0) {
                byte[] changed = sound.clone();
                changed[offset] = '\n';
                Fault fault = faultOf(changed);
                assertThat(fault.from()).as("offset %d", offset).isEqualTo(offset);
                assertThat(fault.exact()).isTrue();
            }
        }
    }

    @Test
    void namesWhereItWasCut() throws IOException {
        for (int size = 0; size < sound.length; size += 19) {
            Fault fault = faultOf(Arrays.copyOf(sound, size));
            assertThat(fault.from()).isEqualTo(size);
            assertThat(fault.to()).isEqualTo(size);
        }
        faultOf(Arrays.copyOf(sound, sound.length - 1));
    }

    @Test
    void boundsWhatItCannotName() throws IOException {
        Random random = new Random(2);
        for (int round = 0; round < 30; round++) {
            byte[] changed = sound.clone();
            int from = random.nextInt(sound.length - 40);
            for (int n = 0; n < 30; n++) {
                changed[from + n] = (byte) (0x20 + random.nextInt(90));
            }
            long first = Arrays.mismatch(sound, changed);
            Fault fault = faultOf(changed);
            assertThat(first).isBetween(fault.from(), fault.to());
        }
    }

    @Test
    void seesLinesTakenOutPutInAndMoved() throws IOException {
        List<String> lines = Files.readAllLines(file("ledger.jsonl"));
        for (int n = 0; n < lines.size(); n++) {
            List<String> fewer = new ArrayList<>(lines);
            fewer.remove(n);
            Fault fault = faultOf(text(fewer));
            int first = Arrays.mismatch(sound, text(fewer));
            assertThat((long) first).as("without line %d", n + 1).isBetween(fault.from(), fault.to());

            List<String> more = new ArrayList<>(lines);
            more.add(n, lines.get(1));
            assertThat(faultsOf(text(more))).as("one more at %d", n).isNotEmpty();

            List<String> moved = new ArrayList<>(lines);
            moved.set(n, lines.get((n + 1) % lines.size()));
            assertThat(faultsOf(text(moved))).isNotEmpty();
        }
    }

    @Test
    void doesNotTakeForgedEntriesBeyondTheHeadForACrash() throws IOException {
        byte[] more = Arrays.copyOf(sound, sound.length + 20);
        byte[] forged = "{\"n\":6,\"forged\":1}\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(forged, 0, more, sound.length, forged.length);
        more[more.length - 1] = 'x';
        Fault fault = faultOf(more);
        assertThat(fault.from()).isEqualTo(sound.length);
    }

    @Test
    void namesAnyOneChangedByteOfTheHead() throws IOException {
        byte[] head = Files.readAllBytes(file("ledger.head"));
        Random random = new Random(3);
        for (int offset = 0; offset < head.length; offset += 1 + random.nextInt(60)) {
            byte[] changed = head.clone();
            changed[offset] ^= (byte) (1 + random.nextInt(255));
            Files.write(file("ledger.head"), changed);
            List<Fault> faults = LedgerCheck.of(folder).faults();
            assertThat(faults).as("offset %d", offset).hasSize(1);
            assertThat(faults.getFirst().file()).isEqualTo(file("ledger.head"));
            assertThat(faults.getFirst().from()).isEqualTo(offset);
            assertThat(faults.getFirst().was()).isEqualTo(head[offset]);
        }
        Files.write(file("ledger.head"), Arrays.copyOf(head, 100));
        assertThat(LedgerCheck.of(folder).faults()).hasSize(1);
        Files.write(file("ledger.head"), new byte[0]);
        assertThat(LedgerCheck.of(folder).faults()).hasSize(1);
        Files.delete(file("ledger.head"));
        assertThat(LedgerCheck.of(folder).faults().getFirst().what().en()).contains("missing");
    }

    @Test
    void namesAnyOneChangedByteOfTheKey() throws IOException {
        byte[] pem = Files.readAllBytes(file("ledger.key"));
        for (int offset = 0; offset < pem.length; offset++) {
            byte[] changed = pem.clone();
            changed[offset] ^= 1;
            Files.write(file("ledger.key"), changed);
            List<Fault> faults = LedgerCheck.of(folder).faults();
            assertThat(faults).hasSize(1);
            assertThat(faults.getFirst().from()).isEqualTo(offset);
            assertThat(faults.getFirst().file()).isEqualTo(file("ledger.key"));
        }
    }

    @Test
    void doesNotTrustAKeyThatIsOnlyInTheCase() throws IOException {
        SigningKey thief = SigningKey.at(keys.resolve("thief.key"));
        Files.write(file("ledger.key"), PublicKeys.pem(thief.publicKey()));
        LedgerCheck check = LedgerCheck.of(folder);
        assertThat(check.faults()).extracting(Fault::file).containsExactly(file("ledger.key"));
        Chain chain = Chain.walk(file("ledger.jsonl"), 0);
        Files.write(
                file("ledger.head"),
                thief.sign(chain.entries(), chain.size(), chain.hash()).bytes());
        assertThat(LedgerCheck.of(folder).faults()).isNotEmpty();
    }

    @Test
    void neverThrowsOnAnyBytes() throws IOException {
        Random random = new Random(4);
        for (int round = 0; round < 150; round++) {
            byte[] junk = random.nextBoolean() ? new byte[random.nextInt(3000)] : sound.clone();
            for (int n = 0; n < junk.length; n += 1 + random.nextInt(400)) {
                junk[n] = (byte) random.nextInt();
            }
            Files.write(file("ledger.jsonl"), junk);
            assertThat(LedgerCheck.of(folder)).isNotNull();
        }
    }

    private List<Fault> faultsOf(byte[] bytes) throws IOException {
        Files.write(file("ledger.jsonl"), bytes);
        return LedgerCheck.of(folder).faults();
    }

    private Fault faultOf(byte[] bytes) throws IOException {
        List<Fault> faults = faultsOf(bytes);
        assertThat(faults).isNotEmpty();
        assertThat(faults.getFirst().file()).isEqualTo(file("ledger.jsonl"));
        return faults.getFirst();
    }

    private long lineOf(int offset) {
        long line = 1;
        for (int n = 0; n < offset; n++) {
            line += sound[n] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static byte[] text(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
