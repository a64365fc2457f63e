// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ashiato.evidence.seal.Seal;
import org.ashiato.evidence.seal.Sealer;
import org.ashiato.store.Durable;

/** A file that is sealed while it is written, and gets its final name only when it is whole and on disk. */
final class SealedOutput extends OutputStream {
    private final Path partial;
    private final Path partialPages;
    private final OutputStream out;
    private final Sealer sealer;

    SealedOutput(Path partial) throws IOException {
        this.partial = partial;
        this.partialPages = Seal.beside(partial);
        this.out = new BufferedOutputStream(Files.newOutputStream(partial), 1 << 16);
        this.sealer = new Sealer(partialPages);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        sealer.update(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** Ends the file and gives it and its seal their final names. */
    Seal finish(Path file) throws IOException {
        out.close();
        Seal seal = sealer.finish();
        sealer.close();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Durable.move(partialPages, Seal.beside(file));
        Durable.move(partial, file);
        return seal;
    }

    @Override
    public void close() throws IOException {
        out.close();
        sealer.close();
        Files.deleteIfExists(partial);
        Files.deleteIfExists(partialPages);
    }
}
