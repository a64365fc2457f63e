// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.seal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/**
 * Makes the seal of a file while its bytes go by, and writes the page checksums to a file as they come, so that a
 * file of any size is sealed in the same few kilobytes of memory. Not shared between threads.
 */
public final class Sealer implements Closeable {
    private final MessageDigest whole = Hashes.sha256();
    private final MessageDigest checksums = Hashes.sha256();
    private final Pages pages = new Pages(this::page);
    private final ByteBuffer waiting = ByteBuffer.allocate(16 * 1024);
    private final FileChannel pageFile;
    private long size;

    /** @param pageFile where the page checksums go; an older file is replaced */
    public Sealer(Path pageFile) throws IOException {
        this.pageFile = FileChannel.open(
                pageFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        waiting.put(Pages.HEADER);
    }

    /** Takes the next bytes of the file. */
    public void update(byte[] bytes, int from, int length) throws IOException {
        whole.update(bytes, from, length);
        int at = from;
        int left = length;
        while (left > 0) {
            int part = Math.min(left, roomBytes());
            pages.update(bytes, at, part);
            at += part;
            left -= part;
            if (waiting.remaining() < 2 * Integer.BYTES) {
                write();
            }
        }
        size += length;
    }

    /** The seal of all bytes taken; the page checksums are on the disk when it returns. */
    public Seal finish() throws IOException {
        pages.finish();
        write();
        pageFile.force(true);
        return new Seal(size, Hashes.hex(whole.digest()), Hashes.hex(checksums.digest()));
    }

    @Override
    public void close() throws IOException {
        pageFile.close();
    }

    /** How many bytes may come until the waiting checksums could run over. */
    private int roomBytes() {
        return (waiting.remaining() / Integer.BYTES - 1) * Seal.PAGE;
    }

    private void page(int checksum) {
        waiting.putInt(checksum);
    }

    private void write() throws IOException {
        checksums.update(waiting.array(), 0, waiting.position());
        waiting.flip();
        while (waiting.hasRemaining()) {
            pageFile.write(waiting);
        }
        waiting.clear();
    }
}
