// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.squidlogformat;

import org.ashiato.format.Authority;
import org.ashiato.format.ByteSearch;
import org.ashiato.format.CivilTime;
import org.ashiato.format.Decimal;
import org.ashiato.format.Escapes;
import org.ashiato.format.HttpColumn;
import org.ashiato.format.Target;
import org.ashiato.format.Unmapped;
import org.ashiato.format.squid.Hierarchy;
import org.ashiato.model.EventSink;
import org.ashiato.model.Verdict;

/** The values of a line: checked, then set. One parser's own. */
final class Values {
    private static final long[] SUBSECOND_SCALE = {0, 100_000, 10_000, 1_000, 100, 10, 1};
    private static final int LARGEST_STATUS = 999;
    private static final int LARGEST_PORT = 65_535;

    private final Slot[] slots;
    private final long[] numbers;
    private final int seconds;
    private final int clock;
    private final int start;
    private final int subsecond;
    private final int method;
    private final int hierarchy;
    private final Unmapped unmapped = new Unmapped();
    private final Target target = new Target(unmapped);
    private final Escapes escapes = new Escapes();
    private long time;

    Values(Slot[] slots) {
        this.slots = slots;
        numbers = new long[slots.length];
        seconds = first(Use.SECONDS);
        clock = first(Use.CLOCK);
        start = first(Use.START);
        subsecond = first(Use.SUBSECOND);
        method = first(Use.METHOD);
        hierarchy = first(Use.HIERARCHY);
    }

    private int first(Use use) {
        for (int i = 0; i < slots.length; i++) {
            if (slots[i].use() == use) {
                return i;
            }
        }
        return -1;
    }

    /** Whether every value is what its code writes; EVENT if so. */
    Verdict check(byte[] bytes, Places places) {
        for (int i = 0; i < slots.length; i++) {
            Slot slot = slots[i];
            int from = places.start(i);
            int to = places.end(i);
            if (slot.isNumber()) {
                numbers[i] = number(slot, bytes, from, to);
                if (numbers[i] == Decimal.NONE && !ByteSearch.isAbsent(bytes, from, to)) {
                    return isClock(slot.use()) ? Verdict.BAD_TIME : Verdict.BAD_NUMBER;
                }
                if (slot.position() == HttpColumn.STATUS && numbers[i] > LARGEST_STATUS) {
                    return Verdict.BAD_NUMBER;
                }
            }
            if (!slot.inQuotes() && slot.use() != Use.CLOCK) {
                if (from >= to) {
                    return Verdict.TOO_FEW_FIELDS;
                }
                if (!slot.isNumber()
                        && ByteSearch.first(bytes, from, to, ' ') < to
                        && !mayHoldBlanks(slot, bytes, from, to)) {
                    return Verdict.TOO_MANY_FIELDS;
                }
            }
        }
        time = time(places);
        return CivilTime.isPlausible(time) ? Verdict.EVENT : Verdict.BAD_TIME;
    }

    /** Of what is not quoted, user names and headers, and a URL that begins as one. */
    private static boolean mayHoldBlanks(Slot slot, byte[] bytes, int from, int to) {
        return slot.free() && (slot.use() != Use.URL || Authority.schemeEnd(bytes, from, to) >= 0);
    }

    private static boolean isClock(Use use) {
        return use == Use.SECONDS || use == Use.SUBSECOND || use == Use.START;
    }

    private static long number(Slot slot, byte[] bytes, int from, int to) {
        if (slot.use() == Use.SECONDS || slot.use() == Use.START) {
            return Decimal.scaled(bytes, from, to, 6);
        }
        long value = Decimal.whole(bytes, from, to);
        if (slot.use() == Use.SUBSECOND) {
            int length = slot.zeroPadded() ? to - from : 3;
            return value < 0 || length < 1 || length > 6 ? Decimal.NONE : value * SUBSECOND_SCALE[length];
        }
        return slot.use() == Use.MILLISECONDS && value > Long.MAX_VALUE / 1000 ? Decimal.NONE : value;
    }

