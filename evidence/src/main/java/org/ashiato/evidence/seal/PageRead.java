// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.seal;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a file of page checksums from its start; whatever is wrong with it, it answers "no checksum", not an error. */
final class PageRead implements Closeable {
    /** Stands for a checksum that is not there. */
    static final long NONE = -1;

    private final MessageDigest digest = Hashes.sha256();
    private final @Nullable DataInputStream in;
    private boolean readable;

    PageRead(Path pageFile) throws IOException {
        in = open(pageFile, digest);
        if (in != null) {
            readable = Arrays.equals(in.readNBytes(Pages.HEADER.length), Pages.HEADER);
        }
    }

    /** The next page's checksum, 0 to 2³²-1, or {@link #NONE}. */
    long next() throws IOException {
        if (in == null || !readable) {
            return NONE;
        }
        try {
            return Integer.toUnsignedLong(in.readInt());
        } catch (EOFException e) {
            readable = false;
            return NONE;
        }
    }

    /** Reads to the end; the SHA-256 of the whole, or an empty text where there is no file. */
    String finish() throws IOException {
        if (in == null) {
            return "";
        }
        in.transferTo(OutputStream.nullOutputStream());
        return Hashes.hex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
    }

    private static @Nullable DataInputStream open(Path pageFile, MessageDigest digest) throws IOException {
        try {
            InputStream file = Files.newInputStream(pageFile);
            return new DataInputStream(new BufferedInputStream(new DigestInputStream(file, digest), 1 << 16));
        } catch (NoSuchFileException e) {
            return null;
        }
    }
}
