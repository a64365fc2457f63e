// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.zeek;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.ashiato.format.Authority;
import org.ashiato.format.CivilTime;
import org.ashiato.format.Decimal;
import org.ashiato.format.HttpColumn;
import org.ashiato.format.IsoTime;
import org.ashiato.format.Target;
import org.ashiato.format.Unmapped;
import org.ashiato.model.ColumnType;
import org.ashiato.model.EventSink;
import org.ashiato.model.Verdict;

/** Gathers the fields of one line, whichever way they were written, into an event. One parser's own. */
final class Gathering {
    private static final byte[] ESTABLISHED = "established".getBytes(US_ASCII);
    private static final byte[] NOT_ESTABLISHED = "not established".getBytes(US_ASCII);
    private static final byte[] SSL = "ssl".getBytes(US_ASCII);
    private static final byte[] SCHEME = "http".getBytes(US_ASCII);
    private static final byte[] RESPONDER = Unmapped.key("id.resp_h");
    private static final byte[] RESPONDER_PORT = Unmapped.key("id.resp_p");
    private static final int SERVICE = Log.SSL.kind().position("service");
    /** Beyond this many seconds since 1970, the year 5138, a time is in milliseconds (Zeek's TS_MILLIS). */
    private static final long MOST_SECONDS = 100_000_000_000L;

    private final Log log;
    private final IsoTime isoTime = new IsoTime();
    private final Unmapped unmapped = new Unmapped();
    private final Target target = new Target(unmapped);
    private final Range method = new Range();
    private final Range host = new Range();
    private final Range uri = new Range();
    private final Range responder = new Range();
    private final Range port = new Range();
    private boolean timed;
    private boolean answered;

    Gathering(Log log) {
        this.log = log;
    }

    /** A stretch of bytes kept until the line is done. */
    private static final class Range {
        private byte[] bytes = {};
        private int from;
        private int to;

        void set(byte[] bytes, int from, int to) {
            this.bytes = bytes;
            this.from = from;
            this.to = to;
        }

        void clear() {
            to = from;
        }

        boolean isEmpty() {
            return to == from;
        }
    }

    /** Begins a line. */
    void begin() {
        unmapped.clear();
        method.clear();
        host.clear();
        uri.clear();
        responder.clear();
        port.clear();
        timed = false;
        answered = false;
    }

    /** Where fields without a column are kept. */
    Unmapped unmapped() {
        return unmapped;
    }

    /** Takes one value in plain text; EVENT where it is what its field holds. Lists are not given here. */
    Verdict value(Field field, byte[] bytes, int from, int to, EventSink sink) {
        if (to == from) {
            return Verdict.EVENT;
        }
        switch (field.role()) {
            case TIME -> {
                return time(bytes, from, to, sink) ? Verdict.EVENT : Verdict.BAD_TIME;
            }
            case TEXT, LIST, FIRST -> sink.text(field.position(), bytes, from, to);
            case LOWER_TEXT -> sink.lowerText(field.position(), bytes, from, to);
            case ESTABLISHED -> {
                byte[] word = bytes[from] == 'T' || bytes[from] == 't' ? ESTABLISHED : NOT_ESTABLISHED;
                sink.text(field.position(), word, 0, word.length);
            }
            case COUNT -> {
                return count(field, bytes, from, to, sink) ? Verdict.EVENT : Verdict.BAD_NUMBER;
            }
            case INTERVAL -> {
                return interval(field, bytes, from, to, sink) ? Verdict.EVENT : Verdict.BAD_NUMBER;
            }
            case METHOD -> {
                method.set(bytes, from, to);
                sink.text(field.position(), bytes, from, to);
            }
            case HOST -> host.set(bytes, from, to);
            case URI -> uri.set(bytes, from, to);
            case RESPONDER -> responder.set(bytes, from, to);
            case RESPONDER_PORT -> {
                if (Decimal.count(bytes, from, to) > Integer.MAX_VALUE
                        || Decimal.count(bytes, from, to) == Decimal.NONE) {
                    return Verdict.BAD_NUMBER;
                }
                port.set(bytes, from, to);
            }
            case PATH -> {}
            case OTHER -> unmapped.text(field.key(), bytes, from, to);
        }
        return Verdict.EVENT;
    }

    private boolean time(byte[] bytes, int from, int to, EventSink sink) {
        long micros = Decimal.scaled(bytes, from, to, 6);
        if (micros > MOST_SECONDS * CivilTime.SECOND) {
            micros = Decimal.scaled(bytes, from, to, 3);
        }
        if (micros == Decimal.NONE) {
            micros = isoTime.read(bytes, from, to);
        }
        timed = CivilTime.isPlausible(micros);
        if (timed) {
            sink.time(micros);
        }
        return timed;
    }

    private boolean count(Field field, byte[] bytes, int from, int to, EventSink sink) {
        long value = Decimal.count(bytes, from, to);
        boolean wide = log.kind().fields().get(field.position()).type() == ColumnType.BIGINT;
        if (value == Decimal.NONE || (!wide && value > Integer.MAX_VALUE)) {
            return false;
        }
        answered |= field.position() == HttpColumn.STATUS;
        sink.number(field.position(), value);
        return true;
    }

    private boolean interval(Field field, byte[] bytes, int from, int to, EventSink sink) {
        long micros = Decimal.scaled(bytes, from, to, 6);
        if (micros >= 0) {
            sink.number(field.position(), micros);
        } else if (micros != Decimal.NONE) {
            unmapped.text(field.key(), bytes, from, to);
        }
        return micros != Decimal.NONE;
    }

    /** Ends the line: sets what several fields make together. */
    Verdict end(EventSink sink) {
        if (!timed) {
            return Verdict.MISSING_FIELD;
        }
        switch (log) {
            case HTTP -> request(sink);
            case SSL -> sink.text(SERVICE, SSL, 0, SSL.length);
            case CONN, DNS -> {}
        }
        unmapped.send(sink, log.kind().position("unmapped"));
        return Verdict.EVENT;
    }

    private void request(EventSink sink) {
        if (!answered) {
            sink.number(HttpColumn.STATUS, 0);
        }
        boolean tunnel = Target.isConnect(method.bytes, method.from, method.to);
        boolean proxied = tunnel || Authority.schemeEnd(uri.bytes, uri.from, uri.to) >= 0;
        if (proxied) {
            // The responder is a proxy, and no destination.
            target.url(uri.bytes, uri.from, uri.to, tunnel, sink);
            keep(RESPONDER, responder);
            keep(RESPONDER_PORT, port);
            return;
        }
        long number = port.isEmpty() ? -1 : Decimal.count(port.bytes, port.from, port.to);
        if (!responder.isEmpty()) {
            sink.text(HttpColumn.DST_IP, responder.bytes, responder.from, responder.to);
        }
        if (number >= 0) {
            sink.number(HttpColumn.DST_PORT, number);
        }
        if (!host.isEmpty()) {
            target.host(host.bytes, host.from, host.to, (int) number, sink);
        }
        if (!uri.isEmpty()) {
            sink.text(HttpColumn.SCHEME, SCHEME, 0, SCHEME.length);
            target.resource(uri.bytes, uri.from, uri.to, sink);
        }
    }

    private void keep(byte[] key, Range range) {
        if (!range.isEmpty()) {
            unmapped.text(key, range.bytes, range.from, range.to);
        }
    }
}
