// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.Set;
import org.ashiato.format.ByteBuilder;
import org.ashiato.format.ByteSearch;
import org.ashiato.format.JsonLine.Shape;
import org.ashiato.format.NamedValues;

/**
 * Reads the message that Keycloak's {@code jboss-logging} listener writes: {@code type="LOGIN_ERROR", realmId="…"}.
 * Since Keycloak 24 all values stand in double quotes, a quote inside after a backslash. Before, they were bare, or in
 * single quotes where they held a blank, and a visitor could write {@code , username=…} into a value. So in those
 * messages a name that comes twice is in doubt. One parser's own.
 */
final class Message {
    private final ByteBuilder plain = new ByteBuilder();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> doubtful = new HashSet<>();

    /** Hands out the members of the message; false where it is none. */
    boolean read(byte[] bytes, int from, int to, NamedValues values) {
        plain.clear();
        seen.clear();
        doubtful.clear();
        int at = from;
        while (at < to) {
            int equals = nameEnd(bytes, at, to);
            if (equals < 0) {
                return false;
            }
            String name = new String(bytes, at, equals - at, UTF_8);
            boolean again = !seen.add(name);
            boolean quoted = equals + 1 < to && bytes[equals + 1] == '"';
            if (again && !quoted) {
                doubtful.add(name);
            }
            at = value(again ? name + " 2" : name, bytes, equals + 1, to, values);
            if (at < 0) {
                return false;
            }
        }
        return to > from;
    }

    /** Whether the message has this name twice, and one of the two may be a visitor's. */
    boolean isDoubtful(String name) {
        return doubtful.contains(name);
    }

    /** Takes the value that begins at {@code start}; answers where the next name begins, {@code to} at the end, or -1. */
    private int value(String name, byte[] bytes, int start, int to, NamedValues values) {
        byte quote = start < to && (bytes[start] == '"' || bytes[start] == '\'') ? bytes[start] : 0;
        int from = quote == 0 ? start : start + 1;
        int written = plain.length();
        for (int i = from; i <= to; i++) {
            // At the very end it closes, after a value that ends with a backslash.
            if (quote == '"' && i + 2 < to && bytes[i] == '\\' && bytes[i + 1] == '"') {
                plain.put('"');
                i++;
                continue;
            }
            boolean closes = quote == 0 || (i < to && bytes[i] == quote);
            int after = quote == 0 ? i : i + 1;
            if (closes && (after == to || startsNext(bytes, after, to))) {
                if (!ByteSearch.is("null", plain.bytes(), written, plain.length())) {
                    values.put(name, Shape.TEXT, plain.bytes(), written, plain.length());
                }
                return after == to ? to : after + 2;
            }
            if (i < to) {
                plain.raw(bytes, i, i + 1);
            }
        }
        return -1;
    }

    private static boolean startsNext(byte[] bytes, int at, int to) {
        return at + 2 < to && bytes[at] == ',' && bytes[at + 1] == ' ' && nameEnd(bytes, at + 2, to) > 0;
    }

    /** Where the {@code =} after a name stands; -1 where there is no name. */
    private static int nameEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (Character.isLetterOrDigit(bytes[at]) || bytes[at] == '_' || bytes[at] == '-')) {
            at++;
        }
        return at > from && at < to && bytes[at] == '=' ? at : -1;
    }
}
