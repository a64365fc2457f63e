// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import org.ashiato.evidence.blob.Packer;
import org.ashiato.evidence.charset.Line;
import org.ashiato.evidence.charset.LineCodec;
import org.ashiato.format.ObjectCutter;
import org.ashiato.model.Dialect;
import org.ashiato.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into pieces of whole lines, or of whole objects of a JSON document, hashing what it reads. This is the only part of intake that must
 * go in the order of the file, so it does nothing else; threads take turns at it and work on their pieces
 * beside each other.
 */
final class Cutter {
    /** Bytes a piece aims at. Smaller ones pack worse, larger ones make reading a single line slower. */
    static final int PIECE = Packer.FRAME;
    /** The longest line that is parsed; longer ones are kept and counted as rejects. */
    static final int LONGEST_LINE = 1 << 20;

    private final InputStream in;
    private final MessageDigest digest;
    private final LineCodec codec;
    private final int mark;
    private final @Nullable RejectLog rejects;
    private final Progress progress;
    private final @Nullable ObjectCutter objects;
    private @Nullable Dialect dialect;
    private byte[] carry = new byte[0];
    private long offset;
    private long number;
    private long overlongFrom = -1;
    private long openLine = -1;
    private boolean ended;

    /**
     * @param offset of the stream's first byte in the content
     * @param digest of the content, having taken what lies before
     * @param codec the cutter's own
     * @param mark bytes of the byte order mark that the content begins with
     * @param rejects where over-long lines are noted, or null where no format was recognised
     */
    Cutter(
            InputStream in,
            long offset,
            MessageDigest digest,
            LineCodec codec,
            int mark,
            @Nullable Dialect dialect,
            @Nullable RejectLog rejects,
            Progress progress) {
        this.in = in;
        this.offset = offset;
        this.digest = digest;
        this.codec = codec;
        this.mark = mark;
        this.dialect = dialect;
        this.rejects = rejects;
        this.progress = progress;
        this.objects = objects(dialect, codec);
    }

    /** What cuts the records of a dialect that are not lines; null where they are. */
    static @Nullable ObjectCutter objects(@Nullable Dialect dialect, LineCodec codec) {
        return dialect == null || dialect.objectLevel() == Dialect.LINES
                ? null
                : new ObjectCutter(dialect.objectLevel(), codec);
    }

    /** The next piece in {@code buffer}, which has {@link #PIECE} bytes, or null at the end. */
    synchronized @Nullable Piece next(byte[] buffer) throws IOException {
        if (ended) {
            return null;
        }
        System.arraycopy(carry, 0, buffer, 0, carry.length);
        int filled = carry.length;
        while (filled < PIECE) {
            int n = in.read(buffer, filled, PIECE - filled);
            if (n < 0) {
                ended = true;
                break;
            }
            digest.update(buffer, filled, n);
            progress.read(n);
            filled += n;
        }
        if (filled == 0) {
            return null;
        }
        Bounds bounds = objects == null
                ? new Bounds(firstLineEnd(buffer, filled), afterLastLineEnd(buffer, filled))
                : bounds(objects, buffer, filled);
        int afterLast = bounds.afterLast();
        int length = ended || afterLast == 0 ? filled : afterLast;
        carry = Arrays.copyOfRange(buffer, length, filled);
        if (overlongFrom < 0 && afterLast == 0 && length > LONGEST_LINE) {
            overlongFrom = offset;
        }
        int parseFrom = parseFrom(bounds.afterFirst(), length);
        Piece piece = new Piece(number++, offset, buffer, length, parseFrom, dialect);
        if (ended && afterLast < length) {
            openLine = overlongFrom >= 0 ? overlongFrom : offset + afterLast;
        }
        followDirectives(buffer, parseFrom, length);
        offset += length;
        if (ended && overlongFrom >= 0) {
            note(overlongFrom, offset - overlongFrom);
        }
        return piece;
    }

    /** Where the first record of a buffer ends, -1 for none, and the last that does, 0 for none. */
    private record Bounds(int afterFirst, int afterLast) {}

    // Inside a line longer than any that is parsed there is nothing to parse until it ends.
    private int parseFrom(int afterFirst, int length) {
        if (overlongFrom < 0) {
            return offset == 0 ? Math.min(mark, length) : 0;
        }
        if (afterFirst < 0) {
            return length;
        }
        note(overlongFrom, offset + afterFirst - overlongFrom);
        overlongFrom = -1;
        return afterFirst;
    }

    // Objects are found from the beginning only, and inside one that is too long by what was seen of it before.
    private Bounds bounds(ObjectCutter cutter, byte[] buffer, int filled) {
        int at = 0;
        if (overlongFrom < 0) {
            cutter.begin(offset == 0);
            at = offset == 0 ? Math.min(mark, filled) : 0;
        }
        int first = -1;
        int last = 0;
        while (at < filled) {
            at = cutter.next(buffer, at, filled);
            if (cutter.isWhole()) {
                last = at;
                if (first < 0) {
                    first = at;
                    cutter.begin(false);
                }
            }
        }
        return new Bounds(first, last);
    }

    private int firstLineEnd(byte[] buffer, int filled) {
        int lineEnd = overlongFrom < 0 ? -1 : codec.nextLineEnd(buffer, 0, filled);
        return lineEnd < 0 ? -1 : lineEnd + codec.unit();
    }

    // Searched from the end, where it is near.
    private int afterLastLineEnd(byte[] buffer, int filled) {
        int unit = codec.unit();
        for (int at = filled - filled % unit - unit; at >= 0; at -= unit) {
            if (codec.nextLineEnd(buffer, at, at + unit) == at) {
                return at + unit;
            }
        }
        return 0;
    }

    private void note(long from, long length) {
        if (rejects != null) {
            rejects.add(from, (int) Math.min(length, Integer.MAX_VALUE), Verdict.LINE_TOO_LONG);
        }
    }

    private void followDirectives(byte[] buffer, int from, int to) {
        Dialect settled = dialect;
        if (settled == null || settled.directiveByte() == -1) {
            return;
        }
        boolean every = settled.directiveByte() == Dialect.EVERY_LINE;
        int at = from;
        while (at < to) {
            int lineEnd = codec.nextLineEnd(buffer, at, to);
            int end = lineEnd < 0 ? to : lineEnd;
            // In UTF-16 every line is decoded to see its first character; elsewhere a byte tells.
            if (every || codec.unit() > 1 || (buffer[at] & 0xFF) == settled.directiveByte()) {
                Line line = codec.decode(buffer, at, at + codec.lineLength(buffer, at, end));
                if (line.from() < line.to()
                        && (every || (line.bytes()[line.from()] & 0xFF) == settled.directiveByte())) {
                    settled = settled.after(line.bytes(), line.from(), line.to());
                }
            }
            at = end + codec.unit();
        }
        dialect = settled;
    }

    /** The dialect that holds here. */
    synchronized Dialect dialect() {
        return Objects.requireNonNull(dialect, "no format was recognised");
    }

    /** Bytes of the content up to here. */
    synchronized long offset() {
        return offset;
    }

    /** Offset of the last line where the content ended without a line end, or -1. */
    synchronized long openLine() {
        return openLine;
    }
}
