// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.mapping;

import java.util.HashMap;
import java.util.Map;
import org.ashiato.format.ByteBuilder;
import org.ashiato.format.ByteSearch;
import org.ashiato.format.JsonLine;
import org.ashiato.format.JsonLine.Elements;
import org.ashiato.format.JsonLine.Shape;
import org.ashiato.format.Unmapped;
import org.ashiato.model.Dialect;
import org.ashiato.model.EventKind;
import org.ashiato.model.EventSink;
import org.ashiato.model.LineParser;
import org.ashiato.model.Verdict;

/** A mapped log in JSON lines; members of nested objects are named by their path, joined by dots. */
record MappedJson(Mapping mapping) implements Dialect {
    @Override
    public EventKind kind() {
        return mapping.kind();
    }

    @Override
    public LineParser parser() {
        return new Parser(mapping);
    }

    @Override
    public String describe() {
        return "mapping " + mapping.name() + ", JSON lines";
    }

    private static final class Parser implements LineParser {
        private final Map<String, Slot> slots = new HashMap<>();
        private final Map<String, Integer> timeParts = new HashMap<>();
        private final ByteBuilder[] times;
        private final ByteBuilder time = new ByteBuilder();
        private final JsonLine json = new JsonLine();
        private final Taking taking;
        private final Map<String, Condition> where;
        private Verdict verdict = Verdict.EVENT;
        private int held;

        Parser(Mapping mapping) {
            mapping.columns().forEach((column, member) -> slots.put(member, Slot.of(mapping.kind(), column)));
            times = new ByteBuilder[mapping.timeColumns().size()];
            for (int i = 0; i < times.length; i++) {
                timeParts.put(mapping.timeColumns().get(i), i);
                times[i] = new ByteBuilder();
            }
            where = mapping.where();
            taking = new Taking(mapping);
        }

        @Override
        public Verdict parse(byte[] bytes, int from, int to, EventSink sink) {
            if (ByteSearch.past(bytes, from, to, ' ') == to) {
                return Verdict.SKIP;
            }
            taking.begin();
            verdict = Verdict.EVENT;
            held = 0;
            for (ByteBuilder part : times) {
                part.clear();
            }
            boolean read = json.read(
                    bytes,
                    from,
                    to,
                    (name, shape, value, start, end, elements) ->
                            member(name, shape, value, start, end, elements, sink));
            if (!read) {
                return Verdict.BAD_JSON;
            }
            if (held < where.size()) {
                return Verdict.SKIP;
            }
            if (verdict != Verdict.EVENT) {
                return verdict;
            }
            time.clear();
            for (ByteBuilder part : times) {
                if (part.length() == 0) {
                    return Verdict.MISSING_FIELD;
                }
                if (time.length() > 0) {
                    time.put(' ');
                }
                time.raw(part.bytes(), 0, part.length());
            }
            return taking.time(time.bytes(), 0, time.length(), sink) ? taking.end(sink) : Verdict.BAD_TIME;
        }

        private void member(
                String name, Shape shape, byte[] bytes, int from, int to, Elements elements, EventSink sink) {
            Condition condition = where.get(name);
            if (condition != null && condition.holds(bytes, from, to)) {
                held++;
            }
            Integer part = timeParts.get(name);
            if (part != null) {
                times[part].clear();
                times[part].raw(bytes, from, to);
            }
            Slot slot = slots.get(name);
            if (slot != null) {
                boolean list = shape == Shape.LIST;
                Verdict one = taking.value(slot, bytes, list ? elements.from() : from, list ? elements.to() : to, sink);
                verdict = verdict == Verdict.EVENT ? one : verdict;
            } else if (part == null) {
                switch (shape) {
                    case TEXT -> taking.unmapped().text(Unmapped.key(name), bytes, from, to);
                    case NUMBER, WORD, LIST -> taking.unmapped().json(Unmapped.key(name), bytes, from, to);
                }
            }
        }
    }
}
