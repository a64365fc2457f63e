// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.ashiato.format.ByteSearch;

/** The sets that Java's own decoders read: Shift_JIS, EUC-JP, ISO-2022-JP, windows-1252. All hold ASCII as it is. */
final class TableCodec extends LineCodec {
    private static final char ESCAPE = 0x1B;

    private final LogCharset charset;
    private final CharsetDecoder decoder;
    private final Utf8Codec asBytes = new Utf8Codec();
    private final Line line = new Line();
    private final Utf8Writer writer = new Utf8Writer();
    private final CharBuffer chars = CharBuffer.allocate(1024);

    TableCodec(LogCharset charset) {
        this.charset = charset;
        decoder = charset.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The second half of a character in Shift_JIS may be the same byte as a backslash or a brace. */
    @Override
    public int width(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        boolean pair =
                charset == LogCharset.SHIFT_JIS && (lead >= 0x81 && lead <= 0x9F || lead >= 0xE0 && lead <= 0xFC);
        return pair ? 2 : 1;
    }

    @Override
    public Line decode(byte[] bytes, int from, int to) {
        if (charset == LogCharset.ISO_2022_JP) {
            // A line that is not well formed keeps its bytes, so that an escape someone put there hides nothing.
            boolean shifts = ByteSearch.first(bytes, from, to, ESCAPE) < to && Iso2022.shifts(bytes, from, to);
            return shifts && Iso2022.wellFormed(bytes, from, to)
                    ? translate(bytes, from, to)
                    : asBytes.decode(bytes, from, to);
        }
        return Bytes.firstHigh(bytes, from, to) == to ? line.set(bytes, from, to) : translate(bytes, from, to);
    }

    private Line translate(byte[] bytes, int from, int to) {
        writer.clear();
        decoder.reset();
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
        while (true) {
            CoderResult result = decoder.decode(in, chars, true);
            write();
            if (result.isUnderflow()) {
                break;
            }
            if (result.isError()) {
                escape(in, result.length());
            }
        }
        decoder.flush(chars);
        write();
        while (in.hasRemaining()) {
            writer.escape(in.get());
        }
        return line.set(writer.bytes(), 0, writer.length());
    }

    /** ASCII behind a stray byte stays ASCII: it may be the space or the quote that parts two fields. */
    private void escape(ByteBuffer in, int length) {
        writer.escape(in.get());
        for (int n = 1; n < length && in.hasRemaining() && in.get(in.position()) < 0; n++) {
            writer.escape(in.get());
        }
    }

    /** Decoders give whole characters: a pair of surrogates is never parted between two calls. */
    private void write() {
        chars.flip();
        while (chars.hasRemaining()) {
            char first = chars.get();
            writer.point(
                    Character.isHighSurrogate(first) && chars.hasRemaining()
                            ? Character.toCodePoint(first, chars.get())
                            : first);
        }
        chars.clear();
    }
}
