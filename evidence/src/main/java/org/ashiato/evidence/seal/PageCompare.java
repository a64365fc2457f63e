// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.seal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Holds a file of page checksums against those that an intact file gives. */
final class PageCompare {
    private final ByteBuffer expected = ByteBuffer.allocate(Pages.HEADER.length + ((1 << 20) / Seal.PAGE + 1) * 4);
    private final Pages pages = new Pages(expected::putInt);
    private final InputStream recorded;
    private long offset;

    private PageCompare(InputStream recorded) {
        this.recorded = recorded;
    }

    /** The offset in {@code pageFile} of the first byte that is not what {@code file} asks for. */
    static long firstDifference(Path file, Path pageFile) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream recorded = new BufferedInputStream(Files.newInputStream(pageFile))) {
            return new PageCompare(recorded).compare(in);
        }
    }

    private long compare(InputStream in) throws IOException {
        expected.put(Pages.HEADER);
        byte[] buffer = new byte[1 << 20];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            pages.update(buffer, 0, read);
            if (differs()) {
                return offset;
            }
        }
        pages.finish();
        differs();
        return offset;
    }

    /** Goes on to the first difference, or past all bytes that fit. */
    private boolean differs() throws IOException {
        byte[] wanted = Arrays.copyOf(expected.array(), expected.position());
        byte[] found = recorded.readNBytes(wanted.length);
        expected.clear();
        int mismatch = Arrays.mismatch(wanted, found);
        offset += mismatch < 0 ? wanted.length : mismatch;
        return mismatch >= 0;
    }
}
