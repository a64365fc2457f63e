// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

/**
 * One settled way to read lines of a format: what the format found out from the head of a file, such as the
 * order of fields. Immutable and shared by threads; a header line inside the file leads to the next dialect.
 */
public interface Dialect {
    /** A {@link #directiveByte()} of dialects that look at every line, such as to see the year turn. */
    int EVERY_LINE = -2;

    /** An {@link #objectLevel()} of dialects whose records are lines. */
    int LINES = -1;

    /** The kind of events this dialect yields. */
    EventKind kind();

    /** A new parser for one thread. */
    LineParser parser();

    /**
     * The first byte of lines that can change the dialect ({@code '#'} in W3C and Zeek headers), or -1 where
     * none can. Intake shows every line that begins with it to {@link #after}, in the order of the file; with
     * {@link #EVERY_LINE} it shows all, and parses them as well, by the dialect that holds after them.
     */
    default int directiveByte() {
        return -1;
    }

    /** The dialect that holds after the directive line {@code [from, to)}; itself where nothing changed. */
    default Dialect after(byte[] bytes, int from, int to) {
        return this;
    }

    /**
     * {@link #LINES}; or, where the records are JSON objects however they lie in lines, the number of brackets about
     * each: 1 in a list. The parser is then given one object at a time, and no directives.
     */
    default int objectLevel() {
        return LINES;
    }

    /** What was settled, for the record, in a few words: "fields date time c-ip …". */
    String describe();
}
