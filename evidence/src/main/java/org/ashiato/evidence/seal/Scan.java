// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * One pass over a file and its page checksums.
 *
 * @param size bytes of the file now
 * @param sha256 of the file now
 * @param pages SHA-256 of the page checksums now; empty where they are missing
 * @param readable whether there was a checksum for every page
 * @param wrong the first pages that do not fit, in order, at most {@link #KEPT}
 * @param wrongPages how many pages do not fit
 */
record Scan(long size, String sha256, String pages, boolean readable, List<WrongPage> wrong, long wrongPages) {
    /** How many wrong pages are kept for a closer look. */
    static final int KEPT = 16;

    /**
     * A page that does not fit.
     *
     * @param from byte offset in the file
     * @param length bytes, less than a page at the end of the file
     * @param changes the single bytes that would explain it
     */
    record WrongPage(long from, int length, List<Syndrome.Change> changes) {
        long to() {
            return from + length;
        }
    }

    static Scan of(Path file, Path pageFile, long sealedSize) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                PageRead recorded = new PageRead(pageFile)) {
            Walk walk = new Walk(recorded, sealedSize);
            byte[] buffer = new byte[1 << 20];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                walk.take(buffer, read);
            }
            return walk.finish();
        }
    }

    private static final class Walk {
        private final MessageDigest whole = Hashes.sha256();
        private final Pages pages = new Pages(this::page);
        private final PageRead recorded;
        private final long sealedSize;
        private final List<WrongPage> wrong = new ArrayList<>();
        private final List<Integer> found = new ArrayList<>();
        private long wrongPages;
        private long size;
        private long paged;
        private boolean readable = true;

        Walk(PageRead recorded, long sealedSize) {
            this.recorded = recorded;
            this.sealedSize = sealedSize;
        }

        void take(byte[] buffer, int read) throws IOException {
            whole.update(buffer, 0, read);
            int sealed = (int) Math.max(0, Math.min(read, sealedSize - size));
            pages.update(buffer, 0, sealed);
            size += read;
            compare();
        }

        Scan finish() throws IOException {
            if (size >= sealedSize) {
                pages.finish();
                compare();
            }
            String now = recorded.finish();
            return new Scan(size, Hashes.hex(whole.digest()), now, readable, List.copyOf(wrong), wrongPages);
        }

        private void page(int checksum) {
            found.add(checksum);
        }

        private void compare() throws IOException {
            for (int checksum : found) {
                long expected = recorded.next();
                int length = (int) Math.min(Seal.PAGE, sealedSize - paged);
                if (expected == PageRead.NONE) {
                    readable = false;
                } else if (expected != Integer.toUnsignedLong(checksum)) {
                    wrongPages++;
                    if (wrong.size() < KEPT) {
                        wrong.add(new WrongPage(paged, length, Syndrome.explain(checksum, (int) expected, length)));
                    }
                }
                paged += length;
            }
            found.clear();
        }
    }
}
