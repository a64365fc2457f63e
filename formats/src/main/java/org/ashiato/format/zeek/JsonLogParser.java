// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.zeek;

import java.util.HashSet;
import java.util.Set;
import org.ashiato.format.ByteSearch;
import org.ashiato.format.JsonLine;
import org.ashiato.format.JsonLine.Elements;
import org.ashiato.format.JsonLine.Shape;
import org.ashiato.model.EventSink;
import org.ashiato.model.LineParser;
import org.ashiato.model.Verdict;

/** Reads the JSON lines of one log; a line of another log is not of this format. */
final class JsonLogParser implements LineParser {
    private final Log log;
    private final Gathering gathering;
    private final JsonLine json = new JsonLine();
    private final Set<String> names = new HashSet<>();
    private Verdict verdict = Verdict.EVENT;
    private boolean named;

    JsonLogParser(Log log) {
        this.log = log;
        gathering = new Gathering(log);
    }

    @Override
    public Verdict parse(byte[] bytes, int from, int to, EventSink sink) {
        if (ByteSearch.past(bytes, from, to, ' ') == to) {
            return Verdict.SKIP;
        }
        gathering.begin();
        names.clear();
        named = false;
        verdict = Verdict.EVENT;
        boolean read = json.read(
                bytes,
                from,
                to,
                (name, shape, value, start, end, elements) -> member(name, shape, value, start, end, elements, sink));
        if (!read) {
            return Verdict.BAD_JSON;
        }
        if (verdict != Verdict.EVENT) {
            return verdict;
        }
        return named || log.hasFields(names) ? gathering.end(sink) : Verdict.NOT_THIS_FORMAT;
    }

    private void member(String name, Shape shape, byte[] bytes, int from, int to, Elements elements, EventSink sink) {
        names.add(name);
        Field field = log.field(name);
        Verdict one = switch (field.role()) {
            case OTHER -> {
                other(field, shape, bytes, from, to);
                yield Verdict.EVENT;
            }
            case PATH -> {
                named = ByteSearch.is(log.path(), bytes, from, to);
                yield named ? Verdict.EVENT : Verdict.NOT_THIS_FORMAT;
            }
            case LIST -> gathering.value(field, bytes, start(shape, from, elements), end(shape, to, elements), sink);
            case FIRST ->
                gathering.value(
                        field,
                        bytes,
                        start(shape, from, elements),
                        shape == Shape.LIST ? elements.firstTo() : to,
                        sink);
            case TIME, TEXT, LOWER_TEXT, COUNT, INTERVAL, ESTABLISHED, METHOD, HOST, URI, RESPONDER, RESPONDER_PORT ->
                gathering.value(field, bytes, from, to, sink);
        };
        verdict = verdict == Verdict.EVENT ? one : verdict;
    }

    private static int start(Shape shape, int from, Elements elements) {
        return shape == Shape.LIST ? elements.from() : from;
    }

    private static int end(Shape shape, int to, Elements elements) {
        return shape == Shape.LIST ? elements.to() : to;
    }

    private void other(Field field, Shape shape, byte[] bytes, int from, int to) {
        switch (shape) {
            case TEXT -> gathering.unmapped().text(field.key(), bytes, from, to);
            case NUMBER, WORD, LIST -> gathering.unmapped().json(field.key(), bytes, from, to);
        }
    }
}
