// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.blob;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

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
     * @return false where the receiver wanted no more
     */
    public static boolean lines(Blob blob, List<Term> forms, Hits hits) throws IOException {
        TreeSet<Integer> frames = new TreeSet<>();
        for (Term term : forms) {
            frames.addAll(blob.candidates(term.words()));
        }
        for (int number : frames) {
            byte[] content = blob.frame(number);
            long offset = blob.frameOffset(number);
            int at = 0;
            while (at < content.length) {
                int hit = first(forms, content, at);
                if (hit < 0) {
                    break;
                }
                int from = lineStart(content, hit);
                int to = lineEnd(content, hit);
                if (!hits.line(offset + from, content, from, to)) {
                    return false;
                }
                at = to + 1;
            }
        }
        return true;
    }

    private static int first(List<Term> forms, byte[] content, int at) {
        int first = -1;
        for (Term term : forms) {
            int hit = term.find(content, at, first < 0 ? content.length : first);
            if (hit >= 0) {
                first = hit;
            }
        }
        return first;
    }

    private static int lineStart(byte[] content, int at) {
        int i = at;
        while (i > 0 && content[i - 1] != '\n') {
            i--;
        }
        return i;
    }

    private static int lineEnd(byte[] content, int at) {
        int i = at;
        while (i < content.length && content[i] != '\n') {
            i++;
        }
        return i > at && content[i - 1] == '\r' ? i - 1 : i;
    }
}
