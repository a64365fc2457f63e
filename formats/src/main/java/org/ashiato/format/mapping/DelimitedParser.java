// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.mapping;

import java.util.Arrays;
import java.util.List;
import org.ashiato.format.ByteBuilder;
import org.ashiato.format.ByteSearch;
import org.ashiato.format.Unmapped;
import org.ashiato.model.EventSink;
import org.ashiato.model.LineParser;
import org.ashiato.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a delimited log (RFC 4180 within one line: a quote inside quotes is doubled). */
final class DelimitedParser implements LineParser {
    private final char delimiter;
    private final char quote;
    private final byte @Nullable [] headerLine;
    private final int count;
    private final @Nullable Slot[] slots;
    private final byte[][] keys;
    private final boolean[] timed;
    private final int timeParts;
    private final Taking taking;
    private final ByteBuilder plain = new ByteBuilder();
    private final ByteBuilder time = new ByteBuilder();
    private final int[] timeFrom;
    private final int[] timeTo;
    private final int[] timeOrder;
    private byte[] cell = {};
    private int cellFrom;
    private int cellTo;

    /**
     * @param names of the columns, in the order of the line
     * @param headerLine the line that names them, which is no event where it comes again, or null
     */
    DelimitedParser(Mapping mapping, List<String> names, byte @Nullable [] headerLine) {
        delimiter = mapping.delimiter();
        quote = mapping.quote();
        this.headerLine = headerLine;
        count = names.size();
        slots = new Slot[count];
        mapping.columns().forEach((column, from) -> {
            int field = names.indexOf(from);
            if (field >= 0) {
                slots[field] = Slot.of(mapping.kind(), column);
            }
        });
        timeParts = mapping.timeColumns().size();
        timed = new boolean[count];
        timeOrder = new int[timeParts];
        for (int i = 0; i < timeParts; i++) {
            timeOrder[i] = names.indexOf(mapping.timeColumns().get(i));
            timed[timeOrder[i]] = true;
        }
        timeFrom = new int[count];
        timeTo = new int[count];
        keys = names.stream().map(Unmapped::key).toArray(byte[][]::new);
        taking = new Taking(mapping);
    }

    @Override
    public Verdict parse(byte[] bytes, int from, int to, EventSink sink) {
        if (from == to || isHeader(bytes, from, to)) {
            return Verdict.SKIP;
        }
        taking.begin();
        plain.clear();
        time.clear();
        int at = from;
        for (int i = 0; i < count; i++) {
            if (at > to) {
                return Verdict.TOO_FEW_FIELDS;
            }
            int end = cell(bytes, at, to);
            if (end < 0) {
                return Verdict.UNCLOSED_FIELD;
            }
            Verdict verdict = take(i, sink);
            if (verdict != Verdict.EVENT) {
                return verdict;
            }
            at = end + 1;
        }
        if (at <= to) {
            return Verdict.TOO_MANY_FIELDS;
        }
        return time(sink) ? taking.end(sink) : Verdict.BAD_TIME;
    }

    private Verdict take(int i, EventSink sink) {
        Slot slot = slots[i];
        if (timed[i]) {
            timeFrom[i] = time.length();
            time.raw(cell, cellFrom, cellTo);
            timeTo[i] = time.length();
        }
        if (slot != null) {
            return taking.value(slot, cell, cellFrom, cellTo, sink);
        }
        if (!timed[i] && !ByteSearch.isAbsent(cell, cellFrom, cellTo)) {
            taking.unmapped().text(keys[i], cell, cellFrom, cellTo);
        }
        return Verdict.EVENT;
    }

    private boolean time(EventSink sink) {
        int from = timeFrom[timeOrder[0]];
        int to = timeTo[timeOrder[0]];
        if (timeParts > 1) {
            int start = time.length();
            for (int i = 0; i < timeParts; i++) {
                if (i > 0) {
                    time.put(' ');
                }
                time.raw(time.bytes(), timeFrom[timeOrder[i]], timeTo[timeOrder[i]]);
            }
            from = start;
            to = time.length();
        }
        return taking.time(time.bytes(), from, to, sink);
    }

    private boolean isHeader(byte[] bytes, int from, int to) {
        return headerLine != null
                && to - from == headerLine.length
                && Arrays.equals(bytes, from, to, headerLine, 0, headerLine.length);
    }

    /** Finds the field that begins at {@code at}; answers where it ends, or -1 where its quote is not closed. */
    private int cell(byte[] bytes, int at, int to) {
        if (quote == 0 || at == to || bytes[at] != quote) {
            cell = bytes;
            cellFrom = at;
            cellTo = ByteSearch.first(bytes, at, to, delimiter);
            return cellTo;
        }
        int start = plain.length();
        int from = at + 1;
        boolean doubled = false;
        while (true) {
            int end = ByteSearch.first(bytes, from, to, quote);
            if (end == to) {
                return -1;
            }
            if (end + 1 < to && bytes[end + 1] == quote) {
                plain.raw(bytes, from, end + 1);
                from = end + 2;
                doubled = true;
            } else if (end + 1 == to || bytes[end + 1] == delimiter) {
                plain.raw(bytes, from, end);
                cell = doubled ? plain.bytes() : bytes;
                cellFrom = doubled ? start : at + 1;
                cellTo = doubled ? plain.length() : end;
                return end + 1;
            } else {
                plain.raw(bytes, from, end + 1);
                from = end + 1;
                doubled = true;
            }
        }
    }
}
