// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.blob;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a blob. Pieces may come in any order from several threads; they are written in the order of their
 * numbers, so that the same content gives the same bytes on one thread or sixteen.
 *
 * <p>Layout: the frames; a skippable frame (RFC 8878, 3.1.2) with the word filters; a skippable frame with
 * the index; its last eight bytes are the index's own length and the mark {@code ASH2}.
 */
public final class BlobWriter implements Closeable {
    static final int SKIPPABLE = 0x184D2A5A;
    static final int MARK = 0x32485341;
    /** {@code ASHI}: of blobs whose filters hold words but no addresses. */
    static final int MARK_WITHOUT_ADDRESSES = 0x49485341;

    private final OutputStream out;
    private final long base;
    private final Map<Long, Packed> waiting = new HashMap<>();
    private final List<Frame> frames = new ArrayList<>();
    private final List<byte[]> filters = new ArrayList<>();
    private long next;
    private long offset;
    private long at;

    /**
     * Begins a blob.
     *
     * @param out closed with the writer
     * @param base offset of the first piece in the content; above 0 where the blob continues another
     */
    public BlobWriter(OutputStream out, long base) {
        this.out = out;
        this.base = base;
        this.offset = base;
    }

    /** Takes piece {@code number}, counted from 0; writes it when all before it are written. */
    public synchronized void put(long number, Packed piece) throws IOException {
        waiting.put(number, piece);
        Packed ready;
        while ((ready = waiting.remove(next)) != null) {
            out.write(ready.bytes());
            frames.add(new Frame(offset, ready.length(), at, ready.bytes().length, 0, ready.filter().length));
            filters.add(ready.filter());
            offset += ready.length();
            at += ready.bytes().length;
            next++;
        }
    }

    /** Writes filters and index. Every number up to the last must have been put. */
    public synchronized void finish() throws IOException {
        if (!waiting.isEmpty()) {
            throw new IllegalStateException("piece %d is missing".formatted(next));
        }
        long filterAt = at + 8;
        int total = filters.stream().mapToInt(f -> f.length).reduce(0, Math::addExact);
        out.write(header(total));
        ByteBuffer index = little(frames.size() * Frame.BYTES + 16);
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            out.write(filters.get(i));
            index.putLong(frame.offset())
                    .putInt(frame.length())
                    .putLong(frame.at())
                    .putInt(frame.packed());
            index.putLong(filterAt).putInt(frame.filterLength());
            filterAt += frame.filterLength();
        }
        index.putLong(base).putInt(index.capacity()).putInt(MARK);
        out.write(header(index.capacity()));
        out.write(index.array());
        out.flush();
    }

    private static byte[] header(int length) {
        return little(8).putInt(SKIPPABLE).putInt(length).array();
    }

    static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
