// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.findings;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lays one JSON object out: a line for each value, and for each element of a list. Closing it ends the object. */
final class JsonLines implements AutoCloseable {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                    .build())
            .build();

    private final Writer out;
    private String before = "{\n";

    JsonLines(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    void value(String name, JsonNode value) throws IOException {
        name(name);
        out.write(line(value));
    }

    <T> void list(String name, List<T> elements, Function<T, ? extends JsonNode> node) throws IOException {
        name(name);
        out.write('[');
        String separator = "\n";
        for (T element : elements) {
            out.write(separator);
            out.write("  ");
            out.write(line(node.apply(element)));
            separator = ",\n";
        }
        out.write(elements.isEmpty() ? "]" : "\n ]");
    }

    @Override
    public void close() throws IOException {
        out.write("\n}\n");
        out.flush();
    }

    private void name(String name) throws IOException {
        out.write(before);
        out.write(" \"" + name + "\": ");
        before = ",\n";
    }

    /** Hidden characters stand only inside strings here, where an escape says the same. */
    private static String line(JsonNode node) {
        String json = MAPPER.writeValueAsString(node);
        if (json.codePoints().noneMatch(HiddenCharacters::isHidden)) {
            return json;
        }
        StringBuilder escaped = new StringBuilder(json.length() + 64);
        json.codePoints().forEach(codePoint -> {
            if (HiddenCharacters.isHidden(codePoint)) {
                for (char unit : Character.toChars(codePoint)) {
                    escaped.append(HiddenCharacters.escape(unit));
                }
            } else {
                escaped.appendCodePoint(codePoint);
            }
        });
        return escaped.toString();
    }
}
