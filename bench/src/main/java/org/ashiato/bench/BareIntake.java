// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.ashiato.model.Dialect;
import org.ashiato.model.EventKind;
import org.ashiato.model.LineParser;
import org.ashiato.model.Verdict;
import org.ashiato.store.Batch;
import org.ashiato.store.EventWriter;
import org.ashiato.store.EventWriter.Filler;
import org.ashiato.store.Limits;

/**
 * The bare way from lines to Parquet, to measure intake against: the same parser and the same engine, but
 * nothing hashed, kept, recorded or found again. Threads take windows of the file as they come.
 */
final class BareIntake {
    private static final int WINDOW = 8 << 20;
    private static final int TAIL = 1 << 20;

    private BareIntake() {}

    static long run(Path log, Dialect dialect, Limits limits, Path parquet) throws IOException {
        AtomicLong next = new AtomicLong();
        try (FileChannel file = FileChannel.open(log);
                EventWriter writer = EventWriter.open(limits)) {
            return writer.write(EventKind.HTTP, "proxy", () -> new Windows(file, next, dialect.parser()), parquet);
        }
    }

    private static final class Windows implements Filler {
        private final FileChannel file;
        private final long size;
        private final AtomicLong next;
        private final LineParser parser;
        private final byte[] bytes = new byte[WINDOW + TAIL];
        private long start;
        private int length;
        private int stop;
        private int at;

        Windows(FileChannel file, AtomicLong next, LineParser parser) {
            this.file = file;
            this.next = next;
            this.parser = parser;
            try {
                size = file.size();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void fill(Batch batch) throws IOException {
            while (!batch.isFull() && (at < stop || window())) {
                int end = lineEnd(at);
                if (parser.parse(bytes, at, end, batch) == Verdict.EVENT) {
                    batch.commit(1, start + at, end - at);
                } else {
                    batch.reset();
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
}
