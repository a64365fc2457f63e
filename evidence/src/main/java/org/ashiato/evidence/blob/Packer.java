// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.blob;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.util.Arrays;

/** Packs pieces of content into frames; one thread's own. */
public final class Packer implements AutoCloseable {
    /** Level 1, but with a window of a whole piece and four times the table: 3 % smaller for a quarter more time. */
    private static final int LEVEL = 1;

    private static final int WINDOW_LOG = 22;
    /** Bytes that are packed as one, all of them within reach of each other. */
    public static final int FRAME = 1 << WINDOW_LOG;

    private static final int HASH_LOG = 16;

    private final ZstdCompressCtx context = new ZstdCompressCtx();
    private final WordFilter.Collector collector = new WordFilter.Collector();
    private final Words words = new Words(collector);
    private byte[] room = {};

    public Packer() {
        context.setLevel(LEVEL);
        context.setWindowLog(WINDOW_LOG);
        context.setHashLog(HASH_LOG);
        context.setChecksum(true);
        context.setContentSize(true);
    }

    /** Packs {@code [from, to)}. */
    public Packed pack(byte[] content, int from, int to) {
        int most = Math.toIntExact(Zstd.compressBound(to - from));
        if (room.length < most) {
            room = new byte[most];
        }
        int size = context.compressByteArray(room, 0, room.length, content, from, to - from);
        words.read(content, from, to);
        return new Packed(Arrays.copyOf(room, size), to - from, collector.finish());
    }

    @Override
    public void close() {
        context.close();
    }
}
