// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.zeek;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.ashiato.format.ByteBuilder;
import org.ashiato.format.ByteSearch;
import org.ashiato.format.Decimal;
import org.ashiato.format.Escapes;
import org.ashiato.format.Unmapped;
import org.ashiato.model.EventSink;
import org.ashiato.model.LineParser;
import org.ashiato.model.Verdict;

/** Reads the lines of a tab-separated log. */
final class TsvParser implements LineParser {
    private static final byte[] TRUE = "true".getBytes(UTF_8);
    private static final byte[] FALSE = "false".getBytes(UTF_8);

    /** How a value is written in JSON, by the type that the header gives. */
    private enum Shape {
        TEXT,
        NUMBER,
        BOOL,
        TEXTS,
        NUMBERS
    }

    private final char separator;
    private final char setSeparator;
    private final byte[] empty;
    private final byte[] unset;
    private final Field[] fields;
    private final Shape[] shapes;
    private final Gathering gathering;
    private final Escapes escapes = new Escapes();
    private final ByteBuilder plain = new ByteBuilder();

    TsvParser(TsvHeader header, Log log) {
        separator = header.separator();
        setSeparator = header.setSeparator();
        empty = header.empty().getBytes(UTF_8);
        unset = header.unset().getBytes(UTF_8);
        fields = header.fields().stream().map(log::field).toArray(Field[]::new);
        shapes = new Shape[fields.length];
        for (int i = 0; i < fields.length; i++) {
            shapes[i] = i < header.types().size() ? shape(header.types().get(i)) : Shape.TEXT;
        }
        gathering = new Gathering(log);
    }

    private static Shape shape(String type) {
        boolean list = (type.startsWith("set[") || type.startsWith("vector[")) && type.endsWith("]");
        String element = list ? type.substring(type.indexOf('[') + 1, type.length() - 1) : type;
        return switch (element) {
            case "count", "int", "port", "double", "interval", "time" -> list ? Shape.NUMBERS : Shape.NUMBER;
            case "bool" -> list ? Shape.TEXTS : Shape.BOOL;
            default -> list ? Shape.TEXTS : Shape.TEXT;
        };
    }

    @Override
    public Verdict parse(byte[] bytes, int from, int to, EventSink sink) {
        if (from == to) {
            return Verdict.SKIP;
        }
        gathering.begin();
        plain.clear();
        int at = from;
        for (int i = 0; i < fields.length; i++) {
            if (at > to) {
                return Verdict.TOO_FEW_FIELDS;
            }
            int end = ByteSearch.first(bytes, at, to, separator);
            if (!is(unset, bytes, at, end)) {
                Verdict verdict = field(i, bytes, at, end, sink);
                if (verdict != Verdict.EVENT) {
                    return verdict;
                }
            }
            at = end + 1;
        }
        return at <= to ? Verdict.TOO_MANY_FIELDS : gathering.end(sink);
    }

    private Verdict field(int i, byte[] bytes, int from, int to, EventSink sink) {
        Field field = fields[i];
        int end = is(empty, bytes, from, to) ? from : to;
        return switch (field.role()) {
            case OTHER -> {
                other(i, bytes, from, end);
                yield Verdict.EVENT;
            }
            case FIRST -> text(field, bytes, from, ByteSearch.first(bytes, from, end, setSeparator), sink);
            case TIME,
                    TEXT,
                    LOWER_TEXT,
                    COUNT,
                    INTERVAL,
                    LIST,
                    ESTABLISHED,
                    METHOD,
                    HOST,
                    URI,
                    RESPONDER,
                    RESPONDER_PORT,
                    PATH -> text(field, bytes, from, end, sink);
        };
    }

    private Verdict text(Field field, byte[] bytes, int from, int to, EventSink sink) {
        if (ByteSearch.first(bytes, from, to, '\\') == to) {
            return gathering.value(field, bytes, from, to, sink);
        }
        int start = plain.length();
        plain.raw(escapes.bytes(bytes, from, to), 0, escapes.length());
        return gathering.value(field, plain.bytes(), start, plain.length(), sink);
    }

    /** Keeps a field that no column takes, with its type. */
    private void other(int i, byte[] bytes, int from, int to) {
        Unmapped unmapped = gathering.unmapped();
        byte[] key = fields[i].key();
        switch (shapes[i]) {
            case TEXT -> scalar(false, unmapped.value(key), bytes, from, to);
            case NUMBER -> scalar(true, unmapped.value(key), bytes, from, to);
            case BOOL -> {
                byte[] word = to - from == 1 && bytes[from] == 'T' ? TRUE : FALSE;
                unmapped.json(key, word, 0, word.length);
            }
            case TEXTS -> list(false, unmapped.value(key), bytes, from, to);
            case NUMBERS -> list(true, unmapped.value(key), bytes, from, to);
        }
    }

    private void list(boolean numbers, ByteBuilder json, byte[] bytes, int from, int to) {
        json.put('[');
        for (int at = from; at < to; ) {
            int end = ByteSearch.first(bytes, at, to, setSeparator);
            if (at > from) {
                json.put(',');
            }
            scalar(numbers, json, bytes, at, end);
            at = end + 1;
        }
        json.put(']');
    }

    private void scalar(boolean number, ByteBuilder json, byte[] bytes, int from, int to) {
        if (number && isJsonNumber(bytes, from, to)) {
            json.raw(bytes, from, to);
        } else {
            json.json(escapes.bytes(bytes, from, to), 0, escapes.length());
        }
    }

    private static boolean isJsonNumber(byte[] bytes, int from, int to) {
        int digits = from < to && bytes[from] == '-' ? from + 1 : from;
        boolean padded = digits + 1 < to && bytes[digits] == '0' && bytes[digits + 1] != '.';
        boolean starts = digits < to && bytes[digits] >= '0' && bytes[digits] <= '9';
        boolean ends = to > from && bytes[to - 1] >= '0' && bytes[to - 1] <= '9';
        return starts && ends && !padded && Decimal.scaled(bytes, from, to, 0) != Decimal.NONE;
    }

    private static boolean is(byte[] marker, byte[] bytes, int from, int to) {
        return Arrays.equals(bytes, from, to, marker, 0, marker.length);
    }
}
