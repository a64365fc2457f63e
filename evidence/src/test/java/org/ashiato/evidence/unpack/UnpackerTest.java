// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.ashiato.evidence.seal.Hashes;
import org.ashiato.model.AshiatoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnpackerTest {
    private static final byte[] LOG = Packing.log(300);

    @TempDir
    Path folder;

    @Test
    void opensEveryContainerInEveryOther() throws IOException {
        for (Kind inner : Kind.values()) {
            for (Kind middle : Kind.values()) {
                for (Kind outer : Kind.values()) {
                    opens(inner, middle, outer);
                }
            }
        }
    }

    private void opens(Kind inner, Kind middle, Kind outer) throws IOException {
        String name = "access.log";
        byte[] packed = LOG;
        for (Kind kind : List.of(inner, middle, outer)) {
            packed = Packing.pack(kind, name, packed);
            name = name + Packing.suffix(kind);
        }
        for (TestingReceiver receiver : List.of(walkFile(name, packed), walkStream(name, packed))) {
            String as = "%s in %s in %s".formatted(inner, middle, outer);
            assertThat(receiver.refusals).as(as).isEmpty();
            assertThat(receiver.leaves.values()).as(as).hasSize(1);
            assertThat(receiver.leaves.values().iterator().next()).as(as).isEqualTo(LOG);
            assertThat(receiver.leaves.keySet().iterator().next()).as(as).endsWith("access.log");
            Received received = receiver.received.getFirst();
            assertThat(received.sha256()).as(as).isEqualTo(Hashes.sha256(packed));
            assertThat(received.size()).isEqualTo(packed.length);
        }
    }

    @Test
    void namesTheWayToALeaf() throws IOException {
        byte[] packed = Packing.gzip(Packing.tar(Map.of("a/access.log", LOG)));
        TestingReceiver receiver = walkStream("logs.tar.gz", packed);
        assertThat(receiver.leaves).containsOnlyKeys("logs.tar.gz > logs.tar > a/access.log");
        assertThat(receiver.times.get("logs.tar.gz > logs.tar > a/access.log"))
                .isEqualTo(Instant.parse("2015-05-08T00:00:00Z"));
        assertThat(walkStream("logs.TGZ", packed).leaves).containsOnlyKeys("logs.TGZ > logs.tar > a/access.log");
    }

    @Test
    void readsAllMembersOfAGzip() throws IOException {
        byte[] two = concat(Packing.gzip("one\n".getBytes(StandardCharsets.UTF_8)), Packing.gzip(LOG));
        assertThat(walkStream("a.gz", two).leaves.get("a.gz > a"))
                .isEqualTo(concat("one\n".getBytes(StandardCharsets.UTF_8), LOG));
        TestingReceiver padded = walkStream("a.gz", concat(two, new byte[700]));
        assertThat(padded.refusals).isEmpty();
        TestingReceiver trailing = walkStream("a.gz", concat(two, new byte[] {0, 0, 'x'}));
        assertThat(trailing.reasons()).containsExactly(Reason.TRAILING);
        assertThat(trailing.leaves.get("a.gz > a")).hasSize(LOG.length + 4);
        assertThat(trailing.received.getFirst().size()).isEqualTo(two.length + 3);
    }

    @Test
    void readsSeveralFramesAndStreams() throws IOException {
        for (Kind kind : List.of(Kind.ZSTD, Kind.XZ, Kind.BZIP2)) {
            byte[] one = Packing.pack(kind, "a", LOG);
            TestingReceiver receiver = walkStream("a", concat(one, one));
            assertThat(receiver.refusals).isEmpty();
            assertThat(receiver.leaves.get("a > a")).as(kind.name()).isEqualTo(concat(LOG, LOG));
        }
    }

    @Test
    void takesTextThatBeginsLikeAContainerAsItIs() throws IOException {
        for (String text :
                List.of("BZh9 is not bzip2\n", "BZh91AY&SY but it goes on as text\n", "PK\u0003\u0004 text\n")) {
            byte[] bytes = text.repeat(200).getBytes(StandardCharsets.UTF_8);
            for (TestingReceiver receiver : List.of(walkFile("x.log", bytes), walkStream("x.log", bytes))) {
                assertThat(receiver.leaves).containsOnlyKeys("x.log");
                assertThat(receiver.leaves.get("x.log")).isEqualTo(bytes);
                assertThat(receiver.reasons())
                        .containsExactlyElementsOf(
                                Kind.of(bytes, bytes.length) == Kind.PLAIN
                                        ? List.of()
                                        : List.of(Reason.NOT_A_CONTAINER));
            }
        }
        byte[] gzip = {0x1F, (byte) 0x8B, 8, 0, 'x', 'y', 'z'};
        TestingReceiver receiver = walkStream("x.gz", gzip);
        assertThat(receiver.leaves.get("x.gz")).isEqualTo(gzip);
        assertThat(receiver.reasons()).containsExactly(Reason.NOT_A_CONTAINER);
    }

    @Test
    void anEmptyContainerHoldsNothingAndThatIsAllRight() throws IOException {
        for (Kind kind : List.of(Kind.GZIP, Kind.ZSTD, Kind.XZ, Kind.BZIP2)) {
            TestingReceiver receiver = walkStream("a", Packing.pack(kind, "a", new byte[0]));
            assertThat(receiver.refusals).as(kind.name()).isEmpty();
            assertThat(receiver.leaves.get("a > a")).as(kind.name()).isEmpty();
        }
        assertThat(walkStream("a", Packing.zip(Map.of())).refusals).isEmpty();
        assertThat(walkFile("a", Packing.zip(Map.of())).refusals).isEmpty();
        assertThat(walkStream("a", new byte[0]).leaves).containsOnlyKeys("a");
    }

    @Test
    void aNameInShiftJisIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setEncoding("windows-31j");
            zip.setUseLanguageEncodingFlag(false);
            zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
            zip.putArchiveEntry(new ZipArchiveEntry("プロキシ/表示.log"));
            zip.write(LOG);
            zip.closeArchiveEntry();
        }
        assertThat(walkFile("a.zip", bytes.toByteArray()).leaves).containsOnlyKeys("a.zip > プロキシ/表示.log");
        assertThat(walkStream("a.zip", Packing.zip(Map.of("足跡.log", LOG))).leaves)
                .containsOnlyKeys("a.zip > 足跡.log");
        assertThat(walkStream("a.tar", Packing.tar(Map.of("足跡.log", LOG))).leaves)
                .containsOnlyKeys("a.tar > 足跡.log");
        assertThat(Names.decodeLatin(
                        new String("表示".getBytes(Charset.forName("windows-31j")), StandardCharsets.ISO_8859_1)))
                .isEqualTo("表示");
    }

    @Test
    void walksAFolderInOrder() throws IOException {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        Files.createDirectories(logs.resolve("b/c"));
        Files.write(logs.resolve("z.log"), LOG);
        Files.write(logs.resolve("b/c/a.log.gz"), Packing.gzip(LOG));
        Files.write(logs.resolve("a.zip"), Packing.zip(Map.of("x.log", LOG)));
        Files.createSymbolicLink(logs.resolve("m.log"), logs.resolve("z.log"));
        Files.createSymbolicLink(logs.resolve("n"), folder);
        TestingReceiver receiver = new TestingReceiver();
        new Unpacker(UnpackLimits.standard()).walk(logs, receiver);
        assertThat(receiver.leaves.keySet())
                .containsExactly("logs/a.zip > x.log", "logs/b/c/a.log.gz > a.log", "logs/z.log");
        assertThat(receiver.received)
                .extracting(Received::name)
                .containsExactly("logs/a.zip", "logs/b/c/a.log.gz", "logs/z.log");
        assertThat(receiver.refusals)
                .extracting(r -> r.chain() + " " + r.reason())
                .containsExactly("[logs/m.log] LINK", "[logs/n] LINK");

        TestingReceiver fast = new TestingReceiver();
        fast.takesPlain = true;
        new Unpacker(UnpackLimits.standard()).walk(logs, fast);
        assertThat(fast.plain).containsExactly(logs.resolve("z.log"));
        assertThat(fast.leaves).hasSize(2);
        assertThat(fast.received).hasSize(2);
        assertThat(Unpacker.kind(logs.resolve("z.log"))).isEqualTo(Kind.PLAIN);
        assertThat(Unpacker.kind(logs.resolve("a.zip"))).isEqualTo(Kind.ZIP);
    }

    @Test
    void doesNotOpenAPipe() throws Exception {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        Process made = new ProcessBuilder("mkfifo", logs.resolve("pipe").toString()).start();
        assertThat(made.waitFor()).isZero();
        TestingReceiver receiver = new TestingReceiver();
        new Unpacker(UnpackLimits.standard()).walk(logs, receiver);
        new Unpacker(UnpackLimits.standard()).walk(logs.resolve("pipe"), receiver);
        assertThat(receiver.reasons()).containsExactly(Reason.DEVICE, Reason.DEVICE);
    }

    @Test
    void aFailingDiskIsToldAndWhatWasReadIsKept() throws IOException {
        InputStream failing = new FilterInputStream(new ByteArrayInputStream(LOG, 0, 5000)) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = super.read(bytes, from, length);
                if (read < 0) {
                    throw new IOException("input/output error");
                }
                return read;
            }
        };
        TestingReceiver receiver = new TestingReceiver();
        new Unpacker(UnpackLimits.standard()).walk("a.log", failing, receiver);
        assertThat(receiver.reasons()).containsExactly(Reason.UNREADABLE);
        assertThat(receiver.refusals.getFirst().offset()).isEqualTo(5000);
        assertThat(receiver.leaves.get("a.log")).isEqualTo(Arrays.copyOf(LOG, 5000));
    }

    @Test
    void whatTheReceiverThrowsEndsTheWalk() throws IOException {
        byte[] packed = Packing.gzip(Packing.tar(Map.of("a", LOG)));
        Receiver full = new Receiver() {
            @Override
            public void leaf(Leaf leaf, Content content) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void refused(Refusal refusal) {}

            @Override
            public void received(Received received) {}
        };
        assertThatThrownBy(
                        () -> new Unpacker(UnpackLimits.standard()).walk("a", new ByteArrayInputStream(packed), full))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
    }

    @Test
    void leavesMayBeSkipped() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a", LOG);
        files.put("b", LOG);
        for (byte[] packed : List.of(Packing.tar(files), Packing.zip(files))) {
            List<String> seen = new ArrayList<>();
            Receiver idle = new Receiver() {
                @Override
                public void leaf(Leaf leaf, Content content) throws IOException {
                    seen.add(leaf.name() + content.read());
                    content.close();
                }

                @Override
                public void refused(Refusal refusal) {
                    seen.add("refused " + refusal);
                }

                @Override
                public void received(Received received) {
                    seen.add(received.sha256());
                }
            };
            new Unpacker(UnpackLimits.standard()).walk("x", new ByteArrayInputStream(packed), idle);
            assertThat(seen).containsExactly("a" + LOG[0], "b" + LOG[0], Hashes.sha256(packed));
        }
    }

    @Test
    void aMissingPathIsAnError() {
        assertThatThrownBy(
                        () -> new Unpacker(UnpackLimits.standard()).walk(folder.resolve("none"), new TestingReceiver()))
                .isInstanceOf(AshiatoException.class);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void tellsItsKind(Kind kind) {
        byte[] packed = Packing.pack(kind, "a", LOG);
        assertThat(Kind.of(packed, packed.length)).isEqualTo(kind);
        for (int length = 0; length < 4; length++) {
            assertThat(Kind.of(Arrays.copyOf(packed, length), length)).isEqualTo(Kind.PLAIN);
        }
    }

    private TestingReceiver walkFile(String name, byte[] packed) throws IOException {
        Path file = Files.write(folder.resolve(name), packed);
        TestingReceiver receiver = new TestingReceiver();
        new Unpacker(UnpackLimits.standard()).walk(file, receiver);
        return receiver;
    }

    private static TestingReceiver walkStream(String name, byte[] packed) throws IOException {
        TestingReceiver receiver = new TestingReceiver();
        new Unpacker(UnpackLimits.standard()).walk(name, new ByteArrayInputStream(packed), receiver);
        return receiver;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
