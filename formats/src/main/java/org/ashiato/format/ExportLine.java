// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import java.util.List;

/**
 * Finds the record in a line of a JSON export that has a record a line with a list about them: an opening bracket or
 * {@code "value": [} before it, a comma or closing brackets after it. The brackets, and what stands about the list, hold no record.
 * Lines that are records of their own pass as they are. One parser's own.
 */
final class ExportLine {
    /** The names that exports give to the list of records. */
    private static final List<String> LISTS = List.of("value", "records", "Records", "items");

    private int from;
    private int to;

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** Finds {@code {…}} between the brackets and commas of a list; false where there is nothing but those. */
    boolean inList(byte[] bytes, int start, int end) {
        from = start;
        to = end;
        while (from < to && (isBlank(bytes[from]) || bytes[from] == '[' || bytes[from] == ',')) {
            from++;
        }
        while (to > from && (isBlank(bytes[to - 1]) || bytes[to - 1] == ']' || bytes[to - 1] == ',')) {
            to--;
        }
        return from < to;
    }

    /**
     * After {@link #inList}: leaves out an object about the list that begins or ends in this line. False where there
     * is none, or more than one record: which of them would be the event?
     */
    boolean inObject(byte[] bytes) {
        int head = head(bytes);
        int start = past(bytes, head < 0 ? from : head);
        int end = JsonObjects.end(bytes, start, to);
        if (end < 0) {
            from = to;
            return head >= 0 && (start == to || bytes[start] == ']');
        }
        int rest = end;
        while (rest < to && (isBlank(bytes[rest]) || bytes[rest] == ',')) {
            rest++;
        }
        boolean alone = (head >= 0 && rest == to) || (rest < to && bytes[rest] == ']');
        from = start;
        to = end;
        return alone;
    }

    /** After {@link #inList}: whether the line belongs to what stands about the list, and holds no record. */
    boolean isFrame(byte[] bytes) {
        if (from == to) {
            return true;
        }
        byte first = bytes[from];
        if (to - from == 1) {
            return first == '{' || first == '}';
        }
        if (first == '"') {
            int close = stringEnd(bytes, from);
            return close > 0 && (isList(bytes, from + 1, close - 1) || bytes[from + 1] == '@');
        }
        return first == ']' && bytes[to - 1] == '}';
    }

    /** Where the list begins of an object about it that begins here, such as one with a context; -1 for none. */
    private int head(byte[] bytes) {
        if (bytes[from] != '{') {
            return -1;
        }
        int at = from + 1;
        while (true) {
            at = past(bytes, at);
            int close = stringEnd(bytes, at);
            int colon = close < 0 ? to : past(bytes, close);
            if (colon >= to || bytes[colon] != ':') {
                return -1;
            }
            int value = past(bytes, colon + 1);
            if (value < to && bytes[value] == '[') {
                return isList(bytes, at + 1, close - 1) ? value + 1 : -1;
            }
            int end = value < to && bytes[value] == '"'
                    ? stringEnd(bytes, value)
                    : ByteSearch.first(bytes, value, to, ',');
            at = end < 0 ? to : past(bytes, end);
            if (at >= to || bytes[at] != ',') {
                return -1;
            }
            at++;
        }
    }

    private static boolean isList(byte[] bytes, int start, int end) {
        return LISTS.stream().anyMatch(name -> ByteSearch.is(name, bytes, start, end));
    }

    private int past(byte[] bytes, int start) {
        int at = start;
        while (at < to && isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    /** One past the text that begins at {@code start} with its quote; -1 where none begins there, or it does not end. */
    private int stringEnd(byte[] bytes, int start) {
        if (start >= to || bytes[start] != '"') {
            return -1;
        }
        for (int i = start + 1; i < to; i++) {
            if (bytes[i] == '\\') {
                i++;
            } else if (bytes[i] == '"') {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }
}
