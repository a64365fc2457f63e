// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.ashiato.evidence.seal.Hashes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an intruder might put among the logs. */
class HostileTest {
    private static final byte[] LOG = Packing.log(300);

    /** Small, so that a bomb shows after a few megabytes. */
    private static final UnpackLimits SMALL = new UnpackLimits(8, 64 << 20, 1000, 2 << 20, 16 << 20, 1000, 1 << 20);

    @TempDir
    Path folder;

    @Test
    void aBombIsCutAndTheRestGoesOn() throws IOException {
        byte[] bomb = zeros(200 << 20);
        assertThat(bomb.length).isLessThan(300_000);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("bomb.gz", bomb);
        files.put("access.log", LOG);
        for (byte[] packed : List.of(Packing.zip(files), Packing.tar(files))) {
            TestingReceiver receiver =
                    walk("x", packed, new UnpackLimits(8, 1 << 30, 500, 2 << 20, 1 << 30, 1000, 1 << 20));
            assertThat(receiver.reasons()).containsExactly(Reason.BOMB);
            assertThat(receiver.refusals.getFirst().chain()).containsExactly("x", "bomb.gz", "bomb");
            assertThat(receiver.refusals.getFirst().offset()).isLessThan(180 << 20);
            assertThat(receiver.leafCount).isEqualTo(2);
        }
    }

