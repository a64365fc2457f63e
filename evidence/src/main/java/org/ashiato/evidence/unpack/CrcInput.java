// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** Holds a ZIP entry against the checksum that the archive has of it. */
final class CrcInput extends CheckedInputStream {
    private final long expected;

    /**
     * @param crc where the sum is kept
     * @param expected CRC-32, or -1 where it is not known
     */
    CrcInput(InputStream in, CRC32 crc, long expected) {
        super(in, crc);
        this.expected = expected;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        if (read < 0 && expected >= 0 && expected != getChecksum().getValue()) {
            throw new IOException("the checksum of the content does not fit");
        }
        return read;
    }
}
