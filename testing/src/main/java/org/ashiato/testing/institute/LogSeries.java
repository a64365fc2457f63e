// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.ashiato.testing.range.Bytes;
import org.jspecify.annotations.Nullable;

/** A log's files, one a month by Japanese time. */
final class LogSeries implements AutoCloseable {
    private static final int CHUNK = 1 << 18;

    private final Path folder;
    private final Renderer renderer;
    private final YearMonth last;
    private final Bytes bytes = new Bytes();
    private @Nullable OutputStream out;
    private long monthEnd = Long.MIN_VALUE;

    /**
     * Nothing is written yet.
     *
     * @param end the log's end, UTC milliseconds
     */
    LogSeries(Path folder, Renderer renderer, long end) {
        this.folder = folder;
        this.renderer = renderer;
        this.last = YearMonth.from(Days.date(Days.of(end - 1)));
    }

    /** Writes it if the server logs such a thing; whether it does. */
    boolean write(Attempt attempt) {
        if (!renderer.shows(attempt)) {
            return false;
        }
        try {
            OutputStream file = attempt.time() < monthEnd && out != null ? out : open(attempt.time());
            renderer.lines(attempt, bytes);
            if (bytes.size() > CHUNK) {
                bytes.drainTo(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    private OutputStream open(long time) throws IOException {
        close();
        YearMonth month = YearMonth.from(Days.date(Days.of(time)));
        monthEnd = Days.at(Days.of(month.plusMonths(1).atDay(1).toString()), 0, 0);
        OutputStream file = new BufferedOutputStream(
                Files.newOutputStream(folder.resolve(renderer.file(month, month.equals(last)))));
        out = file;
        renderer.header(bytes);
        return file;
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            bytes.drainTo(out);
            out.close();
            out = null;
        }
    }
}
