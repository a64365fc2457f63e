// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ashiato.model.Verdict;
import org.ashiato.store.EventWriter.Reject;
import org.ashiato.store.EventWriter.RejectSource;
import org.jspecify.annotations.Nullable;

/**
 * The places of a file's rejects, on disk rather than in memory: a file may consist of nothing else.
 * Threads may share it while it is written.
 */
final class RejectLog implements Closeable {
    private final Path file;
    private final DataOutputStream out;
    private final SortedMap<String, Long> counts = new TreeMap<>();

    RejectLog(Path file) throws IOException {
        this.file = file;
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    synchronized void add(long offset, int length, Verdict verdict) {
        try {
            out.writeLong(offset);
            out.writeInt(length);
            out.writeUTF(verdict.name());
            counts.merge(verdict.code(), 1L, Long::sum);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many there are, by reason. */
    synchronized SortedMap<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    /** Ends writing. */
    void finish() throws IOException {
        out.close();
    }

    /** Reads them again after {@link #finish}. */
    Reader read(int evidence) throws IOException {
        return new Reader(evidence, new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16)));
    }

    /** Removes them. */
    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }

    record Reader(int evidence, DataInputStream in) implements RejectSource, Closeable {
        @Override
        public @Nullable Reject next() throws IOException {
            try {
                long offset = in.readLong();
                return new Reject(evidence, offset, in.readInt(), Verdict.valueOf(in.readUTF()));
            } catch (EOFException e) {
                return null;
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
