// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.squidlogformat;

import java.util.Arrays;
import org.ashiato.format.ByteSearch;
import org.ashiato.format.Escapes;
import org.ashiato.format.TimeReader;
import org.ashiato.format.squidlogformat.Slot.Padding;
import org.ashiato.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Where in a line the value of each code lies. One parser's own. */
final class Places {
    private final Slot[] slots;
    private final byte[][] literals;
    private final @Nullable TimeReader[] readers;
    private final int[] starts;
    private final int[] ends;
    private final long[] clocks;
    private int reached;

    Places(Plan plan, Slot[] slots) {
        this.slots = slots;
        literals = plan.literals().toArray(byte[][]::new);
        readers = new TimeReader[slots.length];
        for (int i = 0; i < slots.length; i++) {
            readers[i] = slots[i].pattern() == null ? null : new TimeReader(slots[i].pattern());
        }
        starts = new int[slots.length];
        ends = new int[slots.length];
        clocks = new long[slots.length];
    }

    int start(int slot) {
        return starts[slot];
    }

    int end(int slot) {
        return ends[slot];
    }

    /** The time that a clock shows, microseconds since 1970. */
    long clock(int slot) {
        return clocks[slot];
    }

    /** Whether that time is UTC. */
    boolean isUtc(int slot) {
        TimeReader reader = readers[slot];
        return slots[slot].utc() || (reader != null && reader.isAbsolute());
    }

    /** Finds each value up to the text that follows it. */
    Verdict fromLeft(byte[] bytes, int from, int to) {
        reached = -1;
        if (!startsWith(bytes, from, to, literals[0])) {
            return Verdict.NOT_THIS_FORMAT;
        }
        int at = from + literals[0].length;
        for (int i = 0; i < slots.length; i++) {
            byte[] next = literals[i + 1];
            if (slots[i].padding() != Padding.NONE) {
                at = ByteSearch.past(bytes, at, to, ' ');
            }
            starts[i] = at;
            reached = i;
            int end = end(i, next, bytes, at, to);
            if (end < 0) {
                return slots[i].use() == Use.CLOCK
                        ? Verdict.BAD_TIME
                        : slots[i].inQuotes() ? Verdict.UNCLOSED_FIELD : Verdict.TOO_FEW_FIELDS;
            }
            ends[i] = end;
            at = end + next.length;
            if (slots[i].padding() == Padding.RIGHT) {
                at = ByteSearch.past(bytes, at, to, ' ');
            }
        }
        return at == to ? Verdict.EVENT : Verdict.TOO_MANY_FIELDS;
    }

    private int end(int slot, byte[] next, byte[] bytes, int at, int to) {
        TimeReader reader = readers[slot];
        if (reader != null) {
            int end = reader.read(bytes, at, to);
            clocks[slot] = reader.micros();
            return end >= 0 && startsWith(bytes, end, to, next) ? end : -1;
        }
        if (next.length == 0) {
            return to;
        }
        if (slots[slot].inQuotes() && slots[slot].escaped()) {
            int end = Escapes.closingQuote(bytes, at, to);
            return startsWith(bytes, end, to, next) ? end : -1;
        }
        if (next.length == 1) {
            int end = ByteSearch.first(bytes, at, to, (char) next[0]);
            return end == to ? -1 : end;
        }
        for (int i = at; i + next.length <= to; i++) {
            if (bytes[i] == next[0] && startsWith(bytes, i, to, next)) {
                return i;
            }
        }
        return -1;
    }

    /** Finds the values after a free one from the right; those before it are where they were found from the left. */
    boolean fromRight(int free, byte[] bytes, int to) {
        if (reached < free) {
            return false;
        }
        byte[] last = literals[slots.length];
        int least = starts[free];
        int end = to - last.length;
        if (end < least || !startsWith(bytes, end, to, last)) {
            return false;
        }
        for (int i = slots.length - 1; i > free; i--) {
            int start = startBefore(literals[i], bytes, least, end);
            if (start < 0 || readers[i] != null) {
                return false;
            }
            starts[i] = slots[i].padding() == Padding.LEFT ? ByteSearch.past(bytes, start, end, ' ') : start;
            ends[i] = end;
            end = start - literals[i].length;
        }
        ends[free] = end;
        return true;
    }

    private static int startBefore(byte[] literal, byte[] bytes, int least, int end) {
        for (int i = end; i - literal.length >= least; i--) {
            if (startsWith(bytes, i - literal.length, end, literal)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] bytes, int at, int to, byte[] wanted) {
        return at + wanted.length <= to && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
