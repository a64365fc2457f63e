// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.keycloak;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ashiato.format.ByteSearch;
import org.ashiato.format.CivilTime;
import org.ashiato.format.DayMemory;
import org.ashiato.format.Decimal;
import org.ashiato.format.NamedValues;
import org.ashiato.model.Dialect;
import org.ashiato.model.EventKind;
import org.ashiato.model.EventSink;
import org.ashiato.model.LineParser;
import org.ashiato.model.Verdict;

/** The server's log in lines of text, in which events stand among all else that the server says. */
record ServerLog() implements Dialect {
    // In full, and as Quarkus shortens names unless it is told otherwise.
    private static final List<byte[]> LOGGERS = Stream.of(KeycloakReader.LOGGER, "org.key.events")
            .map(name -> ("[" + name + "]").getBytes(US_ASCII))
            .toList();

    @Override
    public EventKind kind() {
        return EventKind.SIGNIN;
    }

    @Override
    public LineParser parser() {
        return new Parser();
    }

    @Override
    public String describe() {
        return "server log, local time";
    }

    private static final class Parser implements LineParser {
        private static final int TIME = 23;

        private final DayMemory day = new DayMemory();
        private final Message message = new Message();
        private final NamedValues values = new NamedValues(KeycloakReader.NAMES);

        @Override
        public Verdict parse(byte[] bytes, int from, int to, EventSink sink) {
            if (from == to || bytes[from] == ' ' || bytes[from] == '\t') {
                return Verdict.SKIP;
            }
            if (to - from < TIME || bytes[from + 4] != '-') {
                return Verdict.NOT_THIS_FORMAT;
            }
            long local = time(bytes, from, to);
            int start = afterLogger(bytes, ByteSearch.first(bytes, from + TIME, to, '['), to);
            if (start < 0) {
                return local == Decimal.NONE ? Verdict.NOT_THIS_FORMAT : Verdict.SKIP;
            }
            values.clear();
            if (!message.read(bytes, message(bytes, start, to), to, values) || !KeycloakReader.isEvent(values)) {
                return Verdict.NOT_THIS_FORMAT;
            }
            if (!CivilTime.isPlausible(local)) {
                return Verdict.BAD_TIME;
            }
            sink.localTime(local);
            return KeycloakReader.event(values, message.isDoubtful("username"), sink);
        }

        /** Past the name of the logger of events; -1 where another logger speaks. */
        private static int afterLogger(byte[] bytes, int at, int to) {
            for (byte[] logger : LOGGERS) {
                int end = at + logger.length;
                if (end <= to && Arrays.equals(bytes, at, end, logger, 0, logger.length)) {
                    return end;
                }
            }
            return -1;
        }

        /** The time of the line, {@code 2024-03-21 20:28:50,956}. */
        private long time(byte[] bytes, int from, int to) {
            long days = day.dashed(bytes, from, to);
            int second = CivilTime.secondOfDay(bytes, from + 11, to);
            int milli = CivilTime.digits(bytes, from + 20, to, 3);
            if (days == Decimal.NONE || second < 0 || milli < 0) {
                return Decimal.NONE;
            }
            return (days * CivilTime.DAY_SECONDS + second) * CivilTime.SECOND + milli * 1000L;
        }

        /** Past the name of the thread in round brackets. */
        private static int message(byte[] bytes, int start, int to) {
            int at = ByteSearch.past(bytes, start, to, ' ');
            if (at < to && bytes[at] == '(') {
                at = ByteSearch.past(bytes, Math.min(to, ByteSearch.first(bytes, at, to, ')') + 1), to, ' ');
            }
            return at;
        }
    }
}
