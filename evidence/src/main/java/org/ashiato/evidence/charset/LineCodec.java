// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.charset;

import java.nio.charset.Charset;

/** SHIM, replaced when the charset package lands. */
public final class LineCodec {
    public record View(byte[] bytes, int from, int to) {}

    public static LineCodec of(Charset charset) {
        return new LineCodec();
    }

    public int afterLineEnd(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    public int afterLastLineEnd(byte[] b, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (b[i] == '\n') {
                return i + 1;
            }
        }
        return from;
    }

    public int lineEnd(byte[] b, int from, int after) {
        int end = after;
        if (end > from && b[end - 1] == '\n') {
            end--;
        }
        if (end > from && b[end - 1] == '\r') {
            end--;
        }
        return end;
    }

    public boolean startsWith(byte[] b, int from, int to, int value) {
        return from < to && (b[from] & 0xFF) == value;
    }

    public View decode(byte[] b, int from, int to) {
        return new View(b, from, to);
    }
}
