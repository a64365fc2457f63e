// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.ashiato.model.ColumnType;
import org.ashiato.model.EventKind;
import org.ashiato.model.EventSink;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A sink that holds one event, and checks what a format may do to a sink. */
final class RecordedEvent implements EventSink {
    static final JsonMapper JSON = JsonMapper.shared();

    private final EventKind kind;
    private final @Nullable Object[] values;
    private @Nullable Long time;
    private boolean local;
    private @Nullable String yearless;

    RecordedEvent(EventKind kind) {
        this.kind = kind;
        this.values = new Object[kind.fields().size()];
    }

    @Override
    public void time(long utcMicros) {
        time = utcMicros;
        local = false;
        yearless = null;
    }

    @Override
    public void localTime(long localMicros) {
        time = localMicros;
        local = true;
        yearless = null;
    }

    /** Told as the turn of the year and the rest: the year is settled where files are known. */
    @Override
    public void yearlessTime(int turns, int month, int day, long microOfDay) {
        time = CivilTime.days(2016 + 4 * turns, month, day) * CivilTime.DAY_SECONDS * CivilTime.SECOND + microOfDay;
        local = true;
        yearless = "%d %s".formatted(turns, iso(time, true).substring("2016-".length()));
    }

    @Override
    public void text(int position, byte[] bytes, int from, int to) {
        check(position, kind.fields().get(position).type() == ColumnType.VARCHAR);
        if (from < 0 || to < from || to > bytes.length) {
            throw new AssertionError("range %d to %d of %d bytes".formatted(from, to, bytes.length));
        }
        values[position] = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    @Override
    public void lowerText(int position, byte[] bytes, int from, int to) {
        byte[] copy = Arrays.copyOfRange(bytes, from, to);
        for (int i = 0; i < copy.length; i++) {
            copy[i] = copy[i] >= 'A' && copy[i] <= 'Z' ? (byte) (copy[i] + 32) : copy[i];
        }
        text(position, copy, 0, copy.length);
    }

    @Override
    public void number(int position, long value) {
        ColumnType type = kind.fields().get(position).type();
        check(position, type == ColumnType.BIGINT || (type == ColumnType.INTEGER && value == (int) value));
        values[position] = value;
    }

    private void check(int position, boolean right) {
        if (!right) {
            throw new AssertionError(
                    "%s cannot hold this".formatted(kind.fields().get(position)));
        }
    }

    /** Whether the event has a time that events may have. */
    boolean isTimed() {
        return time != null && CivilTime.isPlausible(time);
    }

    @Nullable
    Object value(String column) {
        return values[kind.position(column)];
    }

    /** The event's time in microseconds. */
    long time() {
        if (time == null) {
            throw new AssertionError("no time");
        }
        return time;
    }

    /** The event as JSON: its time as text, then the fields that are not null. */
    ObjectNode json() {
        ObjectNode json = JSON.createObjectNode();
        json.put("kind", kind.table());
        if (yearless != null) {
            json.put("yearless_time", yearless);
        } else {
            json.put(local ? "local_time" : "time", iso(time(), local));
        }
        for (int i = 0; i < values.length; i++) {
            String name = kind.fields().get(i).name();
            Object value = values[i];
            if (value instanceof Long number) {
                json.put(name, number);
            } else if (value instanceof String text && name.equals("unmapped")) {
                json.set(name, JSON.readTree(text));
            } else if (value instanceof String text) {
                json.put(name, text);
            }
        }
        return json;
    }

    private static String iso(long micros, boolean local) {
        String text = LocalDateTime.ofEpochSecond(
                        Math.floorDiv(micros, 1_000_000L),
                        (int) Math.floorMod(micros, 1_000_000L) * 1000,
                        ZoneOffset.UTC)
                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT));
        return local ? text : text + "Z";
    }
}
