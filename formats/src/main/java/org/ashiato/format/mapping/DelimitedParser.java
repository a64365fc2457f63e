// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.mapping;

import java.util.Arrays;
import java.util.List;
import org.ashiato.format.ByteBuilder;
import org.ashiato.format.ByteSearch;
import org.ashiato.format.CellReader;
import org.ashiato.format.Unmapped;
import org.ashiato.model.EventSink;
import org.ashiato.model.LineParser;
import org.ashiato.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a delimited log. */
final class DelimitedParser implements LineParser {
    private final byte @Nullable [] headerLine;
    private final int count;
    private final @Nullable Slot[] slots;
    private final @Nullable Condition[] conditions;
    private final byte[][] keys;
    private final boolean[] timed;
    private final int timeParts;
    private final Taking taking;
    private final CellReader cells;
    private final ByteBuilder time = new ByteBuilder();
    private final int[] timeFrom;
    private final int[] timeTo;
    private final int[] timeOrder;

    /**
     * @param names of the columns, in the order of the line
     * @param headerLine the line that names them, which is no event where it comes again, or null
     */
    DelimitedParser(Mapping mapping, List<String> names, byte @Nullable [] headerLine) {
        cells = new CellReader(mapping.delimiter(), mapping.quote());
        this.headerLine = headerLine;
        count = names.size();
        slots = new Slot[count];
        mapping.columns().forEach((column, from) -> {
            int field = names.indexOf(from);
            if (field >= 0) {
                slots[field] = Slot.of(mapping.kind(), column);
            }
        });
        conditions = names.stream().map(mapping.where()::get).toArray(Condition[]::new);
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
        cells.begin();
        time.clear();
        int at = from;
        for (int i = 0; i < count; i++) {
            if (at > to) {
                return Verdict.TOO_FEW_FIELDS;
            }
            int end = cells.read(bytes, at, to);
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
        Condition condition = conditions[i];
        if (condition != null && !condition.holds(cells.bytes(), cells.from(), cells.to())) {
            return Verdict.SKIP;
        }
        if (timed[i]) {
            timeFrom[i] = time.length();
            time.raw(cells.bytes(), cells.from(), cells.to());
            timeTo[i] = time.length();
        }
        if (slot != null) {
            return taking.value(slot, cells.bytes(), cells.from(), cells.to(), sink);
        }
        if (!timed[i] && !ByteSearch.isAbsent(cells.bytes(), cells.from(), cells.to())) {
            taking.unmapped().text(keys[i], cells.bytes(), cells.from(), cells.to());
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
}
