// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** Opens single compressed files, each library so that no byte read before a damage is lost and memory is bounded. */
final class Decompressors {
    /** Log2 of the bytes that a window may have in the outermost compressed file: 128 MiB, zstd's and xz's usual most. */
    private static final int LARGEST_WINDOW = 27;

    private static final int SMALLEST_WINDOW = 23;

    private Decompressors() {}

    /** @param depth how many containers enclose it: the windows of all together stay below 256 MiB and a bit */
    static InputStream open(Kind kind, InputStream in, int depth) throws IOException {
        int window = Math.max(SMALLEST_WINDOW, LARGEST_WINDOW - depth);
        return switch (kind) {
            case GZIP -> new GzipInput(in);
            case ZSTD -> new ZstdInputStreamNoFinalizer(in).setLongMax(window);
            case XZ -> new SmallReads(new XZInputStream(in, 1 << (window - 10)));
            case BZIP2 -> new Bzip2Input(new BZip2CompressorInputStream(in, true));
            case PLAIN, ZIP, TAR -> throw new IllegalArgumentException(kind + " is not a compressed file");
        };
    }

    /** The xz library forgets what it had put into the reader's buffer when it meets damage; small reads lose little. */
    private static final class SmallReads extends FilterInputStream {
        private static final int PART = 256;

        SmallReads(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return in.read(bytes, from, Math.min(length, PART));
        }
    }

    /** The bzip2 reader throws at damage though it has put bytes into the buffer; it counted them, so they are not lost. */
    private static final class Bzip2Input extends InputStream {
        private final BZip2CompressorInputStream in;
        private @Nullable IOException failure;

        Bzip2Input(BZip2CompressorInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (failure != null) {
                throw failure;
            }
            long before = in.getBytesRead();
            try {
                return in.read(bytes, from, length);
            } catch (IOException | RuntimeException e) {
                failure = new IOException(Content.detail(e), e);
                int saved = (int) (in.getBytesRead() - before);
                if (saved <= 0) {
                    throw failure;
                }
                return saved;
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