    @Test
    void aBombOfZipsInZipsEnds() throws IOException {
        byte[] layer = Packing.zip(Map.of("0", new byte[8 << 20]));
        for (int depth = 0; depth < 4; depth++) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            for (int n = 0; n < 16; n++) {
                files.put("lib " + n + ".zip", layer);
            }
            layer = Packing.zip(files);
        }
        // 16⁴ × 8 MiB: half a terabyte.
        UnpackLimits limits = new UnpackLimits(8, 1L << 40, 100, 4 << 20, 64 << 20, 1_000_000, 1 << 20);
        TestingReceiver receiver = walk("42.zip", layer, limits);
        assertThat(receiver.reasons()).contains(Reason.BOMB);
        assertThat(receiver.refusals.getLast().chain()).containsExactly("42.zip");
        assertThat(receiver.bytes).isLessThan(200 << 20);
        assertThat(receiver.received.getFirst().sha256()).isEqualTo(Hashes.sha256(layer));
    }

    @Test
    void aBombInABombIsSeenThoughEachLayerIsModest() throws IOException {
        byte[] packed = Packing.gzip(zeros(100 << 20));
        UnpackLimits limits = new UnpackLimits(8, 1L << 40, 5000, 1 << 20, 4 << 20, 1000, 1 << 20);
        TestingReceiver receiver = walk("x.gz.gz", packed, limits);
        assertThat(receiver.reasons()).isEmpty();
        receiver = walk("x.gz.gz", packed, new UnpackLimits(8, 1L << 40, 700, 1 << 20, 4 << 20, 1000, 1 << 20));
        assertThat(receiver.reasons()).contains(Reason.BOMB);
    }

    @Test
    void logsThatCompressWellAreNoBombs() throws IOException {
        byte[] same = "Jan  1 00:00:00 host kernel: the same line again\n"
                .repeat(400_000)
                .getBytes(StandardCharsets.UTF_8);
        for (Kind kind : List.of(Kind.GZIP, Kind.XZ, Kind.ZIP)) {
            TestingReceiver receiver = walk("x", Packing.pack(kind, "x", same), UnpackLimits.standard());
            assertThat(receiver.reasons()).as(kind.name()).isEmpty();
            assertThat(receiver.bytes).isEqualTo(same.length);
        }
    }

    @Test
    void aFileThatUnpacksToItselfEnds() throws IOException {
        byte[] packed = LOG;
        for (int n = 0; n < 12; n++) {
            packed = Packing.gzip(packed);
        }
        TestingReceiver receiver = walk("quine.gz", packed, SMALL);
        assertThat(receiver.reasons()).containsExactly(Reason.TOO_DEEP);
        assertThat(receiver.leafCount).isZero();
        assertThat(walk("x", unwrapped(4), SMALL).leafCount).isEqualTo(1);
    }

    @Test
    void whatIsTooLargeIsCutAtTheLimit() throws IOException {
        UnpackLimits limits = new UnpackLimits(8, 10_000, 1000, 1 << 20, 1 << 30, 1000, 1 << 20);
        TestingReceiver receiver = walk("x.gz", Packing.gzip(LOG), limits);
        assertThat(receiver.reasons()).containsExactly(Reason.TOO_LARGE);
        assertThat(receiver.bytes).isEqualTo(10_000);
        byte[] exact = Arrays.copyOf(LOG, 10_000);
        assertThat(walk("x.gz", Packing.gzip(exact), limits).reasons()).isEmpty();
    }

    @Test
    void tooManyEntriesAreLeft() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int n = 0; n < 30; n++) {
            files.put("log." + n, new byte[] {'x'});
        }
        UnpackLimits limits = new UnpackLimits(8, 1 << 20, 1000, 1 << 20, 1 << 30, 20, 1 << 20);
        for (byte[] packed : List.of(Packing.zip(files), Packing.tar(files))) {
            TestingReceiver receiver = walk("x", packed, limits);
            assertThat(receiver.leafCount).isEqualTo(20);
            assertThat(receiver.reasons()).containsExactly(Reason.TOO_MANY);
        }
    }

    @Test
    void namesThatLeadOutsideAreRefused() throws IOException {
        List<String> names = List.of(
                "../up.log",
                "a/../../up.log",
                "/etc/passwd",
                "C:\\windows\\x.log",
                "c:x.log",
                "..\\up.log",
                "\\\\server\\share\\x.log",
                "a/..",
                "nul\0.log");
        for (String name : names) {
            assertThat(Names.outside(name)).as(name).isTrue();
        }
        for (String name : List.of("a..b/x", "...", "..a", "a/b.log", "a\\b.log", "ab:c", "プロキシ/x", "~/x")) {
            assertThat(Names.outside(name)).as(name).isFalse();
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        names.stream().filter(name -> name.indexOf(0) < 0).forEach(name -> files.put(name, LOG));
        files.put("good.log", LOG);
        for (byte[] packed : List.of(Packing.zip(files), Packing.tar(files))) {
            TestingReceiver receiver = walk("x", packed, SMALL);
            assertThat(receiver.leafCount).isEqualTo(1);
            assertThat(receiver.reasons()).hasSize(files.size() - 1).containsOnly(Reason.OUTSIDE);
        }
    }

    @Test
    void linksAndDevicesInATarAreRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            for (byte type : new byte[] {
                TarConstants.LF_SYMLINK,
                TarConstants.LF_LINK,
                TarConstants.LF_CHR,
                TarConstants.LF_BLK,
                TarConstants.LF_FIFO,
                TarConstants.LF_DIR
            }) {
                TarArchiveEntry entry =
                        new TarArchiveEntry(type == TarConstants.LF_DIR ? "d/" : "e" + (char) type, type);
                entry.setLinkName("/etc/passwd");
                tar.putArchiveEntry(entry);
                tar.closeArchiveEntry();
            }
            TarArchiveEntry entry = new TarArchiveEntry("good.log");
            entry.setSize(LOG.length);
            tar.putArchiveEntry(entry);
            tar.write(LOG);
            tar.closeArchiveEntry();
        }
        TestingReceiver receiver = walk("x.tar", bytes.toByteArray(), SMALL);
        assertThat(receiver.reasons())
                .containsExactly(Reason.LINK, Reason.LINK, Reason.DEVICE, Reason.DEVICE, Reason.DEVICE);
        assertThat(receiver.refusals.getFirst().detail()).isEqualTo("/etc/passwd");
        assertThat(receiver.leafCount).isEqualTo(1);
    }

    @Test
    void linksAndDevicesInAZipAreRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (int mode : new int[] {0120777, 0020666, 0010666, 0100644}) {
                ZipArchiveEntry entry = new ZipArchiveEntry(Integer.toOctalString(mode));
                entry.setUnixMode(mode);
                zip.putArchiveEntry(entry);
                zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
                zip.closeArchiveEntry();
            }
        }
        for (TestingReceiver receiver :
                List.of(walk("x", bytes.toByteArray(), SMALL), walkFile(bytes.toByteArray(), SMALL))) {
            assertThat(receiver.reasons()).containsExactly(Reason.LINK, Reason.DEVICE, Reason.DEVICE);
            assertThat(receiver.leafCount).isEqualTo(1);
        }
    }

    @Test
    void encryptedEntriesAreRefusedAndTheRestGoesOn() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("secret.log", LOG);
        files.put("open.log", LOG);
        byte[] packed = Packing.zip(files);
        // The flag in both of the first entry's headers, as a ZIP with a password has it.
        packed[6] |= 1;
        packed[indexOf(packed, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;
        for (TestingReceiver receiver : List.of(walk("x", packed, SMALL), walkFile(packed, SMALL))) {
            assertThat(receiver.reasons()).containsExactly(Reason.ENCRYPTED);
            assertThat(receiver.refusals.getFirst().chain()).endsWith("secret.log");
            assertThat(receiver.leafCount).isEqualTo(1);
        }
    }

    @Test
    void aLongNameDoesNotFillTheMemory() throws IOException {
        // A tar whose "long name" is 2 GB of zeros.
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(head, "UTF-8")) {
            TarArchiveEntry entry = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
            entry.setSize(0);
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        }
        byte[] header = Arrays.copyOf(head.toByteArray(), 512);
        byte[] size = "17777777777".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(size, 0, header, 124, size.length);
        checksum(header);
        InputStream zeros = new SequenceInputStream(new ByteArrayInputStream(header), new Same(2L << 30, 'a'));
        TestingReceiver receiver = new TestingReceiver();
        receiver.counting = true;
        new Unpacker(SMALL).walk("x.tar", zeros, receiver);
        assertThat(receiver.reasons()).containsAnyOf(Reason.DAMAGED, Reason.NOT_A_CONTAINER);

        byte[] gzip = {0x1F, (byte) 0x8B, 8, 8, 0, 0, 0, 0, 0, 0};
        InputStream name = new SequenceInputStream(new ByteArrayInputStream(gzip), new Same(1L << 30, 'a'));
        new Unpacker(SMALL).walk("x.gz", name, receiver);
        assertThat(receiver.refusals.getLast().reason()).isEqualTo(Reason.TOO_LARGE);
    }

    private static void checksum(byte[] header) {
        Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xFF;
        }
        byte[] digits = "%06o".formatted(sum).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, header, 148, 6);
        header[154] = 0;
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int at = 0; at < bytes.length - wanted.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new IllegalArgumentException("not there");
    }

    private static byte[] unwrapped(int layers) throws IOException {
        byte[] packed = LOG;
        for (int n = 0; n < layers; n++) {
            packed = Packing.gzip(packed);
        }
        return packed;
    }

    private static byte[] zeros(long count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes);
                InputStream in = new Same(count, 0)) {
            in.transferTo(gzip);
        }
        return bytes.toByteArray();
    }

    private TestingReceiver walkFile(byte[] packed, UnpackLimits limits) throws IOException {
        TestingReceiver receiver = new TestingReceiver();
        receiver.counting = true;
        new Unpacker(limits).walk(Files.write(folder.resolve("x"), packed), receiver);
        return receiver;
    }

    private static TestingReceiver walk(String name, byte[] packed, UnpackLimits limits) throws IOException {
        TestingReceiver receiver = new TestingReceiver();
        receiver.counting = true;
        new Unpacker(limits).walk(name, new ByteArrayInputStream(packed), receiver);
        return receiver;
    }

    /** One byte over and over. */
    private static final class Same extends InputStream {
        private final byte value;
        private long left;

        Same(long count, int value) {
            this.left = count;
            this.value = (byte) value;
        }

        @Override
        public int read() {
            return left-- > 0 ? value & 0xFF : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int part = (int) Math.min(left, length);
            Arrays.fill(bytes, from, from + part, value);
            left -= part;
            return part;
        }
    }
}
