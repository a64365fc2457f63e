// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Reads gzip (RFC 1952), all members one after another. Our own because the readers at hand lose up to a buffer of good
 * bytes when they meet damage, keep a name of any length in memory, or take what follows the last member for damage.
 */
final class GzipInput extends InputStream {
    private static final int CRC_FLAG = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    /** Longest name or comment that is passed over; more is no gzip anyone wrote. */
    private static final int LONGEST_TEXT = 1 << 16;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[1 << 14];
    private int at;
    private int filled;
    private boolean inMember;
    private boolean ended;
    private boolean trailing;
    private boolean first = true;
    private @Nullable Instant modified;

    GzipInput(InputStream in) {
        this.in = in;
    }

    /** When the first member's content was last changed, if its header says so. */
    @Nullable
    Instant modified() {
        return modified;
    }

    /** Whether bytes other than zeros follow the last member. */
    boolean trailing() {
        return trailing;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        while (!ended) {
            if (!inMember && !nextMember()) {
                ended = true;
                break;
            }
            int read = inflate(bytes, from, length);
            if (read > 0) {
                crc.update(bytes, from, read);
                return read;
            }
        }
        return -1;
    }

    @Override
    public void close() {
        inflater.end();
    }

    /** Inflates some bytes; 0 where the member has ended. */
    private int inflate(byte[] bytes, int from, int length) throws IOException {
        try {
            while (true) {
                int read = inflater.inflate(bytes, from, length);
                if (read > 0) {
                    return read;
                }
                if (inflater.finished()) {
                    endMember();
                    return 0;
                }
                if (inflater.needsDictionary()) {
                    throw new IOException("a preset dictionary is asked for");
                }
                if (at == filled && !fill()) {
                    throw new EOFException("the compressed data ends too early");
                }
                inflater.setInput(buffer, at, filled - at);
                at = filled;
            }
        } catch (DataFormatException e) {
            throw new IOException("the compressed data is damaged: " + e.getMessage(), e);
        }
    }

    private void endMember() throws IOException {
        at = filled - inflater.getRemaining();
        inMember = false;
        long sum = number(4);
        long size = number(4);
        if (sum != crc.getValue()) {
            throw new IOException("the checksum of the content does not fit");
        }
        if (size != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw new IOException("the length of the content does not fit");
        }
    }

    private boolean nextMember() throws IOException {
        int magic = next();
        if (first) {
            require(magic == 0x1F && next() == 0x8B);
        } else if (magic < 0) {
            return false;
        } else if (magic != 0x1F || next() != 0x8B) {
            trailing = magic != 0 || !onlyZeros();
            return false;
        }
        readHeader();
        inflater.reset();
        crc.reset();
        inMember = true;
        first = false;
        return true;
    }

    private void readHeader() throws IOException {
        require(byteOrEnd() == 8);
        int flags = byteOrEnd();
        require(flags < 0x20);
        long seconds = number(4);
        if (first && seconds != 0) {
            modified = Instant.ofEpochSecond(seconds);
        }
        number(2);
        if ((flags & EXTRA) != 0) {
            for (long left = number(2); left > 0; left--) {
                byteOrEnd();
            }
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & CRC_FLAG) != 0) {
            number(2);
        }
    }

    private void skipText() throws IOException {
        for (int length = 0; byteOrEnd() != 0; length++) {
            require(length < LONGEST_TEXT);
        }
    }

    private boolean onlyZeros() throws IOException {
        int b;
        do {
            b = next();
        } while (b == 0);
        return b < 0;
    }

    private long number(int bytes) throws IOException {
        long number = 0;
        for (int n = 0; n < bytes; n++) {
            number |= (long) byteOrEnd() << (8 * n);
        }
        return number;
    }

    private int byteOrEnd() throws IOException {
        int b = next();
        if (b < 0) {
            throw new EOFException("the header or trailer ends too early");
        }
        return b;
    }

    private int next() throws IOException {
        return at < filled || fill() ? buffer[at++] & 0xFF : -1;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(buffer, 0, buffer.length));
        return filled > 0;
    }

    private static void require(boolean condition) throws IOException {
        if (!condition) {
            throw new IOException("no gzip header");
        }
    }
}
