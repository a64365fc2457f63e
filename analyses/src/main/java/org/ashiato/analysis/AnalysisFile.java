// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.AnalysisInfo.Parameter;
import org.ashiato.model.EventKind;
import org.ashiato.model.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** Reads the {@code analysis.toml} of an analysis's folder. A key it does not know is refused. */
public final class AnalysisFile {
    private static final Set<String> KEYS =
            Set.of("id", "version", "title", "question", "needs", "columns", "after", "attack", "parameter");

    private AnalysisFile() {}

    /** Reads the {@code analysis.toml} beside a class. A missing or wrong file is a bug of the analysis. */
    public static AnalysisInfo beside(Class<?> owner) {
        try (InputStream in = owner.getResourceAsStream("analysis.toml")) {
            if (in == null) {
                throw new IllegalStateException("no analysis.toml beside " + owner.getName());
            }
            return read(new TomlMapper().readTree(in), owner.getPackageName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AnalysisInfo read(JsonNode root, String where) {
        for (String key : root.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw new IllegalStateException("%s: unknown key %s in analysis.toml".formatted(where, key));
            }
        }
        return new AnalysisInfo(
                root.required("id").asString(),
                root.required("version").intValue(),
                text(root.required("title")),
                text(root.required("question")),
                strings(root.required("needs")).stream()
                        .map(k -> EventKind.valueOf(k.toUpperCase(Locale.ROOT)))
                        .toList(),
                strings(root.required("columns")),
                strings(root.required("after")),
                strings(root.required("attack")),
                StreamSupport.stream(root.path("parameter").spliterator(), false)
                        .map(AnalysisFile::parameter)
                        .toList());
    }

    private static Parameter parameter(JsonNode node) {
        return new Parameter(
                node.required("name").asString(),
                node.required("value").doubleValue(),
                node.required("unit").asString(),
                node.required("why").asString());
    }

    private static Text text(JsonNode node) {
        return new Text(node.required("ja").asString(), node.required("en").asString());
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
