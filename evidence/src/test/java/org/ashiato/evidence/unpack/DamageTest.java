// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ashiato.evidence.seal.Hashes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Containers cut short, changed, and made of nothing but noise. */
class DamageTest {
    private static final byte[] LOG = Packing.log(3000);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"PLAIN"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatComesBeforeTheCutIsHandedOut(Kind kind) throws IOException {
        byte[] packed = Packing.pack(kind, "access.log", LOG);
        Random random = new Random(kind.name().hashCode());
        for (int round = 0; round < 25; round++) {
            // Cut where every kind has brought something: after its header, before its trailer.
            int size = packed.length / 8 + random.nextInt(packed.length * 7 / 8);
            byte[] cut = Arrays.copyOf(packed, size);
            for (TestingReceiver receiver : List.of(walk(cut), walkFile(cut))) {
                assertThat(receiver.refusals).as("%s cut at %d", kind, size).isNotEmpty();
                assertThat(receiver.received.getFirst().sha256()).isEqualTo(Hashes.sha256(cut));
                assertThat(receiver.leaves).hasSize(1);
                byte[] leaf = receiver.leaves.values().iterator().next();
                if (receiver.reasons().contains(Reason.NOT_A_CONTAINER)) {
                    assertThat(leaf).isEqualTo(cut);
                } else {
                    assertThat(receiver.reasons()).contains(Reason.DAMAGED);
                    assertThat(leaf).isEqualTo(Arrays.copyOf(LOG, leaf.length));
                    Refusal damaged = receiver.refusals.getFirst();
                    if (damaged.chain().size() > 1) {
                        assertThat(damaged.offset()).isEqualTo(leaf.length);
                    }
                }
            }
        }
    }

    @Test
    void nearlyAllOfACutGzipIsHandedOut() throws IOException {
        byte[] packed = Packing.gzip(LOG);
        byte[] leaf = walk(Arrays.copyOf(packed, packed.length / 2))
                .leaves
                .values()
                .iterator()
                .next();
        assertThat(leaf.length).isGreaterThan(LOG.length / 3);
        byte[] trailerless = walk(Arrays.copyOf(packed, packed.length - 8))
                .leaves
                .values()
                .iterator()
                .next();
        assertThat(trailerless).isEqualTo(LOG);
    }

    @Test
    void aCutTarLosesOnlyWhatIsBehindTheCut() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a", LOG);
        files.put("b", LOG);
        files.put("c", LOG);
        byte[] packed = Packing.tar(files);
        int entry = 512 + (LOG.length + 511) / 512 * 512;
        // On the border of two entries nothing looks wrong but the missing end mark.
        TestingReceiver receiver = walk(Arrays.copyOf(packed, 2 * entry));
        assertThat(receiver.leaves).hasSize(2);
        assertThat(receiver.reasons()).containsExactly(Reason.DAMAGED);
        assertThat(receiver.refusals.getFirst().detail()).contains("end mark");
        byte[] more = Arrays.copyOf(packed, packed.length + 1);
        more[packed.length] = 'x';
        assertThat(walk(more).reasons()).containsExactly(Reason.TRAILING);
    }

    @Test
    void aChangedByteInAZipIsSeenAndTheOtherEntriesAreNot() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a", LOG);
        files.put("b", LOG);
        byte[] packed = Packing.zip(files);
        packed[packed.length / 4] ^= 1;
        for (TestingReceiver receiver : List.of(walk(packed), walkFile(packed))) {
            assertThat(receiver.reasons()).containsExactly(Reason.DAMAGED);
            assertThat(receiver.refusals.getFirst().chain()).endsWith("a");
            assertThat(receiver.text("x > b")).isEqualTo(new String(LOG, StandardCharsets.UTF_8));
        }
    }

    @Test
    void aZipWithoutItsDirectoryIsReadFromFrontToBack() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a", LOG);
        files.put("b", LOG);
        byte[] packed = Packing.zip(files);
        byte[] cut = Arrays.copyOf(packed, packed.length - 30);
        for (TestingReceiver receiver : List.of(walk(cut), walkFile(cut))) {
            assertThat(receiver.leaves).containsOnlyKeys("x > a", "x > b");
            assertThat(receiver.leaves.get("x > b")).isEqualTo(LOG);
            assertThat(receiver.reasons()).containsExactly(Reason.DAMAGED);
            assertThat(receiver.refusals.getFirst().chain()).containsExactly("x");
        }
    }

    @Test
    void aLargeZipInAnotherContainerIsReadFromFrontToBack() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a", LOG);
        files.put("b", LOG);
        byte[] packed = Packing.gzip(Packing.zip(files));
        TestingReceiver receiver = new TestingReceiver();
        UnpackLimits little = new UnpackLimits(8, 1 << 30, 1000, 1 << 30, 1 << 30, 1000, 1024);
        new Unpacker(little).walk("x.zip.gz", new ByteArrayInputStream(packed), receiver);
        assertThat(receiver.refusals).isEmpty();
        assertThat(receiver.leaves.values()).containsExactly(LOG, LOG);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Timeout(240)
    void nothingBreaksTheWalk(Kind kind) throws IOException {
        byte[] small = Packing.log(60);
        byte[] packed = Packing.pack(kind, "a.log", Packing.pack(Kind.TAR, "b", Packing.pack(Kind.ZIP, "c", small)));
        Random random = new Random(17L * kind.name().hashCode() + 3);
        UnpackLimits limits = new UnpackLimits(6, 4 << 20, 1000, 1 << 20, 8 << 20, 2000, 1 << 16);
        for (int round = 0; round < 400; round++) {
            byte[] changed = Arrays.copyOf(packed, round % 5 == 0 ? random.nextInt(packed.length) : packed.length);
            int changes = 1 + random.nextInt(round % 3 == 0 ? 200 : 3);
            for (int n = 0; n < changes && changed.length > 0; n++) {
                // The headers at the front and the directory at the back are where it hurts.
                int at = random.nextInt(changed.length);
                at = random.nextInt(3) == 0 ? at % Math.min(changed.length, 600) : at;
                changed[at] = random.nextBoolean() ? (byte) random.nextInt() : (byte) (random.nextInt(3) - 1);
            }
            TestingReceiver receiver = new TestingReceiver();
            receiver.counting = true;
            new Unpacker(limits).walk("x", new ByteArrayInputStream(changed), receiver);
            assertThat(receiver.received).hasSize(1);
            assertThat(receiver.received.getFirst().sha256()).isEqualTo(Hashes.sha256(changed));
            assertThat(receiver.bytes).isLessThan(64 << 20);
            if (round % 8 == 0) {
                TestingReceiver again = new TestingReceiver();
                again.counting = true;
                new Unpacker(limits).walk(Files.write(folder.resolve("x"), changed), again);
                assertThat(again.received.getFirst().sha256()).isEqualTo(Hashes.sha256(changed));
            }
        }
    }

    private TestingReceiver walkFile(byte[] packed) throws IOException {
        TestingReceiver receiver = new TestingReceiver();
        new Unpacker(UnpackLimits.standard()).walk(Files.write(folder.resolve("x"), packed), receiver);
        return receiver;
    }

    private static TestingReceiver walk(byte[] packed) throws IOException {
        TestingReceiver receiver = new TestingReceiver();
        new Unpacker(UnpackLimits.standard()).walk("x", new ByteArrayInputStream(packed), receiver);
        return receiver;
    }
}
