// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The files of the log: one for each of the dialect's logs, or one a day. */
final class LogFolder implements AutoCloseable {
    private static final int CHUNK = 1 << 18;

    /** One file being written. */
    private record Sheet(Bytes bytes, OutputStream out) {}

    private final Path folder;
    private final Scenario scenario;
    private final Renderer renderer;
    private final List<Sheet> open = new ArrayList<>();
    private int day = -1;

    LogFolder(Path folder, Scenario scenario, Renderer renderer) {
        this.folder = folder;
        this.scenario = scenario;
        this.renderer = renderer;
    }

    void write(Visit visit) {
        try {
            int today = scenario.daily() ? Jst.day(visit.time()) : 0;
            if (today != day) {
                close();
                day = today;
                open(visit.time());
            }
            Sheet sheet = open.get(renderer.log(visit));
            renderer.line(visit, sheet.bytes);
            if (sheet.bytes.size() > CHUNK) {
                sheet.bytes.drainTo(sheet.out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open(long time) throws IOException {
        for (int i = 0; i < renderer.logs(); i++) {
            Bytes date = new Bytes();
            if (scenario.daily()) {
                date.put('-');
                Stamp.date(time, Jst.OFFSET, date);
            }
            String name = renderer.logName(i) + date.text(StandardCharsets.US_ASCII) + renderer.ending();
            Path file = folder.resolve(scenario.gzip() ? name + ".gz" : name);
            OutputStream out = Files.newOutputStream(file);
            Sheet sheet = new Sheet(
                    new Bytes(), scenario.gzip() ? new GZIPOutputStream(out, CHUNK) : new BufferedOutputStream(out));
            open.add(sheet);
            renderer.header(i, time, sheet.bytes);
        }
    }

    @Override
    public void close() throws IOException {
        for (Sheet sheet : open) {
            sheet.bytes.drainTo(sheet.out);
            sheet.out.close();
        }
        open.clear();
    }
}
