// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.io.input.BoundedInputStream;
import org.ashiato.evidence.blob.Blob;
import org.jspecify.annotations.Nullable;

/** The bytes that one blob holds, in order. */
final class HeldContent extends InputStream {
    private final Blob blob;
    private int next;
    private byte[] frame = {};
    private int at;

    private HeldContent(Blob blob) {
        this.blob = blob;
    }

    /** The whole content of an evidence as it was received, from the blobs that hold it. */
    static InputStream of(Path caseFolder, Custody custody, Evidence evidence) throws IOException {
        Evidence before = continued(custody, evidence);
        InputStream own =
                new HeldContent(Blob.open(caseFolder.resolve(evidence.blob().file())));
        if (before == null) {
            return own;
        }
        InputStream held = BoundedInputStream.builder()
                .setInputStream(of(caseFolder, custody, before))
                .setMaxCount(evidence.base())
                .get();
        return new SequenceInputStream(held, own);
    }

    /** The first bytes of a stream; what comes behind them stays in it, and closing these does not close it. */
    static InputStream first(InputStream in, long bytes) throws IOException {
        return BoundedInputStream.builder()
                .setInputStream(in)
                .setMaxCount(bytes)
                .setPropagateClose(false)
                .get();
    }

    private static @Nullable Evidence continued(Custody custody, Evidence evidence) {
        return evidence.base() == 0
                ? null
                : custody.byHash(Objects.requireNonNull(evidence.continues(), "nothing holds its beginning"))
                        .orElseThrow();
    }

    private boolean isAtEnd() throws IOException {
        while (at == frame.length && next < blob.frames()) {
            frame = blob.frame(next++);
            at = 0;
        }
        return at == frame.length;
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : frame[at++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int n = Math.min(length, frame.length - at);
        System.arraycopy(frame, at, into, from, n);
        at += n;
        return n;
    }

    @Override
    public void close() throws IOException {
        blob.close();
    }
}
