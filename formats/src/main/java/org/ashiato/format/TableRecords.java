// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.ashiato.format.JsonLine.Shape;
import org.ashiato.model.Dialect;
import org.ashiato.model.EventKind;
import org.ashiato.model.EventSink;
import org.ashiato.model.LineParser;
import org.ashiato.model.Verdict;

/**
 * Sign-ins in a table, one record a line, the first line naming the columns. That line is no event wherever it comes
 * again, nor is the {@code #TYPE} that PowerShell writes before it.
 */
public final class TableRecords implements Dialect {
    private final Supplier<RecordReader> reader;
    private final char delimiter;
    private final byte[] headerLine;
    private final List<String> names;
    private final String words;

    /**
     * A table with these columns.
     *
     * @param headerLine the line that names the columns
     * @param words what was settled, for the record
     */
    public TableRecords(Supplier<RecordReader> reader, char delimiter, byte[] headerLine, String words) {
        this.reader = reader;
        this.delimiter = delimiter;
        this.headerLine = headerLine.clone();
        this.words = words;
        names = unlike(new CellReader(delimiter, '"').all(headerLine));
    }

    /** The names, each of which comes once: of those that come again the second is numbered 2. */
    private static List<String> unlike(List<String> cells) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : cells) {
            String name = cell;
            for (int i = 2; !seen.add(name); i++) {
                name = cell + " " + i;
            }
            names.add(name);
        }
        return names;
    }

    @Override
    public EventKind kind() {
        return EventKind.SIGNIN;
    }

    @Override
    public LineParser parser() {
        return new Parser(reader.get());
    }

    @Override
    public String describe() {
        return words;
    }

    private final class Parser implements LineParser {
        private final RecordReader record;
        private final NamedValues values;
        private final CellReader cells = new CellReader(delimiter, '"');

        Parser(RecordReader record) {
            this.record = record;
            values = new NamedValues(record.names());
        }

        @Override
        public Verdict parse(byte[] bytes, int from, int to, EventSink sink) {
            if (from == to || isHeader(bytes, from, to)) {
                return Verdict.SKIP;
            }
            cells.begin();
            values.clear();
            int at = from;
            for (String name : names) {
                if (at > to) {
                    return Verdict.TOO_FEW_FIELDS;
                }
                int end = cells.read(bytes, at, to);
                if (end < 0) {
                    return Verdict.UNCLOSED_FIELD;
                }
                if (cells.from() < cells.to()) {
                    values.put(record.nameOf(name), name, Shape.TEXT, cells.bytes(), cells.from(), cells.to());
                }
                at = end + 1;
            }
            return at <= to ? Verdict.TOO_MANY_FIELDS : record.read(values, sink);
        }

        private boolean isHeader(byte[] bytes, int from, int to) {
            return Arrays.equals(bytes, from, to, headerLine, 0, headerLine.length)
                    || (to - from > 6 && ByteSearch.is("#TYPE ", bytes, from, from + 6));
        }
    }
}
