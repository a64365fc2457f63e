// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.ashiato.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4095, 4096, 4097, 8192, 1_000_000, 4096 * 4100, 4096 * 4092 + 7})
    void isTheSameHoweverTheBytesCome(int size) throws Exception {
        byte[] bytes = random(size, size);
        Path file = write(bytes);
        Seal seal = Seal.of(file, Seal.beside(file));

        assertThat(seal.size()).isEqualTo(size);
        assertThat(seal.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(Files.readAllBytes(Seal.beside(file))).isEqualTo(naivePages(bytes));
        assertThat(inPieces(bytes)).isEqualTo(seal);
        assertThat(SealCheck.check(file, Seal.beside(file), seal)).isEmpty();
    }

    @Test
    void namesOneChangedByteExactly() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            byte[] bytes = random(1 + random.nextInt(300_000), round);
            Path file = write(bytes);
            Seal seal = Seal.of(file, Seal.beside(file));
            int offset = random.nextInt(bytes.length);
            byte was = bytes[offset];
            bytes[offset] ^= (byte) (1 + random.nextInt(255));
            write(bytes);

            Fault fault = only(SealCheck.check(file, Seal.beside(file), seal));
            assertThat(fault.exact()).isTrue();
            assertThat(fault.from()).isEqualTo(offset);
            assertThat(fault.was()).isEqualTo(was & 0xFF);
            assertThat(fault.what().in(Language.EN)).contains("offset " + offset);
        }
    }

    @Test
    void namesTheFirstOfSomeChangedBytes() throws IOException {
        byte[] bytes = random(200_000, 3);
        Path file = write(bytes);
        Seal seal = Seal.of(file, Seal.beside(file));
        bytes[150_000] ^= 1;
        bytes[70_001] ^= 0x40;
        bytes[199_999] ^= 0x7F;
        write(bytes);
        Fault fault = only(SealCheck.check(file, Seal.beside(file), seal));
        assertThat(fault.from()).isEqualTo(70_001);
        assertThat(fault.exact()).isTrue();
    }

    @Test
    void namesThePageWhereItCannotNameTheByte() throws IOException {
        Random random = new Random(11);
        for (int round = 0; round < 40; round++) {
            byte[] bytes = random(100_000, round);
            Path file = write(bytes);
            Seal seal = Seal.of(file, Seal.beside(file));
            int from = random.nextInt(90_000);
            byte[] overwritten = bytes.clone();
            System.arraycopy(random(5_000, round + 1), 0, overwritten, from, 5_000);
            write(overwritten);
            Fault fault = only(SealCheck.check(file, Seal.beside(file), seal));
            long first = Arrays.mismatch(bytes, overwritten);
            assertThat(first).isBetween(fault.from(), fault.to() - 1);
            assertThat(fault.to() - fault.from()).isLessThanOrEqualTo(Seal.PAGE);
        }
    }

    @Test
    void namesWhereItWasCutAndWhereItGrew() throws IOException {
        byte[] bytes = random(50_000, 5);
        Path file = write(bytes);
        Seal seal = Seal.of(file, Seal.beside(file));
        for (int size : new int[] {0, 1, 4096, 4097, 49_999}) {
            write(Arrays.copyOf(bytes, size));
            Fault fault = only(SealCheck.check(file, Seal.beside(file), seal));
            assertThat(fault.from()).isEqualTo(size);
            assertThat(fault.exact()).isTrue();
        }
        write(Arrays.copyOf(bytes, 50_001));
        assertThat(only(SealCheck.check(file, Seal.beside(file), seal)).from()).isEqualTo(50_000);
        byte[] both = Arrays.copyOf(bytes, 60_000);
        both[9_000] ^= 2;
        write(both);
        Fault fault = only(SealCheck.check(file, Seal.beside(file), seal));
        assertThat(9_000L).isBetween(fault.from(), fault.to() - 1);
    }

    @Test
    void tellsDamagedChecksumsFromADamagedFile() throws IOException {
        byte[] bytes = random(100_000, 9);
        Path file = write(bytes);
        Path pages = Seal.beside(file);
        Seal seal = Seal.of(file, pages);
        byte[] sound = Files.readAllBytes(pages);
        for (int offset = 0; offset < sound.length; offset++) {
            byte[] damaged = sound.clone();
            damaged[offset] ^= 0x10;
            Files.write(pages, damaged);
            Fault fault = only(SealCheck.check(file, pages, seal));
            assertThat(fault.file()).isEqualTo(pages);
            assertThat(fault.from()).isEqualTo(offset);
            assertThat(fault.exact()).isTrue();
        }
        Files.write(pages, Arrays.copyOf(sound, sound.length - 3));
        assertThat(only(SealCheck.check(file, pages, seal)).from()).isEqualTo(sound.length - 3);
        Files.write(pages, Arrays.copyOf(sound, sound.length + 3));
        assertThat(only(SealCheck.check(file, pages, seal)).from()).isEqualTo(sound.length);
        Files.delete(pages);
        assertThat(only(SealCheck.check(file, pages, seal)).what().en()).contains("missing");
    }

    @Test
    void findsTheByteThoughTheChecksumsAreDamagedElsewhere() throws IOException {
        byte[] bytes = random(100_000, 13);
        Path file = write(bytes);
        Path pages = Seal.beside(file);
        Seal seal = Seal.of(file, pages);
        bytes[33_333] ^= 4;
        write(bytes);
        Files.write(pages, new byte[20]);
        List<Fault> faults = SealCheck.check(file, pages, seal);
        assertThat(faults).extracting(Fault::file).containsExactly(file, pages);
        assertThat(faults.getFirst().exact()).isFalse();
        assertThat(33_333L)
                .isBetween(faults.getFirst().from(), faults.getFirst().to());
    }

    @Test
    void aMissingFileIsAFaultNotAnError() throws IOException {
        Path file = write(random(10, 1));
        Seal seal = Seal.of(file, Seal.beside(file));
        Files.delete(file);
        assertThat(only(SealCheck.check(file, Seal.beside(file), seal)).what().en())
                .contains("missing");
    }

    private Seal inPieces(byte[] bytes) throws IOException {
        Random random = new Random(bytes.length);
        try (Sealer sealer = new Sealer(folder.resolve("pieces.seal"))) {
            for (int at = 0; at < bytes.length; ) {
                int part = Math.min(bytes.length - at, 1 + random.nextInt(60_000));
                sealer.update(bytes, at, part);
                at += part;
            }
            return sealer.finish();
        }
    }

    private static byte[] naivePages(byte[] bytes) {
        int count = (bytes.length + Seal.PAGE - 1) / Seal.PAGE;
        ByteBuffer pages = ByteBuffer.allocate(16 + 4 * count);
        pages.put("ASHIATO-SEAL-01\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        for (int page = 0; page < count; page++) {
            CRC32C crc = new CRC32C();
            int from = page * Seal.PAGE;
            crc.update(bytes, from, Math.min(Seal.PAGE, bytes.length - from));
            pages.putInt((int) crc.getValue());
        }
        return pages.array();
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("evidence.log"), bytes);
    }

    private static Fault only(List<Fault> faults) {
        assertThat(faults).hasSize(1);
        return faults.getFirst();
    }

    private static byte[] random(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
