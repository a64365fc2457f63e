// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What the ledger records of a file under custody.
 *
 * @param size bytes of the file
 * @param sha256 SHA-256 of the file, lower-case hexadecimal
 * @param pages SHA-256 of the file beside it that holds the checksum of each page, lower-case hexadecimal
 */
public record Seal(long size, String sha256, String pages) {
    /** Bytes that share one checksum; the last page of a file may be shorter. */
    public static final int PAGE = 4096;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public Seal {
        if (size < 0 || !HASH.matcher(sha256).matches() || !HASH.matcher(pages).matches()) {
            throw new IllegalArgumentException("no seal: %d %s %s".formatted(size, sha256, pages));
        }
    }

    /** The name of the page checksums of a file: {@code X.seal} beside {@code X}. */
    public static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".seal");
    }

    /**
     * Seals a file that is there already.
     *
     * @param pageFile where to write the page checksums; an older one is replaced
     */
    public static Seal of(Path file, Path pageFile) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                Sealer sealer = new Sealer(pageFile)) {
            byte[] buffer = new byte[1 << 20];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sealer.update(buffer, 0, read);
            }
            return sealer.finish();
        }
    }
}
