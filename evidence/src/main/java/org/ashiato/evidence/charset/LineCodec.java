// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.charset;

import org.ashiato.format.ByteSearch;
import org.ashiato.format.ObjectCutter;

/**
 * Finds the lines of a file in one character set and turns each into valid UTF-8. Never throws on any bytes. A line
 * that is UTF-8 already, and so every line of ASCII, is not copied. Not shared between threads.
 *
 * <p>Zero bytes and other control characters stay as they are; who shows a line to people makes them harmless.
 */
public abstract sealed class LineCodec implements ObjectCutter.Characters permits Utf8Codec, Utf16Codec, TableCodec {
    /** A new codec, for one thread. */
    public static LineCodec of(LogCharset charset) {
        return switch (charset) {
            case UTF_8 -> new Utf8Codec();
            case UTF_16LE -> new Utf16Codec(0);
            case UTF_16BE -> new Utf16Codec(1);
            case SHIFT_JIS, EUC_JP, ISO_2022_JP, WINDOWS_1252 -> new TableCodec(charset);
        };
    }

    /** Bytes of a line feed: 1, or 2 in UTF-16. */
    public int unit() {
        return 1;
    }

    /**
     * Where the line that begins at {@code from} ends.
     *
     * @param from in UTF-16 the place of a character's first byte
     * @return the first byte of its line feed, or -1 where there is none before {@code to}
     */
    public int nextLineEnd(byte[] bytes, int from, int to) {
        int at = ByteSearch.first(bytes, from, to, '\n');
        return at == to ? -1 : at;
    }

    /**
     * Bytes of the line {@code [from, end)} without a carriage return at its end.
     *
     * @param end where its line feed begins, or the end of the file
     */
    public int lineLength(byte[] bytes, int from, int end) {
        return end > from && bytes[end - 1] == '\r' ? end - 1 - from : end - from;
    }

    @Override
    public int ascii(byte[] bytes, int at) {
        return bytes[at];
    }

    @Override
    public int width(byte[] bytes, int at) {
        return 1;
    }

    /** The line {@code [from, to)}, without its line end, as UTF-8; good until the next call. */
    public abstract Line decode(byte[] bytes, int from, int to);
}
