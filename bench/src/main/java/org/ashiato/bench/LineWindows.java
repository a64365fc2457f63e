// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicLong;
import org.ashiato.model.EventSink;
import org.ashiato.model.LineParser;
import org.ashiato.model.Verdict;

/** The lines of a file for one of the threads that read it: each takes windows of it as they come. */
final class LineWindows {
    private static final int WINDOW = 8 << 20;
    private static final int TAIL = 1 << 20;

    private final FileChannel file;
    private final long size;
    private final AtomicLong next;
    private final LineParser parser;
    private final byte[] bytes = new byte[WINDOW + TAIL];
    private long start;
    private int length;
    private int stop;
    private int at;

    /**
     * A reader.
     *
     * @param next where in the file nobody has read yet; shared by the threads
     */
    LineWindows(FileChannel file, AtomicLong next, LineParser parser) throws IOException {
        this.file = file;
        this.size = file.size();
        this.next = next;
        this.parser = parser;
    }

    /** What becomes of the lines whose fields were given to a sink. */
    interface Rows {
        boolean isFull();

        void commit(long offset, int length);

        void reset();
    }

    /** Parses lines into rows until these are full or nothing is left. */
    void fill(EventSink sink, Rows rows) throws IOException {
        while (!rows.isFull() && (at < stop || window())) {
            int end = lineEnd(at);
            if (parser.parse(bytes, at, end, sink) == Verdict.EVENT) {
                rows.commit(start + at, end - at);
            } else {
                rows.reset();
            }
            at = end + 1;
        }
    }

    // A line belongs to the window that holds its first byte.
    private boolean window() throws IOException {
        start = next.getAndAdd(WINDOW);
        if (start >= size) {
            return false;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining() && file.read(buffer, start + buffer.position()) >= 0) {
            // until the window is full or the file ends
        }
        length = buffer.position();
        stop = (int) Math.min(WINDOW, size - start);
        at = start == 0 ? 0 : lineEnd(0) + 1;
        return true;
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }
}
