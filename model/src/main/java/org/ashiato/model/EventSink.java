// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

/**
 * Receives the fields of one event while its line is parsed. One instance serves one thread and is used
 * again for every line; a field not set is null. Bytes are copied before the call returns.
 *
 * <p>A field's position is the one in {@link EventKind#fields()} of the dialect's kind. A field set twice
 * keeps the last value. What was set is dropped when the parser answers with a reject or a skip.
 */
public interface EventSink {
    /** Sets the event's time: microseconds since 1970-01-01T00:00:00Z. */
    void time(long utcMicros);

    /** Sets the event's time where the line gives a local time without a zone: microseconds as if it were UTC. */
    void localTime(long localMicros);

    /**
     * Sets the event's time where the line gives neither year nor zone (RFC 3164). The year is settled for the file.
     *
     * @param turns how often the year turned since the first line of the file, as the dialect counted
     * @param month 1 to 12
     * @param day 1 to 31
     * @param microOfDay microseconds since local midnight
     */
    void yearlessTime(int turns, int month, int day, long microOfDay);

    /** Sets a text field to UTF-8 bytes {@code [from, to)}; the line given to the parser is valid UTF-8 already. */
    void text(int position, byte[] bytes, int from, int to);

    /** Sets a text field to the same bytes with ASCII letters in lower case: for host names. */
    void lowerText(int position, byte[] bytes, int from, int to);

    /** Sets an INTEGER or BIGINT field. */
    void number(int position, long value);
}
