// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Makes containers for tests. */
final class Packing {
    private Packing() {}

    static byte[] pack(Kind kind, String name, byte[] content) {
        try {
            return switch (kind) {
                case GZIP -> gzip(content);
                case ZSTD -> Zstd.compress(content);
                case XZ -> xz(content);
                case BZIP2 -> bzip2(content);
                case ZIP -> zip(Map.of(name, content));
                case TAR -> tar(Map.of(name, content));
                case PLAIN -> content;
            };
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String suffix(Kind kind) {
        return switch (kind) {
            case GZIP -> ".gz";
            case ZSTD -> ".zst";
            case BZIP2 -> ".bz2";
            case XZ, ZIP, TAR -> "." + kind.name().toLowerCase(Locale.ROOT);
            case PLAIN -> "";
        };
    }

    static byte[] gzip(byte[] content) throws IOException {
        return through(content, GZIPOutputStream::new);
    }

    static byte[] xz(byte[] content) throws IOException {
        return through(content, out -> new XZOutputStream(out, new LZMA2Options(1)));
    }

    static byte[] bzip2(byte[] content) throws IOException {
        return through(content, out -> new BZip2CompressorOutputStream(out, 1));
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] tar(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
                entry.setSize(file.getValue().length);
                entry.setModTime(1_431_043_200_000L);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Lines of a proxy log, which compress like real ones. */
    static byte[] log(int lines) {
        StringBuilder log = new StringBuilder();
        for (int n = 0; n < lines; n++) {
            log.append(String.format(
                    Locale.ROOT,
                    "14310%05d.%03d %d 10.1.2.%d TCP_MISS/200 %d GET http://www%d.example.jp/ - DIRECT/192.0.2.1 text/html%n",
                    n,
                    n % 1000,
                    n * 7919 % 1000,
                    n % 250,
                    n * 31 % 90_000,
                    n * 17 % 301));
        }
        return log.toString().getBytes(StandardCharsets.UTF_8);
    }

    interface Wrapping {
        OutputStream around(OutputStream out) throws IOException;
    }

    static byte[] through(byte[] content, Wrapping wrapping) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = wrapping.around(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
