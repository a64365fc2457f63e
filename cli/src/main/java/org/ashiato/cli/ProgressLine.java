// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ashiato.cases.Step;
import org.ashiato.cases.Visible;
import org.ashiato.cases.Watch;
import org.jspecify.annotations.Nullable;

/** A line on a terminal that tells how far intake is, how fast, and how long it will take; silent in a pipe. */
final class ProgressLine implements Watch, AutoCloseable {
    private static final long EVERY_NANOS = 200_000_000L;
    private final @Nullable PrintStream terminal;
    private final long total;
    private final long begun = System.nanoTime();
    private long read;
    private long shown;
    private String what = "";

    private ProgressLine(@Nullable PrintStream terminal, long total) {
        this.terminal = terminal;
        this.total = total;
    }

    /** Writes to standard error where that is a terminal. */
    @SuppressWarnings("SystemConsoleNull") // null is still what its type says
    static ProgressLine onTerminal(List<Path> logs) {
        Console console = System.console();
        boolean terminal = console != null && console.isTerminal();
        return new ProgressLine(terminal ? System.err : null, terminal ? size(logs) : 0);
    }

    private static long size(List<Path> logs) {
        long size = 0;
        for (Path log : logs) {
            if (!Files.exists(log)) {
                continue;
            }
            try (var files = Files.walk(log)) {
                size += files.filter(Files::isRegularFile)
                        .mapToLong(f -> f.toFile().length())
                        .sum();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return size;
    }

    @Override
    public synchronized void step(Step step) {
        what = Words.of(step.title());
        show(true);
    }

    @Override
    public synchronized void begin(String path, long bytes) {
        what = Visible.of(path);
        show(true);
    }

    @Override
    public synchronized void read(long bytes) {
        read += bytes;
        show(false);
    }

    private void show(boolean now) {
        long time = System.nanoTime();
        if (terminal == null || (!now && time - shown < EVERY_NANOS)) {
            return;
        }
        shown = time;
        double seconds = Math.max(0.001, (time - begun) / 1e9);
        double rate = read / seconds;
        // Packed files unpack to more than their size; then no time left is promised.
        String left =
                read == 0 || read > total ? "" : " " + Words.of("progress.left", Math.round((total - read) / rate));
        String line = String.format(Locale.ROOT, "%,d MB  %.0f MB/s%s  %s", read / 1_000_000, rate / 1e6, left, what);
        terminal.print("\r\u001B[2K" + (line.length() > 110 ? line.substring(0, 110) : line));
        terminal.flush();
    }

    @Override
    public void close() {
        done();
    }

    /** Clears the line, so that what is printed next stands alone. */
    synchronized void done() {
        if (terminal != null) {
            terminal.print("\r\u001B[2K");
            terminal.flush();
        }
    }
}
