// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.blob;

import java.io.IOException;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ashiato.evidence.charset.Line;
import org.ashiato.evidence.charset.LineCodec;
import org.ashiato.evidence.charset.LogCharset;

/** Finds lines that hold a term, without unpacking the frames whose filters say that it is not there. */
public final class Search {
    private Search() {}

    /** Receives the lines found, in order. */
    public interface Hits {
        /**
         * A line.
         *
         * @param offset first byte of the line in the content
         * @return whether more are wanted
         */
        boolean line(long offset, byte[] bytes, int from, int to) throws IOException;
    }

    /**
     * Looks for lines with any of some terms: the same word in the forms in which a log may write it.
     *
     * @param forms in UTF-8
     * @return false where the receiver wanted no more
     */
    public static boolean lines(Blob blob, LogCharset charset, List<Term> forms, Hits hits) throws IOException {
        LineCodec codec = LineCodec.of(charset);
        for (int number : frames(blob, charset, forms)) {
            byte[] content = blob.frame(number);
            long offset = blob.frameOffset(number);
            int from = offset == 0 ? charset.mark(content, content.length) : 0;
            boolean more = charset == LogCharset.UTF_8
                    ? inBytes(content, from, offset, codec, forms, hits)
                    : inText(content, from, offset, codec, forms, hits);
            if (!more) {
                return false;
            }
        }
        return true;
    }

    // The filters know words by their bytes; where these may be halves of characters they cannot be asked.
    private static NavigableSet<Integer> frames(Blob blob, LogCharset charset, List<Term> forms) throws IOException {
        NavigableSet<Integer> frames = new TreeSet<>();
        if (!charset.keepsAscii()) {
            IntStream.range(0, blob.frames()).forEach(frames::add);
            return frames;
        }
        for (Term term : forms) {
            frames.addAll(blob.candidates(term.words()));
        }
        return frames;
    }

    // Terms are rare: they are looked for in the whole frame, and lines are cut only around them.
    private static boolean inBytes(byte[] content, int start, long offset, LineCodec codec, List<Term> forms, Hits hits)
            throws IOException {
        int at = start;
        while (at < content.length) {
            int hit = first(forms, content, at, content.length);
            if (hit < 0) {
                return true;
            }
            int from = lineStart(content, start, hit);
            int lineEnd = codec.nextLineEnd(content, hit, content.length);
            int end = lineEnd < 0 ? content.length : lineEnd;
            if (!hits.line(offset + from, content, from, from + codec.lineLength(content, from, end))) {
                return false;
            }
            at = end + codec.unit();
        }
        return true;
    }

    private static boolean inText(byte[] content, int start, long offset, LineCodec codec, List<Term> forms, Hits hits)
            throws IOException {
        int from = start;
        while (from < content.length) {
            int lineEnd = codec.nextLineEnd(content, from, content.length);
            int end = lineEnd < 0 ? content.length : lineEnd;
            int to = from + codec.lineLength(content, from, end);
            Line line = codec.decode(content, from, to);
            if (first(forms, line.bytes(), line.from(), line.to()) >= 0
                    && !hits.line(offset + from, content, from, to)) {
                return false;
            }
            from = end + codec.unit();
        }
        return true;
    }

    private static int first(List<Term> forms, byte[] content, int from, int to) {
        int first = -1;
        for (Term term : forms) {
            int hit = term.find(content, from, first < 0 ? to : first);
            if (hit >= 0) {
                first = hit;
            }
        }
        return first;
    }

    private static int lineStart(byte[] content, int start, int at) {
        int i = at;
        while (i > start && content[i - 1] != '\n') {
            i--;
        }
        return i;
    }
}
