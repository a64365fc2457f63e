// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.elff;

import org.ashiato.format.ByteBuilder;
import org.ashiato.format.ByteSearch;
import org.ashiato.model.Verdict;

/**
 * The fields of one line: where they lie, without their quotes. A quote inside a quoted field is doubled
 * (W3C WD-logfile); a quote that no delimiter follows is taken as text. One parser's own.
 */
final class Cells {
    private final char delimiter;
    private final int bracketed;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] doubled;
    private final ByteBuilder plain = new ByteBuilder();

    /**
     * @param count fields of a line
     * @param bracketed the field that may be a time in brackets with a blank in it, or -1
     */
    Cells(int count, char delimiter, int bracketed) {
        this.delimiter = delimiter;
        this.bracketed = bracketed;
        starts = new int[count];
        ends = new int[count];
        doubled = new boolean[count];
    }

    int start(int cell) {
        return starts[cell];
    }

    int end(int cell) {
        return ends[cell];
    }

    boolean isAbsent(int cell, byte[] bytes) {
        return ByteSearch.isAbsent(bytes, starts[cell], ends[cell]);
    }

    /** Finds the fields of a line; EVENT where there are as many as the header names. */
    Verdict split(byte[] bytes, int from, int to) {
        int at = from;
        int last = starts.length - 1;
        for (int i = 0; i <= last; i++) {
            if (delimiter == ' ') {
                at = ByteSearch.past(bytes, at, to, ' ');
            }
            if (at >= to && (i < last || delimiter == ' ')) {
                return Verdict.TOO_FEW_FIELDS;
            }
            at = cell(i, bytes, at, to);
            if (at < 0) {
                return Verdict.UNCLOSED_FIELD;
            }
            if (i < last) {
                at++;
            }
        }
        if (delimiter == ' ') {
            at = ByteSearch.past(bytes, at, to, ' ');
        }
        return at >= to ? Verdict.EVENT : Verdict.TOO_MANY_FIELDS;
    }

    /** Finds one field; answers where it ends, or -1 where its quote is not closed. */
    private int cell(int i, byte[] bytes, int at, int to) {
        doubled[i] = false;
        if (at < to && bytes[at] == '"') {
            return quoted(i, bytes, at, to);
        }
        int end = ByteSearch.first(bytes, at, to, delimiter);
        if (i == bracketed && at < to && bytes[at] == '[') {
            int close = ByteSearch.first(bytes, at, to, ']');
            end = close == to ? to : close + 1;
        }
        starts[i] = at;
        ends[i] = end;
        return end;
    }

    private int quoted(int i, byte[] bytes, int quote, int to) {
        int at = quote + 1;
        while (at < to) {
            if (bytes[at] != '"') {
                at++;
            } else if (at + 1 == to || bytes[at + 1] == delimiter) {
                starts[i] = quote + 1;
                ends[i] = at;
                return at + 1;
            } else {
                doubled[i] |= bytes[at + 1] == '"';
                at += bytes[at + 1] == '"' ? 2 : 1;
            }
        }
        return -1;
    }

    /** The field with single quotes for double ones; valid until the next call. */
    ByteBuilder plain(int cell, byte[] bytes) {
        plain.clear();
        int end = ends[cell];
        for (int i = starts[cell]; i < end; i++) {
            plain.put((char) (bytes[i] & 0xFF));
            if (doubled[cell] && bytes[i] == '"' && i + 1 < end && bytes[i + 1] == '"') {
                i++;
            }
        }
        return plain;
    }

    /** Whether the field holds doubled quotes, so that {@link #plain} differs from its bytes. */
    boolean isDoubled(int cell) {
        return doubled[cell];
    }
}
