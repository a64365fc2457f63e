// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ashiato.evidence.charset.LogCharset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobTest {
    @TempDir
    Path folder;

    private static List<byte[]> pieces(int count, int lines) {
        Random random = new Random(7);
        List<byte[]> pieces = new ArrayList<>();
        for (int p = 0; p < count; p++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < lines; i++) {
                text.append("10.0.%d.%d GET http://Site%d.example/%x/年金?q=%d\n"
                        .formatted(p, i, p, random.nextInt(), random.nextInt(50)));
            }
            pieces.add(text.toString().getBytes(UTF_8));
        }
        return pieces;
    }

    private Path write(List<byte[]> pieces, List<Integer> order, long base) throws IOException {
        Path file = folder.resolve("blob" + order.hashCode() + base + ".zst");
        try (BlobWriter writer = new BlobWriter(Files.newOutputStream(file), base);
                Packer packer = new Packer()) {
            for (int i : order) {
                writer.put(i, packer.pack(pieces.get(i), 0, pieces.get(i).length));
            }
            writer.finish();
        }
        return file;
    }

    @Test
    void orderOfArrivalDoesNotMatterAndZstdReadsIt() throws IOException {
        List<byte[]> pieces = pieces(9, 200);
        List<Integer> straight = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8);
        List<Integer> mixed = new ArrayList<>(straight);
        Collections.shuffle(mixed, new Random(1));
        Path one = write(pieces, straight, 0);
        assertThat(write(pieces, mixed, 0)).hasSameBinaryContentAs(one);
        try (var in = new ZstdInputStream(new BufferedInputStream(Files.newInputStream(one)))) {
            in.setContinuous(false);
            byte[] all = in.readAllBytes();
            assertThat(new String(all, UTF_8))
                    .isEqualTo(String.join(
                            "", pieces.stream().map(p -> new String(p, UTF_8)).toList()));
        }
        try (Blob blob = Blob.open(one)) {
            assertThat(blob.frames()).isEqualTo(9);
            for (int i = 0; i < 9; i++) {
                assertThat(blob.frame(i)).isEqualTo(pieces.get(i));
                assertThat(blob.frameAt(blob.frameOffset(i))).isEqualTo(i);
            }
            assertThat(blob.frameAt(blob.end())).isEqualTo(-1);
        }
    }

    @Test
    void everyWordThatIsThereIsFoundWhereItStands() throws IOException {
        List<byte[]> pieces = pieces(12, 300);
        String all =
                String.join("", pieces.stream().map(p -> new String(p, UTF_8)).toList());
        try (Blob blob = Blob.open(write(pieces, List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), 100))) {
            for (String word : List.of("10.0.7.33", "SITE3.EXAMPLE", "site11.example", "q=7", "年金", "0.5", "GET")) {
                List<Long> expected = new ArrayList<>();
                long offset = 100;
                for (String line : all.lines().toList()) {
                    String padded = " " + line.toLowerCase(java.util.Locale.ROOT) + " ";
                    String quoted = java.util.regex.Pattern.quote(word.toLowerCase(java.util.Locale.ROOT));
                    String edges = word.equals("年金") ? quoted : "(?<![a-z0-9])" + quoted + "(?![a-z0-9])";
                    if (java.util.regex.Pattern.compile(edges).matcher(padded).find()) {
                        expected.add(offset);
                    }
                    offset += line.getBytes(UTF_8).length + 1;
                }
                List<Long> found = new ArrayList<>();
                List<Term> forms = List.of(Term.of(word.getBytes(UTF_8)));
                for (int frame : candidates(blob, forms)) {
                    Search.lines(blob, frame, LogCharset.UTF_8, forms, (at, bytes, from, to) -> found.add(at));
                }
                assertThat(found).as(word).isEqualTo(expected).isNotEmpty();
            }
        }
    }

    @Test
    void filtersSpareMostFrames() throws IOException {
        try (Blob blob = Blob.open(write(pieces(10, 300), List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), 0))) {
            assertThat(candidates(blob, List.of(Term.of("site4".getBytes(UTF_8)))))
                    .contains(4)
                    .hasSizeLessThan(5);
            int vain = 0;
            for (int i = 0; i < 200; i++) {
                vain += candidates(blob, List.of(Term.of(("nowhere" + i).getBytes(UTF_8))))
                        .size();
            }
            assertThat(vain).as("of 2000").isLessThan(300);
        }
    }

    @Test
    void anAddressSparesFramesThoughItsNumbersStandInAll() throws IOException {
        List<byte[]> pieces = new ArrayList<>();
        for (int p = 0; p < 10; p++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 250; i++) {
                text.append("192.168.%d.%d - 100.200.%d.%d\n".formatted(i, p, p, i));
            }
            pieces.add(text.toString().getBytes(UTF_8));
        }
        Path file = write(pieces, List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), 0);
        List<Term> address = List.of(Term.of("192.168.77.4".getBytes(UTF_8)));
        try (Blob blob = Blob.open(file)) {
            assertThat(candidates(blob, address)).contains(4).hasSizeLessThan(5);
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] = 'I';
        Files.write(file, bytes);
        try (Blob before = Blob.open(file)) {
            assertThat(candidates(before, address))
                    .as("a blob whose filters hold no addresses")
                    .hasSize(10);
        }
    }

    private static List<Integer> candidates(Blob blob, List<Term> terms) throws IOException {
        List<Integer> candidates = new ArrayList<>();
        for (int frame = 0; frame < blob.frames(); frame++) {
            if (Search.mayHold(blob, frame, LogCharset.UTF_8, terms)) {
                candidates.add(frame);
            }
        }
        return candidates;
    }

    @Test
    void damageIsAnErrorThatNamesTheFile() throws IOException {
        Path file = write(pieces(3, 100), List.of(0, 1, 2), 0);
        byte[] bytes = Files.readAllBytes(file);
        bytes[200] ^= 1;
        Files.write(file, bytes);
        try (Blob blob = Blob.open(file)) {
            assertThatThrownBy(() -> blob.frame(0))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("frame 0");
        }
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
        assertThatThrownBy(() -> Blob.open(file)).isInstanceOf(IOException.class);
        Files.write(file, new byte[3]);
        assertThatThrownBy(() -> Blob.open(file)).isInstanceOf(IOException.class);
    }
}
