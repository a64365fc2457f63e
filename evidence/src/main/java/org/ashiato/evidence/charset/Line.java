// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.charset;

import java.nio.charset.StandardCharsets;

/**
 * A line as valid UTF-8: a place in an array, either the one it was read from or the codec's own. Good until the codec
 * decodes the next line.
 */
public final class Line {
    private byte[] bytes = {};
    private int from;
    private int to;

    Line() {}

    /** The array it lies in. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where it begins. */
    public int from() {
        return from;
    }

    /** Where it ends, exclusive. */
    public int to() {
        return to;
    }

    @Override
    public String toString() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    Line set(byte[] in, int start, int end) {
        bytes = in;
        from = start;
        to = end;
        return this;
    }
}
