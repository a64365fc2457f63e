// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.ashiato.format.JsonLine.Shape;
import org.ashiato.model.EventSink;

/**
 * The values of one record by their names, however the record was written; values that the reader has no use for
 * are kept as unmapped. Of a name that comes twice the first value counts, since what comes later may have been
 * written by someone else; another value is kept as unmapped. One parser's own.
 */
public final class NamedValues {
    private final Map<String, Value> values = new HashMap<>();
    private final Unmapped unmapped = new Unmapped();

    /** One value of the record: UTF-8 bytes that stay until the next record, or nothing. */
    public static final class Value {
        private byte[] bytes = {};
        private int from;
        private int to;
        private Shape shape = Shape.TEXT;

        private void set(Shape shape, byte[] bytes, int from, int to) {
            this.shape = shape;
            this.bytes = bytes;
            this.from = from;
            this.to = to;
        }

        /** The bytes; the value is those from {@link #from()} to before {@link #to()}. */
        public byte[] bytes() {
            return bytes;
        }

        public int from() {
            return from;
        }

        public int to() {
            return to;
        }

        /** Whether the record has no such value, or an empty one. */
        public boolean isAbsent() {
            return to <= from;
        }

        /** Whether the value is this ASCII text. */
        public boolean is(String text) {
            return ByteSearch.is(text, bytes, from, to);
        }

        /** The value as text, to be compared with words; empty where there is none. */
        public String text() {
            return new String(bytes, from, to - from, UTF_8);
        }

        /** Sets a column to the value, where there is one. */
        public void send(EventSink sink, int position) {
            if (!isAbsent()) {
                sink.text(position, bytes, from, to);
            }
        }

        private boolean isSame(byte[] other, int otherFrom, int otherTo) {
            return Arrays.equals(bytes, from, to, other, otherFrom, otherTo);
        }
    }

    /** Values for records of which these names are asked for. */
    public NamedValues(Collection<String> names) {
        names.forEach(name -> values.put(name, new Value()));
    }

    /** Begins a record. */
    public void clear() {
        values.values().forEach(value -> value.set(Shape.TEXT, value.bytes, 0, 0));
        unmapped.clear();
    }

    /** Takes a value that the record has under one of the names asked for, or any other. */
    public void put(String name, Shape shape, byte[] bytes, int from, int to) {
        put(name, name, shape, bytes, from, to);
    }

    /** Takes a value whose name in this log stands for one of the names asked for. */
    public void put(String name, String logged, Shape shape, byte[] bytes, int from, int to) {
        Value value = values.get(name);
        if (value == null || (!value.isAbsent() && !value.isSame(bytes, from, to))) {
            keep(logged, shape, bytes, from, to);
        } else if (value.isAbsent()) {
            value.set(shape, bytes, from, to);
        }
    }

    private void keep(String name, Shape shape, byte[] bytes, int from, int to) {
        switch (shape) {
            case TEXT -> unmapped.text(Unmapped.key(name), bytes, from, to);
            case NUMBER, WORD, LIST -> unmapped.json(Unmapped.key(name), bytes, from, to);
        }
    }

    /** The value under one of the names asked for; another name is a bug of the caller. */
    public Value value(String name) {
        Value value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nobody asked for " + name);
        }
        return value;
    }

    /** The first of these names that has a value, or the last. */
    public Value first(String... names) {
        Value value = value(names[0]);
        for (int i = 1; i < names.length && value.isAbsent(); i++) {
            value = value(names[i]);
        }
        return value;
    }

    /** Keeps a value that was asked for and found no column. */
    public void keep(String name) {
        Value value = value(name);
        if (!value.isAbsent()) {
            keep(name, value.shape, value.bytes, value.from, value.to);
        }
    }

    /** Sets the column {@code unmapped} to all that was kept. */
    public void send(EventSink sink, int position) {
        unmapped.send(sink, position);
    }
}
