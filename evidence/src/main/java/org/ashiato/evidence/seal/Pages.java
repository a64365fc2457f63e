// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.seal;

import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import java.util.zip.CRC32C;

/** Cuts a stream of bytes into pages and hands out the CRC-32C of each. */
final class Pages {
    /** What a file of page checksums begins with; the checksums follow, 4 bytes each, the highest first. */
    static final byte[] HEADER = "ASHIATO-SEAL-01\n".getBytes(StandardCharsets.US_ASCII);

    private final CRC32C crc = new CRC32C();
    private final IntConsumer done;
    private int filled;

    Pages(IntConsumer done) {
        this.done = done;
    }

    void update(byte[] bytes, int from, int length) {
        int at = from;
        int left = length;
        while (left > 0) {
            int part = Math.min(left, Seal.PAGE - filled);
            crc.update(bytes, at, part);
            at += part;
            left -= part;
            filled += part;
            if (filled == Seal.PAGE) {
                next();
            }
        }
    }

    /** Ends the last page, if it is a short one. */
    void finish() {
        if (filled > 0) {
            next();
        }
    }

    private void next() {
        done.accept((int) crc.getValue());
        crc.reset();
        filled = 0;
    }
}
