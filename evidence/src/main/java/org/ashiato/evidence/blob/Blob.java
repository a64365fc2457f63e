// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.blob;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A blob open for reading; threads may share it. */
public final class Blob implements Closeable {
    private final FileChannel channel;
    private final String name;
    private final List<Frame> frames;
    private final long base;
    private final boolean knowsAddresses;

    private Blob(FileChannel channel, String name, List<Frame> frames, long base, boolean knowsAddresses) {
        this.channel = channel;
        this.name = name;
        this.frames = frames;
        this.base = base;
        this.knowsAddresses = knowsAddresses;
    }

    /** Opens a blob; an {@link IOException} says what is wrong with a file that is not one. */
    public static Blob open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file);
        try {
            long size = channel.size();
            ByteBuffer tail = read(channel, Math.max(0, size - 16), (int) Math.min(16, size));
            int mark = tail.remaining() < 16 ? 0 : tail.getInt(12);
            if (mark != BlobWriter.MARK && mark != BlobWriter.MARK_WITHOUT_ADDRESSES) {
                throw new IOException("%s is not a whole blob: its index is missing".formatted(file));
            }
            long base = tail.getLong(0);
            int length = tail.getInt(8);
            if (length < 16 || length > size - 8 || (length - 16) % Frame.BYTES != 0) {
                throw new IOException("%s has a damaged index".formatted(file));
            }
            ByteBuffer index = read(channel, size - length, length - 16);
            List<Frame> frames = new ArrayList<>();
            while (index.hasRemaining()) {
                frames.add(new Frame(
                        index.getLong(),
                        index.getInt(),
                        index.getLong(),
                        index.getInt(),
                        index.getLong(),
                        index.getInt()));
            }
            String name = file.getFileName().toString();
            return new Blob(channel, name, List.copyOf(frames), base, mark == BlobWriter.MARK);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Offset of the blob's first byte in the content; above 0 where it continues another. */
    public long base() {
        return base;
    }

    /** Offset behind the blob's last byte in the content. */
    public long end() {
        return frames.isEmpty()
                ? base
                : frames.getLast().offset() + frames.getLast().length();
    }

    /** Number of frames. */
    public int frames() {
        return frames.size();
    }

    /** Offset of a frame's first byte in the content. */
    public long frameOffset(int frame) {
        return frames.get(frame).offset();
    }

    /** The frame that holds an offset of the content, or -1. */
    public int frameAt(long offset) {
        int low = 0;
        int high = frames.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Frame frame = frames.get(middle);
            if (offset < frame.offset()) {
                high = middle - 1;
            } else if (offset >= frame.offset() + frame.length()) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    /** The content of a frame. */
    public byte[] frame(int number) throws IOException {
        Frame frame = frames.get(number);
        byte[] packed = new byte[frame.packed()];
        read(channel, frame.at(), frame.packed()).get(packed);
        try {
            byte[] content = Zstd.decompress(packed, frame.length());
            if (content.length != frame.length()) {
                throw new IOException("%s: frame %d has another length than recorded".formatted(name, number));
            }
            return content;
        } catch (ZstdException e) {
            throw new IOException("%s: frame %d is damaged: %s".formatted(name, number, e.getMessage()), e);
        }
    }

    /** Whether a frame may hold any of some terms, as its filter tells. */
    boolean mayHold(int number, List<Term> terms) throws IOException {
        Frame frame = frames.get(number);
        byte[] filter = new byte[frame.filterLength()];
        // The filters lie side by side, so that these reads are one long one to the system.
        read(channel, frame.filterAt(), filter.length).get(filter);
        return terms.stream().anyMatch(term -> term.mayBeIn(filter, knowsAddresses));
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            int n = channel.read(buffer, from + buffer.position());
            if (n < 0) {
                throw new IOException("the file ends at byte %d".formatted(from + buffer.position()));
            }
        }
        return buffer.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
