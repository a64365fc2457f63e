// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.ashiato.evidence.seal.Hashes;
import org.jspecify.annotations.Nullable;

/** The bytes as received: counted and hashed while they go by. Where the system fails to read on, it ends and says so. */
final class Source extends InputStream {
    private final MessageDigest digest = Hashes.sha256();
    private final InputStream in;
    private long count;
    private @Nullable String failure;

    Source(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
        if (failure != null) {
            return -1;
        }
        try {
            int read = in.read(bytes, from, length);
            if (read > 0) {
                digest.update(bytes, from, read);
                count += read;
            }
            return read;
        } catch (IOException e) {
            failure = Content.detail(e);
            return -1;
        }
    }

    long count() {
        return count;
    }

    /** What the system said when it could not read on, or null. */
    @Nullable
    String failure() {
        return failure;
    }

    void drain(byte[] buffer) {
        int read;
        do {
            read = read(buffer, 0, buffer.length);
        } while (read >= 0);
    }

    String sha256() {
        return Hashes.hex(digest.digest());
    }
}
