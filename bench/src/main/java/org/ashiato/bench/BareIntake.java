// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.ashiato.model.Dialect;
import org.ashiato.model.EventKind;
import org.ashiato.store.Batch;
import org.ashiato.store.EventWriter;
import org.ashiato.store.Limits;

/**
 * The bare way from lines to Parquet, to measure intake against: the same parser and the same writer, but nothing
 * hashed, kept, recorded or found again.
 */
final class BareIntake {
    private BareIntake() {}

    static long run(Path log, Dialect dialect, Limits limits, Path parquet) throws IOException {
        AtomicLong next = new AtomicLong();
        try (FileChannel file = FileChannel.open(log);
                EventWriter writer = EventWriter.open(limits)) {
            return writer.write(EventKind.HTTP, "proxy", () -> filler(file, next, dialect), parquet);
        }
    }

    private static EventWriter.Filler filler(FileChannel file, AtomicLong next, Dialect dialect) {
        try {
            LineWindows lines = new LineWindows(file, next, dialect.parser());
            return batch -> lines.fill(batch, rows(batch));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LineWindows.Rows rows(Batch batch) {
        return new LineWindows.Rows() {
            @Override
            public boolean isFull() {
                return batch.isFull();
            }

            @Override
            public void commit(long offset, int length) {
                batch.commit(1, offset, length);
            }

            @Override
            public void reset() {
                batch.reset();
            }
        };
    }
}
