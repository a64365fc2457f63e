// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ashiato.format.ByteSearch;
import org.ashiato.format.CivilTime;
import org.ashiato.format.Decimal;
import org.ashiato.format.Target;
import org.ashiato.format.TimeReader;
import org.ashiato.format.Unmapped;
import org.ashiato.model.ColumnType;
import org.ashiato.model.EventKind;
import org.ashiato.model.EventSink;
import org.ashiato.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Takes the values of one line, however the line was split, into the event. One parser's own. */
final class Taking {
    private final EventKind kind;
    private final TimeReader time;
    private final @Nullable LocalZone zone;
    private final boolean hostMapped;
    private final @Nullable SigninWords words;
    private final List<Constant> constants = new ArrayList<>();
    private final Unmapped unmapped = new Unmapped();
    private final Target target = new Target(unmapped);
    private final int unmappedPosition;
    private byte[] urlBytes = {};
    private int urlFrom;
    private int urlTo;
    private boolean tunnel;

    /** A value that every line has. */
    private record Constant(Slot slot, byte[] value) {}

    Taking(Mapping mapping) {
        kind = mapping.kind();
        time = new TimeReader(mapping.pattern());
        zone = mapping.zone() == null ? null : new LocalZone(mapping.zone());
        hostMapped =
                mapping.columns().containsKey("dst_host") || mapping.constants().containsKey("dst_host");
        for (Map.Entry<String, String> constant : mapping.constants().entrySet()) {
            constants.add(new Constant(
                    Slot.of(kind, constant.getKey()), constant.getValue().getBytes(UTF_8)));
        }
        words = kind == EventKind.SIGNIN ? new SigninWords(mapping, unmapped) : null;
        unmappedPosition = kind.position("unmapped");
    }

    void begin() {
        unmapped.clear();
        if (words != null) {
            words.begin();
        }
        urlFrom = 0;
        urlTo = 0;
        tunnel = false;
    }

    /** Where fields without a column are kept. */
    Unmapped unmapped() {
        return unmapped;
    }

    /** Takes the time; false where it cannot be read. */
    boolean time(byte[] bytes, int from, int to, EventSink sink) {
        if (time.read(bytes, from, to) != to) {
            return false;
        }
        long micros = time.micros();
        if (time.isAbsolute()) {
            sink.time(micros);
        } else if (zone == null) {
            sink.localTime(micros);
        } else {
            micros = zone.utc(micros);
            sink.time(micros);
        }
        return CivilTime.isPlausible(micros);
    }

    /** Takes one value; EVENT where it is what its column holds. The bytes must stay until the line ends. */
    Verdict value(Slot slot, byte[] bytes, int from, int to, EventSink sink) {
        if (ByteSearch.isAbsent(bytes, from, to)) {
            return Verdict.EVENT;
        }
        switch (slot.use()) {
            case TEXT -> sink.text(slot.position(), bytes, from, to);
            case LOWER_TEXT -> sink.lowerText(slot.position(), bytes, from, to);
            case METHOD -> {
                tunnel = Target.isConnect(bytes, from, to);
                sink.text(slot.position(), bytes, from, to);
            }
            case URL -> {
                urlBytes = bytes;
                urlFrom = from;
                urlTo = to;
            }
            case RESULT, REASON, ACTIVITY -> {
                if (words != null) {
                    words.take(slot.use(), bytes, from, to, sink);
                }
            }
            case NUMBER -> {
                return number(slot, bytes, from, to, sink);
            }
            case DURATION -> {
                long micros = Decimal.scaled(bytes, from, to, slot.scale());
                if (micros < 0) {
                    return Verdict.BAD_NUMBER;
                }
                sink.number(slot.position(), micros);
            }
        }
        return Verdict.EVENT;
    }

    private Verdict number(Slot slot, byte[] bytes, int from, int to, EventSink sink) {
        long value = Decimal.count(bytes, from, to);
        boolean wide = kind.fields().get(slot.position()).type() == ColumnType.BIGINT;
        if (value == Decimal.NONE || (!wide && value > Integer.MAX_VALUE)) {
            return Verdict.BAD_NUMBER;
        }
        sink.number(slot.position(), value);
        return Verdict.EVENT;
    }

    /** Ends the line: constants, and the host in the URL where no column gives it. */
    Verdict end(EventSink sink) {
        for (Constant constant : constants) {
            Verdict verdict = value(constant.slot(), constant.value(), 0, constant.value().length, sink);
            if (verdict != Verdict.EVENT) {
                return verdict;
            }
        }
        if (words != null) {
            words.end(sink);
        } else if (hostMapped) {
            target.withoutHost(urlBytes, urlFrom, urlTo, tunnel, sink);
        } else {
            target.url(urlBytes, urlFrom, urlTo, tunnel, sink);
        }
        unmapped.send(sink, unmappedPosition);
        return Verdict.EVENT;
    }
}