    private long time(Places places) {
        long whole = seconds >= 0 ? numbers[seconds] : clock >= 0 ? places.clock(clock) : numbers[start];
        boolean parted = subsecond >= 0 && numbers[subsecond] != Decimal.NONE && whole != Decimal.NONE;
        return parted ? whole + numbers[subsecond] : whole;
    }

    /** Sets all values; only after {@link #check} said EVENT of the same line. */
    void set(byte[] bytes, Places places, EventSink sink) {
        unmapped.clear();
        if (seconds >= 0 || clock < 0 || places.isUtc(clock)) {
            sink.time(time);
        } else {
            sink.localTime(time);
        }
        for (int i = 0; i < slots.length; i++) {
            int from = places.start(i);
            int to = places.end(i);
            if (!ByteSearch.isAbsent(bytes, from, to)) {
                set(i, bytes, from, to, places, sink);
            } else if (slots[i].position() == HttpColumn.STATUS) {
                sink.number(HttpColumn.STATUS, 0);
            }
        }
        unmapped.send(sink, HttpColumn.UNMAPPED);
    }

    private void set(int i, byte[] bytes, int from, int to, Places places, EventSink sink) {
        Slot slot = slots[i];
        switch (slot.use()) {
            case SECONDS, SUBSECOND, START, CLOCK -> {}
            case HIERARCHY -> hierarchy(slot, bytes, from, to);
            case TEXT, METHOD -> text(slot, bytes, from, to, sink);
            case LOWER_TEXT -> sink.lowerText(slot.position(), bytes, from, to);
            case MILLISECONDS -> number(slot, numbers[i] < 0 ? -1 : numbers[i] * 1000, bytes, from, to, sink);
            case NUMBER -> number(slot, numbers[i], bytes, from, to, sink);
            case URL -> url(slot, bytes, from, to, places, sink);
            case PEER -> peer(slot, bytes, from, to, places, sink);
            case UNMAPPED -> keep(slot, bytes, from, to);
        }
    }

    private void text(Slot slot, byte[] bytes, int from, int to, EventSink sink) {
        if (slot.escaped()) {
            escapes.text(bytes, from, to, sink, slot.position());
        } else {
            sink.text(slot.position(), bytes, from, to);
        }
    }

    private void number(Slot slot, long value, byte[] bytes, int from, int to, EventSink sink) {
        if (value < 0 || (slot.position() == HttpColumn.DST_PORT && value > LARGEST_PORT)) {
            keep(slot, bytes, from, to);
        } else {
            sink.number(slot.position(), value);
        }
    }

    private void url(Slot slot, byte[] bytes, int from, int to, Places places, EventSink sink) {
        boolean tunnel = method >= 0 && Target.isConnect(bytes, places.start(method), places.end(method));
        if (slot.escaped()) {
            int length = escapes.undo(bytes, from, to);
            target.url(escapes.bytes(), 0, length, tunnel, sink);
        } else {
            target.url(bytes, from, to, tunnel, sink);
        }
    }

    private void hierarchy(Slot slot, byte[] bytes, int from, int to) {
        if (!Hierarchy.isDirect(bytes, from, to) && !Hierarchy.isNone(bytes, from, to)) {
            keep(slot, bytes, from, to);
        }
    }

    /** As in the native log, the peer is the destination only where Squid went there itself. */
    private void peer(Slot slot, byte[] bytes, int from, int to, Places places, EventSink sink) {
        boolean direct = hierarchy < 0 || Hierarchy.isDirect(bytes, places.start(hierarchy), places.end(hierarchy));
        if (direct && Authority.isAddress(bytes, from, to)) {
            sink.lowerText(slot.position(), bytes, from, to);
            return;
        }
        keep(slot, bytes, from, to);
    }

    private void keep(Slot slot, byte[] bytes, int from, int to) {
        if (slot.escaped()) {
            int length = escapes.undo(bytes, from, to);
            unmapped.text(slot.key(), escapes.bytes(), 0, length);
        } else {
            unmapped.text(slot.key(), bytes, from, to);
        }
    }
}
