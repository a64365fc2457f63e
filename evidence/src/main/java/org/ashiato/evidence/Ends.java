// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Month;
import java.time.MonthDay;
import java.util.Arrays;
import org.ashiato.evidence.charset.Line;
import org.ashiato.evidence.charset.LineCodec;
import org.ashiato.format.ObjectCutter;
import org.ashiato.model.Dialect;
import org.ashiato.model.EventSink;
import org.ashiato.model.LineParser;
import org.ashiato.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The times at the two ends of a file, as its lines tell them.
 *
 * @param local whether they are local times, their zone not told; else they are UTC
 * @param first of the first event, microseconds
 * @param last the latest among the last lines, microseconds
 * @param firstDay of the first event where its time has no year; null where it has one
 * @param lastDay of the last event; null where its time has a year, or it is not known
 */
record Ends(
        boolean local,
        long first,
        long last,
        @Nullable MonthDay firstDay,
        @Nullable MonthDay lastDay) {
    /** Bytes of a file's end that are looked at; even, so that UTF-16 is cut between two characters. */
    static final int TAIL = 128 << 10;

    /** A file without events. */
    static final Ends NONE = new Ends(false, Long.MIN_VALUE, Long.MIN_VALUE);

    Ends(boolean local, long first, long last) {
        this(local, first, last, null, null);
    }

    /** Whether the file has events at both ends, and they have years. */
    boolean isTimed() {
        return first != Long.MIN_VALUE && last != Long.MIN_VALUE;
    }

    /** The ends of a file by its head and its tail; the tail may begin inside a line. */
    static Ends of(byte[] head, byte[] tail, LineCodec codec, int mark, Dialect dialect) {
        Times times = new Times();
        Dialect settled = read(head, Math.min(mark, head.length), codec, dialect, times);
        Ends fromHead = times.ends();
        if (!fromHead.isTimed() && fromHead.firstDay == null || tail.length == 0) {
            return fromHead;
        }
        if (dialect.objectLevel() != Dialect.LINES) {
            // Inside a document nobody can tell where a record begins.
            return new Ends(fromHead.local, fromHead.first, Long.MIN_VALUE);
        }
        Times later = new Times();
        int lineEnd = codec.nextLineEnd(tail, 0, tail.length);
        read(tail, lineEnd < 0 ? tail.length : lineEnd + codec.unit(), codec, settled, later);
        Ends fromTail = later.ends();
        if (fromHead.firstDay != null) {
            return new Ends(true, Long.MIN_VALUE, Long.MIN_VALUE, fromHead.firstDay, fromTail.lastDay);
        }
        return fromTail.isTimed() && fromTail.local == fromHead.local
                ? new Ends(fromHead.local, fromHead.first, fromTail.last)
                : new Ends(fromHead.local, fromHead.first, Long.MIN_VALUE);
    }

    /** The last bytes of a stream whose head was read, up to {@link #TAIL}; empty where nothing follows the head. */
    static byte[] tail(InputStream rest) throws IOException {
        byte[] before = new byte[0];
        byte[] half = rest.readNBytes(TAIL / 2);
        while (half.length == TAIL / 2) {
            byte[] next = rest.readNBytes(TAIL / 2);
            if (next.length == 0) {
                break;
            }
            before = half;
            half = next;
        }
        byte[] tail = Arrays.copyOf(before, before.length + half.length);
        System.arraycopy(half, 0, tail, before.length, half.length);
        return tail;
    }

    private static Dialect read(byte[] bytes, int from, LineCodec codec, Dialect dialect, Times times) {
        ObjectCutter objects = Cutter.objects(dialect, codec);
        if (objects != null) {
            readObjects(bytes, from, codec, dialect.parser(), objects, times);
            return dialect;
        }
        Dialect settled = dialect;
        LineParser parser = settled.parser();
        int at = from;
        while (at < bytes.length) {
            int lineEnd = codec.nextLineEnd(bytes, at, bytes.length);
            if (lineEnd < 0) {
                // The head cuts this line, or it is still being written.
                break;
            }
            Line line = codec.decode(bytes, at, at + codec.lineLength(bytes, at, lineEnd));
            if (line.from() < line.to() && (line.bytes()[line.from()] & 0xFF) == settled.directiveByte()) {
                settled = settled.after(line.bytes(), line.from(), line.to());
                parser = settled.parser();
            } else if (line.from() < line.to()
                    && parser.parse(line.bytes(), line.from(), line.to(), times) == Verdict.EVENT) {
                times.keep();
            }
            at = lineEnd + codec.unit();
        }
        return settled;
    }

    private static void readObjects(
            byte[] bytes, int from, LineCodec codec, LineParser parser, ObjectCutter objects, Times times) {
        objects.begin(true);
        for (int at = from; at < bytes.length; ) {
            at = objects.next(bytes, at, bytes.length);
            if (objects.isWhole()) {
                Line line = codec.decode(bytes, objects.from(), objects.to());
                if (parser.parse(line.bytes(), line.from(), line.to(), times) == Verdict.EVENT) {
                    times.keep();
                }
            }
        }
    }

    private static final class Times implements EventSink {
        private long now;
        private boolean nowLocal;
        private boolean any;
        private boolean local;
        private long first;
        private long last;
        private @Nullable MonthDay nowDay;
        private @Nullable MonthDay firstDay;

        void keep() {
            if (!any) {
                any = true;
                local = nowLocal;
                first = now;
                last = now;
                firstDay = nowDay;
            } else if (nowLocal == local) {
                last = Math.max(last, now);
            }
        }

        Ends ends() {
            return any ? new Ends(local, first, last, firstDay, nowDay) : NONE;
        }

        @Override
        public void time(long utcMicros) {
            now = utcMicros;
            nowLocal = false;
        }

        @Override
        public void localTime(long localMicros) {
            now = localMicros;
            nowLocal = true;
        }

        @Override
        public void yearlessTime(int turns, int month, int day, long microOfDay) {
            // Of a time without a year no distance to another clock can be told.
            now = Long.MIN_VALUE;
            nowLocal = true;
            nowDay = MonthDay.of(month, Math.min(day, Month.of(month).maxLength()));
        }

        @Override
        public void text(int position, byte[] bytes, int from, int to) {}

        @Override
        public void lowerText(int position, byte[] bytes, int from, int to) {}

        @Override
        public void number(int position, long value) {}
    }
}
