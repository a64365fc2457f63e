// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.ashiato.evidence.blob.BlobWriter;
import org.ashiato.evidence.blob.Packer;
import org.ashiato.evidence.charset.Line;
import org.ashiato.evidence.charset.LineCodec;
import org.ashiato.format.ObjectCutter;
import org.ashiato.model.Dialect;
import org.ashiato.model.LineParser;
import org.ashiato.model.Verdict;
import org.ashiato.store.Batch;
import org.ashiato.store.EventWriter.Filler;
import org.jspecify.annotations.Nullable;

/** One thread's part of reading a file: takes pieces, keeps them, and parses their lines into batches. */
final class LineReader implements Filler {
    /** Times outside 1970 to 2199 are misread or forged; microseconds. */
    private static final long LATEST = 7_258_118_400_000_000L;

    private final Cutter cutter;
    private final @Nullable BlobWriter blob;
    private final RejectLog rejects;
    private final LocalClock clock;
    private final LineCodec codec;
    private final int evidence;
    private final LongAdder skipped;
    private final byte[] buffer = new byte[Cutter.PIECE];
    private final Packer packer = new Packer();
    private @Nullable Piece piece;
    private @Nullable Dialect dialect;
    private @Nullable LineParser parser;
    private @Nullable ObjectCutter objects;
    private int at;

    /** @param blob that keeps what is read, or null where it is kept already */
    LineReader(
            Cutter cutter,
            @Nullable BlobWriter blob,
            RejectLog rejects,
            LocalClock clock,
            LineCodec codec,
            int evidence,
            LongAdder skipped) {
        this.cutter = cutter;
        this.blob = blob;
        this.rejects = rejects;
        this.clock = clock;
        this.codec = codec;
        this.evidence = evidence;
        this.skipped = skipped;
    }

    @Override
    public void fill(Batch batch) throws IOException {
        while (!batch.isFull()) {
            Piece current = piece;
            if (current == null || at >= current.length()) {
                current = take();
                if (current == null) {
                    return;
                }
                continue;
            }
            if (objects != null) {
                object(objects, batch, current);
                continue;
            }
            int lineEnd = codec.nextLineEnd(current.bytes(), at, current.length());
            int end = lineEnd < 0 ? current.length() : lineEnd;
            line(batch, current, at, at + codec.lineLength(current.bytes(), at, end));
            at = end + codec.unit();
        }
    }

    private void object(ObjectCutter cutter, Batch batch, Piece current) {
        int after = cutter.next(current.bytes(), at, current.length());
        int from = cutter.from() < 0 ? after : cutter.from();
        if (cutter.isStray()) {
            rejects.add(current.offset() + at, from - at, Verdict.NOT_THIS_FORMAT);
        } else if (cutter.isFramed()) {
            skipped.increment();
        }
        if (from < after) {
            line(batch, current, from, cutter.to());
        }
        at = after;
    }

    private @Nullable Piece take() throws IOException {
        Piece next = cutter.next(buffer);
        piece = next;
        if (next == null) {
            packer.close();
            return null;
        }
        if (blob != null) {
            blob.put(next.number(), packer.pack(next.bytes(), 0, next.length()));
        }
        at = next.parseFrom();
        objects = Cutter.objects(next.dialect(), codec);
        if (objects != null) {
            objects.begin(next.offset() == 0);
        }
        use(Objects.requireNonNull(next.dialect(), "no format was recognised"));
        return next;
    }

    private LineParser use(Dialect settled) {
        LineParser fresh = settled.parser();
        dialect = settled;
        parser = fresh;
        return fresh;
    }

    private void line(Batch batch, Piece from, int start, int end) {
        Dialect settled = dialect;
        LineParser reader = parser;
        if (settled == null || reader == null) {
            throw new IllegalStateException("no dialect");
        }
        long offset = from.offset() + start;
        if (end - start > Cutter.LONGEST_LINE) {
            rejects.add(offset, end - start, Verdict.LINE_TOO_LONG);
            return;
        }
        Line line = codec.decode(from.bytes(), start, end);
        if (settled.directiveByte() == Dialect.EVERY_LINE && line.from() < line.to()) {
            Dialect next = settled.after(line.bytes(), line.from(), line.to());
            reader = next.equals(settled) ? reader : use(next);
        }
        if (line.from() < line.to() && (line.bytes()[line.from()] & 0xFF) == settled.directiveByte()) {
            use(settled.after(line.bytes(), line.from(), line.to()));
            skipped.increment();
            return;
        }
        Verdict verdict =
                line.from() == line.to() ? Verdict.SKIP : reader.parse(line.bytes(), line.from(), line.to(), batch);
        if (verdict == Verdict.EVENT) {
            verdict = settle(batch);
        }
        if (verdict == Verdict.EVENT) {
            batch.commit(evidence, offset, end - start);
            return;
        }
        batch.reset();
        if (verdict == Verdict.SKIP) {
            skipped.increment();
        } else {
            rejects.add(offset, end - start, verdict);
        }
    }

    private Verdict settle(Batch batch) {
        if (batch.isYearless()) {
            long local = clock.local(batch.turns(), batch.month(), batch.day(), batch.microOfDay());
            batch.settle(local < 0 ? local : clock.utc(local));
            return batch.currentTime() < 0 ? Verdict.BAD_TIME : Verdict.EVENT;
        }
        if (!batch.isTimed() || batch.currentTime() < 0 || batch.currentTime() >= LATEST) {
            return Verdict.BAD_TIME;
        }
        if (batch.isLocal()) {
            batch.settle(clock.utc(batch.currentTime()));
        }
        return Verdict.EVENT;
    }
}
