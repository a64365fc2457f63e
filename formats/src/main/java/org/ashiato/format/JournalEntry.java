// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import java.util.List;
import org.ashiato.model.Verdict;

/**
 * One entry of journald as {@code journalctl -o json} exports it: a JSON object a line. Parts come as ranges of
 * {@link #bytes()} until the next entry is read. One parser's own.
 */
final class JournalEntry {
    /** What is taken from an entry: where it was put; of two fields that can tell it, the first wins. */
    static final class Part {
        private final String first;
        private final String second;
        private int from;
        private int to;
        private boolean sure;

        private Part(String first, String second) {
            this.first = first;
            this.second = second;
        }

        /** First byte. */
        int from() {
            return from;
        }

        /** One past the last byte. */
        int to() {
            return to;
        }
    }

    private final JsonLine json = new JsonLine();
    private final ByteBuilder kept = new ByteBuilder();
    private final JsonLine.Members keep = this::keep;
    private final Part time = new Part("__REALTIME_TIMESTAMP", "_SOURCE_REALTIME_TIMESTAMP");
    private final Part host = new Part("_HOSTNAME", "_HOSTNAME");
    private final Part program = new Part("SYSLOG_IDENTIFIER", "_COMM");
    private final Part number = new Part("_PID", "SYSLOG_PID");
    private final Part message = new Part("MESSAGE", "MESSAGE");
    private final List<Part> parts = List.of(time, host, program, number, message);
    private long micros;

    Verdict read(byte[] bytes, int start, int end) {
        kept.clear();
        for (Part part : parts) {
            part.from = 0;
            part.to = 0;
            part.sure = false;
        }
        if (!json.read(bytes, start, end, keep)) {
            return Verdict.BAD_JSON;
        }
        if (!time.sure) {
            return Verdict.NOT_THIS_FORMAT;
        }
        micros = Decimal.count(kept.bytes(), time.from, time.to);
        return CivilTime.isPlausible(micros) ? Verdict.EVENT : Verdict.BAD_TIME;
    }

    byte[] bytes() {
        return kept.bytes();
    }

    /** UTC, since 1970. */
    long micros() {
        return micros;
    }

    Part host() {
        return host;
    }

    Part program() {
        return program;
    }

    Part number() {
        return number;
    }

    Part message() {
        return message;
    }

    private void keep(String name, JsonLine.Shape shape, byte[] bytes, int start, int end, JsonLine.Elements elements) {
        for (Part part : parts) {
            boolean first = name.equals(part.first);
            if (first || (!part.sure && name.equals(part.second))) {
                part.sure |= first;
                part.from = kept.length();
                if (shape == JsonLine.Shape.LIST) {
                    octets(bytes, elements.from(), elements.to());
                } else {
                    kept.raw(bytes, start, end);
                }
                part.to = kept.length();
            }
        }
    }

    // A message that is no plain UTF-8 is exported as a list of its bytes; what is not ASCII stays escaped.
    private void octets(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end) {
            int comma = ByteSearch.first(bytes, at, end, ',');
            long octet = Decimal.count(bytes, at, comma);
            if (octet >= 0x20 && octet < 0x7F) {
                kept.put((char) octet);
            } else if (octet >= 0 && octet <= 0xFF) {
                kept.put('\\').put('x').put(hex((int) octet >> 4)).put(hex((int) octet & 15));
            }
            at = comma + 1;
        }
    }

    private static char hex(int digit) {
        return "0123456789abcdef".charAt(digit);
    }
}
