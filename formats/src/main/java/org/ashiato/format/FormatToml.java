// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ashiato.model.EventKind;
import org.ashiato.model.FormatInfo;
import org.ashiato.model.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** Reads the {@code format.toml} that lies beside a format's class. A fault in one is a bug of the format. */
public final class FormatToml {
    private static final TomlMapper TOML = new TomlMapper();
    private static final List<String> KEYS =
            List.of("id", "title", "url", "device", "kinds", "time", "recognised", "columns", "lacks");

    private FormatToml() {}

    /** What the {@code format.toml} in the package of {@code format} says. */
    public static FormatInfo beside(Class<?> format) {
        try (InputStream toml = format.getResourceAsStream("format.toml")) {
            if (toml == null) {
                throw new IllegalStateException("no format.toml beside " + format.getName());
            }
            return read(TOML.readTree(toml));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IllegalStateException("format.toml of " + format.getName() + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormatInfo read(JsonNode toml) {
        toml.propertyNames().stream()
                .filter(key -> !KEYS.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException("'%s' is none of %s".formatted(key, KEYS));
                });
        List<EventKind> kinds = new ArrayList<>();
        for (JsonNode kind : toml.required("kinds")) {
            kinds.add(EventKind.valueOf(kind.asString().toUpperCase(Locale.ROOT)));
        }
        Map<String, String> columns = new LinkedHashMap<>();
        toml.required("columns").forEachEntry((column, field) -> columns.put(column, field.asString()));
        List<Text> lacks = new ArrayList<>();
        toml.path("lacks").forEach(lack -> lacks.add(text(lack)));
        return new FormatInfo(
                toml.required("id").asString(),
                text(toml.required("title")),
                toml.required("url").asString(),
                toml.required("device").asString(),
                kinds,
                toml.required("time").asString(),
                text(toml.required("recognised")),
                columns,
                lacks);
    }

    private static Text text(JsonNode node) {
        return new Text(node.required("ja").asString(), node.required("en").asString());
    }
}
