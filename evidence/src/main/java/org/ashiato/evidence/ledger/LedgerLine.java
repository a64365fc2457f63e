// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.ledger;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form of a ledger line: {@code {"n":…,"at":…,"who":…,"what":…,"body":{…},"prev":…}}, compact, the body's names
 * sorted, in UTF-8, without its line feed.
 *
 * @param entry what it says
 * @param prev the hash of the line before it
 */
record LedgerLine(Entry entry, String prev) {
    /** Longest line that is written or read, in bytes. */
    static final int LONGEST = 16 << 20;
    /** What the first line has for the hash of the line before it. */
    static final String NO_PREV = "0".repeat(64);

    /** Bytes from the start of the hash in {@code prev} to the end of the line. */
    static final int PREV_LENGTH = 64 + 2;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.ORDER_SET_ELEMENTS)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** A body as it will read back. */
    static JsonNode tree(Object body) {
        return JSON.valueToTree(body);
    }

    byte[] bytes() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeNumberProperty("n", entry.n());
            out.writeStringProperty("at", entry.at().toString());
            out.writeStringProperty("who", entry.who());
            out.writeStringProperty("what", entry.what());
            out.writePOJOProperty("body", entry.body());
            out.writeStringProperty("prev", prev);
            out.writeEndObject();
        }
        return Printable.json(text.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a line; empty where it has not the form of one. */
    static Optional<LedgerLine> read(byte[] bytes) {
        try {
            JsonNode line = JSON.readTree(bytes);
            if (line.size() != 6
                    || !line.path("n").isIntegralNumber()
                    || !line.path("n").canConvertToLong()
                    || !line.path("at").isString()
                    || !line.path("who").isString()
                    || !line.path("what").isString()
                    || !line.has("body")
                    || !line.path("prev").isString()) {
                return Optional.empty();
            }
            Entry entry = new Entry(
                    line.path("n").longValue(),
                    Instant.parse(line.path("at").stringValue()),
                    line.path("who").stringValue(),
                    line.path("what").stringValue(),
                    line.path("body"));
            return Optional.of(new LedgerLine(entry, line.path("prev").stringValue()));
        } catch (JacksonException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The hash of the line before, as far as the end of the line still has its form, whatever the rest is like. */
    static Optional<String> prevAtEnd(byte[] bytes) {
        if (bytes.length < PREV_LENGTH) {
            return Optional.empty();
        }
        String hash = new String(bytes, bytes.length - PREV_LENGTH, 64, StandardCharsets.ISO_8859_1);
        return HASH.matcher(hash).matches() ? Optional.of(hash) : Optional.empty();
    }
}
