// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.ledger;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the lines of a ledger file from its start, in bounded memory. */
final class LedgerScan implements Closeable {
    private final InputStream in;
    private long number;
    private long at;

    LedgerScan(Path ledger) throws IOException {
        in = new BufferedInputStream(Files.newInputStream(ledger), 1 << 16);
    }

    /** The next line, or empty at the end of the file. */
    Optional<ScannedLine> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        long from = at;
        for (int b = in.read(); b >= 0; b = in.read()) {
            at++;
            if (b == '\n') {
                return Optional.of(new ScannedLine(++number, from, at, bytes.toByteArray(), true));
            }
            if (bytes.size() <= LedgerLine.LONGEST) {
                bytes.write(b);
            }
        }
        return at == from
                ? Optional.empty()
                : Optional.of(new ScannedLine(++number, from, at, bytes.toByteArray(), false));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
