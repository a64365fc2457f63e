// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.blob;

import java.io.IOException;
import java.util.List;
import org.ashiato.evidence.charset.Line;
import org.ashiato.evidence.charset.LineCodec;
import org.ashiato.evidence.charset.LogCharset;

/** Finds lines that hold a term, frame by frame; frames whose filters say that it is not there are passed over. */
public final class Search {
    private Search() {}

    /** Receives the lines found, in order. */
    public interface Hits {
        /**
         * A line; false ends the frame.
         *
         * @param offset first byte of the line in the content
         */
        boolean line(long offset, byte[] bytes, int from, int to);
    }

    /**
     * Whether any of some terms may stand in a frame.
     *
     * @param forms in UTF-8: the same word in the forms in which a log may write it
     */
    public static boolean mayHold(Blob blob, int frame, LogCharset charset, List<Term> forms) throws IOException {
        // Filters know words by their bytes; where these may be halves of characters they cannot be asked.
        return !charset.keepsAscii() || blob.mayHold(frame, forms);
    }

    /** Looks for lines with any of some terms in one frame; several threads may do so in several frames. */
    public static void lines(Blob blob, int frame, LogCharset charset, List<Term> forms, Hits hits) throws IOException {
        LineCodec codec = LineCodec.of(charset);
        byte[] content = blob.frame(frame);
        long offset = blob.frameOffset(frame);
        int from = offset == 0 ? charset.mark(content, content.length) : 0;
        if (charset == LogCharset.UTF_8) {
            inBytes(content, from, offset, codec, forms, hits);
        } else {
            inText(content, from, offset, codec, forms, hits);
        }
    }

    // Terms are rare: they are looked for in the whole frame, and lines are cut only around them.
    private static void inBytes(byte[] content, int start, long offset, LineCodec codec, List<Term> forms, Hits hits) {
        int at = start;
        while (at < content.length) {
            int hit = first(forms, content, at, content.length);
            if (hit < 0) {
                return;
            }
            int from = lineStart(content, start, hit);
            int lineEnd = codec.nextLineEnd(content, hit, content.length);
            int end = lineEnd < 0 ? content.length : lineEnd;
            boolean more = hits.line(offset + from, content, from, from + codec.lineLength(content, from, end));
            at = more ? end + codec.unit() : content.length;
        }
    }

    private static void inText(byte[] content, int start, long offset, LineCodec codec, List<Term> forms, Hits hits) {
        int from = start;
        while (from < content.length) {
            int lineEnd = codec.nextLineEnd(content, from, content.length);
            int end = lineEnd < 0 ? content.length : lineEnd;
            int to = from + codec.lineLength(content, from, end);
            Line line = codec.decode(content, from, to);
            boolean more = first(forms, line.bytes(), line.from(), line.to()) < 0
                    || hits.line(offset + from, content, from, to);
            from = more ? end + codec.unit() : content.length;
        }
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
