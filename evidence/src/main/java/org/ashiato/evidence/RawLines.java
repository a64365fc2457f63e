// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ashiato.evidence.blob.Blob;
import org.ashiato.evidence.charset.LineCodec;
import org.ashiato.evidence.charset.LogCharset;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.ashiato.model.SourceRef;

/** Reads raw lines back from evidence, and finds them by what they hold. One thread's own. */
public final class RawLines implements Closeable {
    private final Path caseFolder;
    private final Custody custody;
    private final Map<String, Blob> open = new HashMap<>();

    /** A raw line as text; undecodable bytes show as {@code \xNN}, control characters are still in it. */
    public record Line(SourceRef ref, String text) {}

    /** Receives the lines found. */
    public interface Found {
        /** One line. */
        void line(Evidence evidence, Line line);
    }

    public RawLines(Path caseFolder, Custody custody) {
        this.caseFolder = caseFolder;
        this.custody = custody;
    }

    /**
     * The record at a place, with the lines beside it, in order. Where no length is given it is the line that holds the
     * offset, at most with what of it lies in the frames beside it; else just so many bytes, which may be several
     * lines, or a part of one.
     *
     * @param before lines before it, at most
     * @param after lines after it, at most
     */
    public List<Line> around(SourceRef ref, int before, int after) throws IOException {
        Evidence evidence = custody.byHash(ref.evidence()).orElseThrow(() -> unknown(ref.evidence()));
        LineCodec codec = codec(evidence);
        Window window = window(evidence, ref, before, after);
        List<Line> lines = new ArrayList<>();
        for (int i = Math.max(0, window.first - before); i < window.first; i++) {
            lines.add(line(ref.evidence(), codec, window, i));
        }
        int from = (int) (ref.offset() - window.from);
        lines.add(
                ref.length() == 0
                        ? line(ref.evidence(), codec, window, window.first)
                        : line(
                                ref.evidence(),
                                codec,
                                window.bytes,
                                from,
                                Math.min(window.bytes.length, from + ref.length()),
                                window.from));
        for (int i = window.last + 1; i <= Math.min(window.starts.size() - 1, window.last + after); i++) {
            lines.add(line(ref.evidence(), codec, window, i));
        }
        return lines;
    }

    private static Line line(String sha256, LineCodec codec, Window window, int index) {
        int from = window.starts.get(index);
        int lineEnd = codec.nextLineEnd(window.bytes, from, window.bytes.length);
        int end = lineEnd < 0 ? window.bytes.length : lineEnd;
        int to = from + codec.lineLength(window.bytes, from, end);
        return line(sha256, codec, window.bytes, from, to, window.from);
    }

    /** Some frames, joined, with where their lines start and the first and the last that the record lies in. */
    private record Window(long from, byte[] bytes, List<Integer> starts, int first, int last) {}

    // The frame that holds the line; with those beside it where neighbours lie there, or a part of one: frames of JSON
    // documents end behind an object, amid a line.
    private Window window(Evidence evidence, SourceRef ref, int before, int after) throws IOException {
        long offset = ref.offset();
        if (offset < evidence.base() && evidence.continues() != null) {
            Evidence earlier = custody.byHash(evidence.continues())
                    .orElseThrow(() -> unknown(String.valueOf(evidence.continues())));
            return window(earlier, ref, before, after);
        }
        Blob blob = blob(evidence);
        int frame = blob.frameAt(offset);
        if (frame < 0) {
            throw new AshiatoException(
                    ErrorCode.USAGE,
                    "offset %d lies outside the evidence, which has %d bytes".formatted(offset, evidence.size()),
                    evidence.path(),
                    "take the reference from a finding or from 'ashiato find'");
        }
        int first = frame;
        int last = frame;
        boolean whole = ref.length() == 0;
        while (true) {
            Window window = window(evidence, blob, first, last, ref);
            if ((whole || before > 0) && window.first <= before && first > 0 && first == frame) {
                first--;
            } else if ((whole || after > 0)
                    && window.starts.size() - 1 - window.last <= after
                    && last < blob.frames() - 1
                    && last == frame) {
                last++;
            } else {
                return window;
            }
        }
    }

    private Window window(Evidence evidence, Blob blob, int first, int last, SourceRef ref) throws IOException {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (int i = first; i <= last; i++) {
            joined.write(blob.frame(i));
        }
        byte[] bytes = joined.toByteArray();
        long from = blob.frameOffset(first);
        int mark = from == 0 ? charset(evidence).mark(bytes, bytes.length) : 0;
        List<Integer> starts = starts(bytes, mark, codec(evidence));
        int at = (int) (ref.offset() - from);
        int end = at + Math.max(0, ref.length() - 1);
        return new Window(from, bytes, starts, lastAtOrBefore(starts, at), lastAtOrBefore(starts, end));
    }

    private static List<Integer> starts(byte[] bytes, int mark, LineCodec codec) {
        List<Integer> starts = new ArrayList<>();
        int at = mark;
        while (at >= 0 && at < bytes.length) {
            starts.add(at);
            int lineEnd = codec.nextLineEnd(bytes, at, bytes.length);
            at = lineEnd < 0 ? -1 : lineEnd + codec.unit();
        }
        return starts;
    }

    private static int lastAtOrBefore(List<Integer> starts, int at) {
        int found = Collections.binarySearch(starts, at);
        // What lies before the first line, a byte order mark, is shown with it.
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    static Line line(String sha256, LineCodec codec, byte[] bytes, int from, int to, long base) {
        String text = codec.decode(bytes, from, to).toString();
        return new Line(new SourceRef(sha256, base + from, to - from), text);
    }

    /**
     * Finds the lines that hold a term as a word of its own, ASCII letters in either case, in the order of the
     * evidence.
     *
     * @param threads that unpack and search; the answer is the same on any number
     * @param most lines, 1 or more, behind which the search ends
     */
    public void find(String term, int threads, long most, Found found) throws IOException {
        LineSearch.run(caseFolder, custody.evidence(), term, threads, most, found);
    }

    static LogCharset charset(Evidence evidence) {
        return LogCharset.valueOf(evidence.charset());
    }

    private static LineCodec codec(Evidence evidence) {
        return LineCodec.of(charset(evidence));
    }

    private Blob blob(Evidence evidence) throws IOException {
        Blob blob = open.get(evidence.sha256());
        if (blob == null) {
            if (open.size() >= 64) {
                close();
            }
            blob = Blob.open(caseFolder.resolve(evidence.blob().file()));
            open.put(evidence.sha256(), blob);
        }
        return blob;
    }

    private static AshiatoException unknown(String sha256) {
        return new AshiatoException(
                ErrorCode.USAGE,
                "no evidence with this hash is in the case",
                sha256,
                "take the reference from a finding or from 'ashiato find'");
    }

    @Override
    public void close() throws IOException {
        for (Blob blob : open.values()) {
            blob.close();
        }
        open.clear();
    }
}
