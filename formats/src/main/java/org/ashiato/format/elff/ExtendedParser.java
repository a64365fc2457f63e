// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.elff;

import org.ashiato.format.Authority;
import org.ashiato.format.ByteBuilder;
import org.ashiato.format.ByteSearch;
import org.ashiato.format.CivilTime;
import org.ashiato.format.Decimal;
import org.ashiato.format.HttpColumn;
import org.ashiato.format.Unmapped;
import org.ashiato.format.elff.Layout.Role;
import org.ashiato.model.EventSink;
import org.ashiato.model.LineParser;
import org.ashiato.model.Verdict;

/** Reads lines under one header. */
final class ExtendedParser implements LineParser {
    private static final long LARGEST_SECONDS = 1_000_000_000_000L;

    private final Layout layout;
    private final Writer writer;
    private final Cells cells;
    private final Clock clock;
    private final Address address;
    private final Unmapped unmapped = new Unmapped();

    ExtendedParser(Header header, Layout layout) {
        this.layout = layout;
        writer = header.writer();
        cells = new Cells(layout.count(), header.delimiter(), layout.field(Role.CLOCK));
        clock = new Clock(header, layout);
        address = new Address(layout, cells, writer, unmapped);
    }

    @Override
    public Verdict parse(byte[] bytes, int from, int to, EventSink sink) {
        if (ByteSearch.past(bytes, from, to, ' ') == to) {
            return Verdict.SKIP;
        }
        Verdict split = cells.split(bytes, from, to);
        if (split != Verdict.EVENT) {
            return split;
        }
        long time = clock.read(bytes, cells);
        if (!CivilTime.isPlausible(time)) {
            return Verdict.BAD_TIME;
        }
        unmapped.clear();
        if (clock.isLocal()) {
            sink.localTime(time);
        } else {
            sink.time(time);
        }
        boolean numbers = number(Role.STATUS, HttpColumn.STATUS, 999, bytes, sink)
                && number(Role.BYTES_OUT, HttpColumn.BYTES_OUT, Long.MAX_VALUE, bytes, sink)
                && number(Role.BYTES_IN, HttpColumn.BYTES_IN, Long.MAX_VALUE, bytes, sink)
                && taken(bytes, sink);
        if (!numbers) {
            return Verdict.BAD_NUMBER;
        }
        text(Role.CLIENT, HttpColumn.SRC_ADDRESS, bytes, sink);
        text(Role.USER, HttpColumn.USER_NAME, bytes, sink);
        text(Role.METHOD, HttpColumn.METHOD, bytes, sink);
        text(Role.ACTION, HttpColumn.ACTION, bytes, sink);
        text(Role.REFERRER, HttpColumn.REFERRER, bytes, sink);
        text(Role.TYPE, HttpColumn.CONTENT_TYPE, bytes, sink);
        agent(bytes, sink);
        server(bytes, sink);
        address.set(bytes, sink);
        rest(bytes);
        unmapped.send(sink, HttpColumn.UNMAPPED);
        return Verdict.EVENT;
    }

    private boolean number(Role role, int position, long most, byte[] bytes, EventSink sink) {
        int cell = layout.field(role);
        if (cell >= 0 && role == Role.STATUS && cells.isAbsent(cell, bytes)) {
            sink.number(position, 0);
        }
        if (cell < 0 || cells.isAbsent(cell, bytes)) {
            return true;
        }
        long value = Decimal.count(bytes, cells.start(cell), cells.end(cell));
        if (value == Decimal.NONE || value > most) {
            return false;
        }
        sink.number(position, value);
        return true;
    }

    /** Milliseconds as ProxySG and IIS write them; with a fraction, seconds as the specification has it. */
    private boolean taken(byte[] bytes, EventSink sink) {
        int cell = layout.field(Role.TAKEN);
        if (cell < 0 || cells.isAbsent(cell, bytes)) {
            return true;
        }
        int from = cells.start(cell);
        int to = cells.end(cell);
        boolean seconds = ByteSearch.first(bytes, from, to, '.') < to;
        long micros = Decimal.scaled(bytes, from, to, seconds ? 6 : 3);
        if (micros < 0 || micros > LARGEST_SECONDS * CivilTime.SECOND) {
            return false;
        }
        sink.number(HttpColumn.DURATION_US, micros);
        return true;
    }

    private void text(Role role, int position, byte[] bytes, EventSink sink) {
        int cell = layout.field(role);
        if (cell < 0 || cells.isAbsent(cell, bytes)) {
            return;
        }
        if (cells.isDoubled(cell)) {
            ByteBuilder plain = cells.plain(cell, bytes);
            sink.text(position, plain.bytes(), 0, plain.length());
        } else {
            sink.text(position, bytes, cells.start(cell), cells.end(cell));
        }
    }

    private void agent(byte[] bytes, EventSink sink) {
        int cell = layout.field(Role.AGENT);
        if (cell < 0 || cells.isAbsent(cell, bytes) || writer != Writer.IIS) {
            text(Role.AGENT, HttpColumn.USER_AGENT, bytes, sink);
            return;
        }
        ByteBuilder plain = cells.plain(cell, bytes);
        for (int i = 0; i < plain.length(); i++) {
            if (plain.bytes()[i] == '+') {
                plain.bytes()[i] = ' ';
            }
        }
        sink.text(HttpColumn.USER_AGENT, plain.bytes(), 0, plain.length());
    }

    /** The address asked; a name in its place is kept as unmapped. */
    private void server(byte[] bytes, EventSink sink) {
        int cell = layout.field(Role.ADDRESS);
        if (cell < 0 || cells.isAbsent(cell, bytes)) {
            return;
        }
        if (Authority.isAddress(bytes, cells.start(cell), cells.end(cell))) {
            sink.lowerText(HttpColumn.DST_IP, bytes, cells.start(cell), cells.end(cell));
        } else {
            unmapped.text(layout.key(cell), bytes, cells.start(cell), cells.end(cell));
        }
    }

    private void rest(byte[] bytes) {
        for (int cell = 0; cell < layout.count(); cell++) {
            if (!layout.isMapped(cell) && !cells.isAbsent(cell, bytes)) {
                ByteBuilder plain = cells.plain(cell, bytes);
                unmapped.text(layout.key(cell), plain.bytes(), 0, plain.length());
            }
        }
    }
}
