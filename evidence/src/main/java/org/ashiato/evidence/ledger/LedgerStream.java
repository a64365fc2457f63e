// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;

/** Reads entries one after another and holds each against the one before. */
final class LedgerStream extends AbstractSpliterator<Entry> {
    private final Path file;
    private final LedgerScan lines;
    private String prev = LedgerLine.NO_PREV;

    private LedgerStream(Path file, LedgerScan lines) {
        super(Long.MAX_VALUE, ORDERED | NONNULL | IMMUTABLE);
        this.file = file;
        this.lines = lines;
    }

    static Stream<Entry> of(Path file) {
        try {
            LedgerScan lines = new LedgerScan(file);
            return StreamSupport.stream(new LedgerStream(file, lines), false).onClose(() -> close(lines));
        } catch (IOException e) {
            throw new AshiatoException(
                    ErrorCode.CASE,
                    "The ledger cannot be read: " + e.getMessage(),
                    file.toString(),
                    "Look whether this is a case folder and whether you may read it.",
                    e);
        }
    }

    @Override
    public boolean tryAdvance(Consumer<? super Entry> action) {
        try {
            Optional<ScannedLine> next = lines.next();
            // A last line without an end was never said to be recorded.
            if (next.isEmpty() || !next.orElseThrow().ended()) {
                return false;
            }
            ScannedLine line = next.orElseThrow();
            LedgerLine read = Chain.sound(line, prev)
                    .orElseThrow(() -> new AshiatoException(
                            ErrorCode.INTEGRITY,
                            "The ledger's entry does not follow from the one before.",
                            "%s, line %d, offset %d".formatted(file, line.number(), line.from()),
                            "Verify the case to see which byte was changed."));
            prev = line.hash();
            action.accept(read.entry());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(LedgerScan lines) {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
