// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

import java.io.IOException;
import java.io.InputStream;

/**
 * What the tar reader reads from. While it looks for the next header, it may take only so many bytes (a long name is
 * kept in memory), and we note whether it met a block of zeros, which marks the archive's end.
 */
final class TarSource extends InputStream {
    private static final int BLOCK = 512;
    private static final long LONGEST_HEADER = 4 << 20;

    private final Recorder in;
    private long left;
    private boolean inHeader;
    private int zeros;
    private boolean ended;
    private boolean trailing;

    TarSource(Recorder in) {
        this.in = in;
    }

    void header() {
        inHeader = true;
        left = LONGEST_HEADER;
        zeros = 0;
    }

    void data() {
        inHeader = false;
    }

    /** Whether the archive's end mark was seen. */
    boolean ended() {
        return ended;
    }

    long count() {
        return in.count();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (!inHeader) {
            return in.read(bytes, from, length);
        }
        if (left <= 0 && length > 0) {
            throw new IOException("a header longer than %d bytes".formatted(LONGEST_HEADER));
        }
        int read = in.read(bytes, from, (int) Math.min(length, left));
        for (int n = 0; n < read; n++) {
            trailing |= ended && bytes[from + n] != 0;
            zeros = bytes[from + n] == 0 ? zeros + 1 : 0;
            ended |= zeros >= BLOCK;
        }
        left -= Math.max(0, read);
        return read;
    }

    /** Reads to the end; whether anything but zeros came after the end mark. */
    boolean trailing(byte[] buffer) {
        boolean found = trailing;
        for (int read = in.read(buffer, 0, buffer.length); read >= 0; read = in.read(buffer, 0, buffer.length)) {
            for (int n = 0; n < read && !found; n++) {
                found = buffer[n] != 0;
            }
        }
        return found;
    }
}
