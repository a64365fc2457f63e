// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * Keeps the first bytes that go by, so that what turns out to be no container can be read once more as it is.
 * Counts all bytes.
 */
final class Recorder extends InputStream {
    /** Enough for the first block of any compressor; bzip2's are the largest, 900 kB. */
    private static final int KEPT = 1 << 20;

    private final Content in;
    private ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean complete = true;
    private long count;

    Recorder(Content in) {
        this.in = in;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
        int read = in.read(bytes, from, length);
        if (read > 0) {
            count += read;
            if (complete && kept.size() + read <= KEPT) {
                kept.write(bytes, from, read);
            } else if (complete) {
                release();
            }
        }
        return read;
    }

    /** Whether all that was read is still there. */
    boolean complete() {
        return complete;
    }

    /** Everything from the first byte on. */
    InputStream replay() {
        return new SequenceInputStream(new ByteArrayInputStream(kept.toByteArray()), in);
    }

    /** Keeps nothing any more. */
    void release() {
        complete = false;
        kept = new ByteArrayOutputStream(0);
    }

    long count() {
        return count;
    }
}
