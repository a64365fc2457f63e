// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line into its fields (RFC 4180 within one line: a quote inside quotes is doubled). One parser's own. */
public final class CellReader {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final char delimiter;
    private final char quote;
    private final ByteBuilder plain = new ByteBuilder();
    private byte[] cell = {};
    private int from;
    private int to;

    /** A reader of fields; {@code quote} is 0 where nothing is quoted. */
    public CellReader(char delimiter, char quote) {
        this.delimiter = delimiter;
        this.quote = quote;
    }

    /** Begins a line; the fields of the line before are gone. */
    public void begin() {
        plain.clear();
    }

    /** The bytes of the field read last; the field is those from {@link #from()} to before {@link #to()}. */
    public byte[] bytes() {
        return cell;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /** Reads the field that begins at {@code at}; answers where it ends, or -1 where its quote is not closed. */
    public int read(byte[] bytes, int at, int end) {
        if (quote == 0 || at == end || bytes[at] != quote) {
            cell = bytes;
            from = at;
            to = ByteSearch.first(bytes, at, end, delimiter);
            return to;
        }
        int start = plain.length();
        int open = at + 1;
        boolean doubled = false;
        while (true) {
            int close = ByteSearch.first(bytes, open, end, quote);
            if (close == end) {
                return -1;
            }
            if (close + 1 < end && bytes[close + 1] == quote) {
                plain.raw(bytes, open, close + 1);
                open = close + 2;
                doubled = true;
            } else if (close + 1 == end || bytes[close + 1] == delimiter) {
                plain.raw(bytes, open, close);
                cell = doubled ? plain.bytes() : bytes;
                from = doubled ? start : at + 1;
                to = doubled ? plain.length() : close;
                return close + 1;
            } else {
                plain.raw(bytes, open, close + 1);
                open = close + 1;
                doubled = true;
            }
        }
    }

    /** All fields of a line as text without blanks around them, a byte order mark left out; empty where a quote is not closed. */
    public List<String> all(byte[] line) {
        List<String> cells = new ArrayList<>();
        begin();
        int at = hasMark(line) ? MARK.length : 0;
        while (at <= line.length) {
            int end = read(line, at, line.length);
            if (end < 0) {
                return List.of();
            }
            cells.add(new String(cell, from, to - from, UTF_8).strip());
            at = end + 1;
        }
        return cells;
    }

    private static boolean hasMark(byte[] line) {
        return line.length >= 3 && line[0] == MARK[0] && line[1] == MARK[1] && line[2] == MARK[2];
    }
}
