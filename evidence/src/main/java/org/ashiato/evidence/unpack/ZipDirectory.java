// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/**
 * Looks how much of a ZIP its directory takes, before a library reads the whole of it into memory (APPNOTE 4.3.14 to
 * 4.3.16).
 */
final class ZipDirectory {
    /** A directory of this size lists some hundred thousand entries. */
    private static final long LARGEST = 16 << 20;

    private static final int END = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCATOR = 20;
    private static final int END_64 = 56;

    private ZipDirectory() {}

    /** What is known of the directory before it is read. */
    enum State {
        READABLE,
        TOO_LARGE,
        MISSING
    }

    static State look(SeekableByteChannel channel) throws IOException {
        long size = channel.size();
        int length = (int) Math.min(size, END + LONGEST_COMMENT + LOCATOR);
        ByteBuffer tail = read(channel, size - length, length);
        for (int at = length - END; at >= 0; at--) {
            if (tail.getInt(at) == 0x06054B50) {
                long start = Integer.toUnsignedLong(tail.getInt(at + 16));
                if (start == 0xFFFF_FFFFL && at >= LOCATOR && tail.getInt(at - LOCATOR) == 0x07064B50) {
                    start = start64(channel, tail.getLong(at - LOCATOR + 8));
                }
                if (start < 0 || start > size) {
                    return State.MISSING;
                }
                return size - start > LARGEST ? State.TOO_LARGE : State.READABLE;
            }
        }
        return State.MISSING;
    }

    private static long start64(SeekableByteChannel channel, long at) throws IOException {
        if (at < 0 || at > channel.size() - END_64) {
            return -1;
        }
        ByteBuffer end = read(channel, at, END_64);
        return end.getInt(0) == 0x06064B50 ? end.getLong(48) : -1;
    }

    private static ByteBuffer read(SeekableByteChannel channel, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(from);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // Until it is full or the file has ended.
        }
        return buffer;
    }
}
