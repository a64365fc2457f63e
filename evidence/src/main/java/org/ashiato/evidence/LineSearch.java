// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ashiato.evidence.RawLines.Found;
import org.ashiato.evidence.RawLines.Line;
import org.ashiato.evidence.blob.Blob;
import org.ashiato.evidence.blob.Search;
import org.ashiato.evidence.blob.Term;
import org.ashiato.evidence.charset.LineCodec;
import org.ashiato.evidence.charset.LogCharset;

/**
 * One search through the evidence. Threads unpack and search frames ahead of the reader, who gets the lines in the
 * order of the evidence; only a few frames are ahead at once, and when the reader has enough no more are begun.
 */
final class LineSearch implements Closeable {
    private static final int AHEAD = 2;

    private final Path caseFolder;
    private final List<Term> forms;
    private final int most;
    private final ExecutorService workers;
    private final Deque<Part> ahead = new ArrayDeque<>();
    private long wanted;

    private sealed interface Part {
        /** A frame being searched. */
        record Searched(Evidence evidence, Future<List<Line>> lines) implements Part {}

        /** An evidence whose frames all stand before this. */
        record Done(Blob blob) implements Part {}
    }

    private LineSearch(Path caseFolder, List<Term> forms, int threads, long wanted) {
        this.caseFolder = caseFolder;
        this.forms = forms;
        this.most = threads + AHEAD;
        this.workers = Executors.newFixedThreadPool(threads);
        this.wanted = wanted;
    }

    static void run(Path caseFolder, List<Evidence> evidence, String term, int threads, long wanted, Found found)
            throws IOException {
        try (LineSearch search = new LineSearch(caseFolder, forms(term), threads, wanted)) {
            for (Evidence one : evidence) {
                if (!search.through(one, found) || !search.give(search.most, found)) {
                    return;
                }
            }
            search.give(0, found);
        }
    }

    private boolean through(Evidence evidence, Found found) throws IOException {
        LogCharset charset = RawLines.charset(evidence);
        Blob blob = Blob.open(caseFolder.resolve(evidence.blob().file()));
        try {
            // Filters are read as the search goes on: who wants a few lines of a common word needs few of them.
            for (int frame = 0; frame < blob.frames(); frame++) {
                if (Search.mayHold(blob, frame, charset, forms)) {
                    ahead.add(new Part.Searched(evidence, search(evidence, blob, frame, charset)));
                    if (!give(most, found)) {
                        return false;
                    }
                }
            }
            return true;
        } finally {
            ahead.add(new Part.Done(blob));
        }
    }

    private Future<List<Line>> search(Evidence evidence, Blob blob, int frame, LogCharset charset) {
        long enough = wanted;
        return workers.submit(() -> {
            List<Line> inFrame = new ArrayList<>();
            // It reuses its buffers, so it is this task's own.
            LineCodec codec = LineCodec.of(charset);
            Search.lines(blob, frame, charset, forms, (offset, bytes, from, to) -> {
                inFrame.add(RawLines.line(evidence.sha256(), codec, bytes, from, to, offset - from));
                return inFrame.size() < enough;
            });
            return inFrame;
        });
    }

    /** Gives the reader what was found in the frames that were begun first, until so many are left; false ends it. */
    private boolean give(int left, Found found) throws IOException {
        while (ahead.size() > left) {
            switch (ahead.element()) {
                case Part.Searched part -> {
                    for (Line line : lines(part)) {
                        found.line(part.evidence(), line);
                        wanted--;
                        if (wanted == 0) {
                            return false;
                        }
                    }
                }
                case Part.Done part -> part.blob().close();
            }
            ahead.remove();
        }
        return true;
    }

    private static List<Line> lines(Part.Searched part) throws IOException {
        try {
            return part.lines().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the search was interrupted");
        }
    }

    /** Waits for the frames being searched; those not begun are dropped. */
    @Override
    public void close() throws IOException {
        for (Part part : ahead) {
            if (part instanceof Part.Searched searched) {
                searched.lines().cancel(false);
            }
        }
        workers.close();
        for (Part part : ahead) {
            if (part instanceof Part.Done done) {
                done.blob().close();
            }
        }
    }

    // A log may hold a Japanese word as it is, or percent-encoded as browsers send it.
    private static List<Term> forms(String term) {
        List<Term> forms = new ArrayList<>();
        forms.add(Term.of(term.getBytes(StandardCharsets.UTF_8)));
        if (term.chars().anyMatch(c -> c > 127)) {
            for (Charset sent : List.of(StandardCharsets.UTF_8, LogCharset.SHIFT_JIS.charset())) {
                forms.add(Term.of(percent(term.getBytes(sent)).getBytes(StandardCharsets.US_ASCII)));
            }
        }
        return forms;
    }

    private static String percent(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            if (b >= 0) {
                text.append((char) b);
            } else {
                text.append("%%%02X".formatted(b & 0xFF));
            }
        }
        return text.toString();
    }
}
