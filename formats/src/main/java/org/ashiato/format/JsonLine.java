// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * Walks one JSON object on a line, handing out each member that is not null as UTF-8 bytes. Members of nested
 * objects come with their path, joined by dots: {@code {"id":{"orig_h":…}}} gives {@code id.orig_h}. The bytes
 * stay as they are until the next line is read. One parser's own.
 */
public final class JsonLine {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(64).build())
            // Else a line could be refused because of the names in other lines.
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .build();

    private final ByteBuilder out = new ByteBuilder();

    /** The kinds of values. */
    public enum Shape {
        TEXT,
        NUMBER,
        /** true or false. */
        WORD,
        /** A list, as JSON. */
        LIST
    }

    /** Receives the members of an object. */
    @FunctionalInterface
    public interface Members {
        /** One member: its path, and its value in {@code [from, to)}; of a list also what its elements are, joined by commas. */
        void member(String name, Shape shape, byte[] bytes, int from, int to, Elements elements);
    }

    /**
     * The elements of a list in plain text; all 0 for other values.
     *
     * @param from where the elements, joined by commas, begin
     * @param to where they end
     * @param firstTo where the first ends
     */
    public record Elements(int from, int to, int firstTo) {
        private static final Elements NONE = new Elements(0, 0, 0);
    }

    /** Walks the object in {@code [from, to)}; false where it is no JSON object, or not only one. */
    public boolean read(byte[] bytes, int from, int to, Members members) {
        out.clear();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes, from, to - from)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            object(parser, "", members);
            return parser.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }

    private void object(JsonParser parser, String prefix, Members members) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = prefix.isEmpty() ? parser.currentName() : prefix + parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                object(parser, name + ".", members);
            } else if (token == JsonToken.START_ARRAY) {
                list(parser, name, members);
            } else if (token != JsonToken.VALUE_NULL) {
                int start = out.length();
                plain(parser, token);
                members.member(name, shape(token), out.bytes(), start, out.length(), Elements.NONE);
            }
        }
    }

    private static Shape shape(JsonToken token) {
        if (token == JsonToken.VALUE_STRING) {
            return Shape.TEXT;
        }
        return token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT ? Shape.NUMBER : Shape.WORD;
    }

    /** Hands out a list: its elements in plain text first, then its JSON, in one run of bytes. */
    private void list(JsonParser parser, String name, Members members) {
        ByteBuilder json = new ByteBuilder();
        int start = out.length();
        int firstTo = -1;
        json.put('[');
        int count = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (count++ > 0) {
                json.put(',');
                out.put(',');
            }
            int element = json.length();
            copy(parser, json);
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                out.raw(json.bytes(), element, json.length());
            } else {
                plain(parser, token);
            }
            firstTo = firstTo < 0 ? out.length() : firstTo;
        }
        json.put(']');
        int to = out.length();
        out.raw(json.bytes(), 0, json.length());
        Elements elements = new Elements(start, to, Math.max(firstTo, start));
        members.member(name, Shape.LIST, out.bytes(), to, out.length(), elements);
    }

    /** Writes the current value as compact JSON. */
    private void copy(JsonParser parser, ByteBuilder json) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
            boolean array = token == JsonToken.START_ARRAY;
            json.put(array ? '[' : '{');
            int count = 0;
            for (token = parser.nextToken(); !token.isStructEnd(); token = parser.nextToken()) {
                if (count++ > 0) {
                    json.put(',');
                }
                if (token == JsonToken.PROPERTY_NAME) {
                    quote(parser, json);
                    json.put(':');
                    parser.nextToken();
                }
                copy(parser, json);
            }
            json.put(array ? ']' : '}');
        } else if (token == JsonToken.VALUE_STRING) {
            quote(parser, json);
        } else {
            int start = out.length();
            plain(parser, token);
            json.raw(out.bytes(), start, out.length());
            out.shorten(start);
        }
    }

    private void quote(JsonParser parser, ByteBuilder json) {
        int start = out.length();
        plain(parser, parser.currentToken());
        json.json(out.bytes(), start, out.length());
        out.shorten(start);
    }

    private void plain(JsonParser parser, JsonToken token) {
        if (token == JsonToken.VALUE_NULL) {
            out.put('n').put('u').put('l').put('l');
            return;
        }
        int offset = parser.getStringOffset();
        out.utf8(parser.getStringCharacters(), offset, offset + parser.getStringLength());
    }
}
