// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.zeek;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.ashiato.model.Dialect;
import org.ashiato.model.EventKind;
import org.ashiato.model.LineParser;
import org.ashiato.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The fields that hold from one header of a tab-separated log to the next.
 *
 * @param kind of the whole file's events: that of the log it begins with
 * @param log which log the lines are of, or null where they cannot be read: of a log that is not read, or of another kind
 */
record TsvDialect(
        TsvHeader header, EventKind kind, @Nullable Log log) implements Dialect {
    @Override
    public LineParser parser() {
        if (log == null || header.fields().isEmpty()) {
            return (bytes, from, to, sink) -> from == to ? Verdict.SKIP : Verdict.NOT_THIS_FORMAT;
        }
        return new TsvParser(header, log);
    }

    @Override
    public int directiveByte() {
        return '#';
    }

    @Override
    public Dialect after(byte[] bytes, int from, int to) {
        TsvHeader next = header.after(new String(bytes, from, to - from, UTF_8));
        if (next.equals(header)) {
            return this;
        }
        Log named = Log.of(next.path()).filter(one -> one.kind() == kind).orElse(null);
        return new TsvDialect(next, kind, named);
    }

    @Override
    public String describe() {
        return "path " + header.path() + ", fields " + String.join(" ", header.fields());
    }
}
