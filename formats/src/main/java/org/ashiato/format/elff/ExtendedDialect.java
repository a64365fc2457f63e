// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.elff;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.ashiato.model.Dialect;
import org.ashiato.model.EventKind;
import org.ashiato.model.LineParser;
import org.ashiato.model.Verdict;

/** The fields that hold from one header to the next. */
record ExtendedDialect(Header header, Layout layout) implements Dialect {
    /** What holds before the first header: no line can be read. */
    static ExtendedDialect withoutHeader() {
        return new ExtendedDialect(Header.NONE, Layout.of(Header.NONE));
    }

    @Override
    public EventKind kind() {
        return EventKind.HTTP;
    }

    @Override
    public LineParser parser() {
        if (header.fields().isEmpty()) {
            return (bytes, from, to, sink) -> from == to ? Verdict.SKIP : Verdict.NOT_THIS_FORMAT;
        }
        return new ExtendedParser(header, layout);
    }

    @Override
    public int directiveByte() {
        return '#';
    }

    @Override
    public Dialect after(byte[] bytes, int from, int to) {
        Header next = header.after(new String(bytes, from, to - from, UTF_8));
        return next.equals(header) ? this : new ExtendedDialect(next, Layout.of(next));
    }

    @Override
    public String describe() {
        return "software " + header.software() + ", fields " + String.join(" ", header.fields());
    }
}
