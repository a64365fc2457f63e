// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.mapping;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ashiato.format.TimePattern;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.Column;
import org.ashiato.model.ErrorCode;
import org.ashiato.model.EventKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** Reads a mapping file, and says everything that is wrong with it at once. */
final class MappingFile {
    private static final Set<String> KEYS = Set.of(
            "name", "device", "kind", "delimiter", "quote", "header", "time", "columns", "constants", "where", "words");
    private static final Set<String> TIME_KEYS = Set.of("column", "pattern", "zone");

    private final Path path;
    private final List<String> lines;
    private final JsonNode toml;
    private final List<String> problems = new ArrayList<>();

    private MappingFile(Path path, List<String> lines, JsonNode toml) {
        this.path = path;
        this.lines = lines;
        this.toml = toml;
    }

    static Mapping read(Path path) {
        try {
            List<String> lines = Files.readAllLines(path);
            return new MappingFile(path, lines, new TomlMapper().readTree(String.join("\n", lines))).mapping();
        } catch (JacksonException e) {
            String at = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            throw new AshiatoException(
                    ErrorCode.INPUT,
                    "The mapping file is no TOML: " + e.getOriginalMessage(),
                    path + at,
                    "Mend the line; texts stand in quotes.",
                    e);
        } catch (CharacterCodingException e) {
            throw new AshiatoException(
                    ErrorCode.INPUT,
                    "The mapping file is not in UTF-8.",
                    path.toString(),
                    "Save it as UTF-8. The log itself may be in Shift_JIS or another encoding.",
                    e);
        } catch (IOException e) {
            throw new AshiatoException(
                    ErrorCode.INPUT,
                    "The mapping file cannot be read: " + e.getMessage(),
                    path.toString(),
                    "Check its name and your right to read it.",
                    e);
        }
    }

    private Mapping mapping() {
        unknown(toml, KEYS, "");
        String name = text("name", "");
        if (!name.isEmpty() && !name.matches("[a-z0-9][a-z0-9-]*")) {
            problem("", "name", "name \"" + name + "\" may hold a-z, 0-9 and hyphens only");
        }
        EventKind kind = kind();
        String delimiter = text("delimiter", "");
        boolean json = delimiter.equals("json");
        boolean header = json || flag("header");
        Map<String, String> columns = columns(kind, json, header);
        Map<String, String> constants = constants(kind, columns);
        JsonNode time = toml.path("time");
        unknown(time, TIME_KEYS, "time");
        List<String> timeColumns = timeColumns(time, json, header);
        TimePattern pattern = pattern(time);
        ZoneId zone = zone(time);
        Mapping mapping = new Mapping(
                name,
                text("device", ""),
                kind,
                json ? 0 : delimiter(delimiter),
                quote(),
                header,
                timeColumns,
                pattern,
                zone,
                columns,
                constants,
                where(json, header),
                words(kind));
        if (!problems.isEmpty()) {
            throw new AshiatoException(
                    ErrorCode.INPUT,
                    "The mapping file has " + problems.size() + (problems.size() == 1 ? " fault: " : " faults: ")
                            + String.join("; ", problems),
                    path.toString(),
                    "The example in the mapping format's README shows every key.");
        }
        return mapping;
    }

    private EventKind kind() {
        String word = text("kind", "");
        for (EventKind kind : EventKind.values()) {
            if (kind.table().equals(word)) {
                return kind;
            }
        }
        if (!word.isEmpty()) {
            problem("", "kind", "kind \"" + word + "\" is none of " + tables());
        }
        return EventKind.HTTP;
    }

    private static String tables() {
        return List.of(EventKind.values()).stream().map(EventKind::table).collect(Collectors.joining(", "));
    }

    private char delimiter(String word) {
        return switch (word) {
            case "tab", "\t" -> '\t';
            case "" -> ',';
            default -> single("delimiter", word, ',', "one ASCII character, \"tab\" or \"json\"");
        };
    }

    private char quote() {
        JsonNode node = toml.path("quote");
        String word = node.isString() ? node.asString() : "\"";
        return word.isEmpty() ? 0 : single("quote", word, '"', "one ASCII character, or \"\" for none");
    }

    private char single(String key, String word, char otherwise, String allowed) {
        if (word.length() != 1 || word.charAt(0) > 0x7E || word.charAt(0) == '\n') {
            problem("", key, key + " \"" + word + "\" is not " + allowed);
            return otherwise;
        }
        return word.charAt(0);
    }

    private Map<String, String> columns(EventKind kind, boolean json, boolean header) {
        Map<String, String> columns = new LinkedHashMap<>();
        JsonNode table = toml.path("columns");
        if (!table.isObject() || table.isEmpty()) {
            problem("", "columns", "[columns] is missing: it says which column of the log is which");
        }
        for (Map.Entry<String, JsonNode> entry : table.properties()) {
            String column = entry.getKey();
            if (!isColumn(kind, column)) {
                problem(
                        "columns",
                        column,
                        "\"" + column + "\" is no column of " + kind.table() + "; they are " + names(kind));
            }
            source("columns", column, entry.getValue(), json, header).ifPresent(from -> {
                if (columns.containsValue(from)) {
                    problem("columns", column, "the log's column " + from + " is taken twice");
                }
                columns.put(column, from);
            });
        }
        return columns;
    }

    private static boolean isColumn(EventKind kind, String column) {
        return Slot.DURATIONS.containsKey(column)
                || (kind == EventKind.HTTP && column.equals(Slot.URL))
                || (!column.equals("unmapped")
                        && kind.fields().stream().map(Column::name).anyMatch(column::equals));
    }

    private static String names(EventKind kind) {
        String url = kind == EventKind.HTTP ? ", " + Slot.URL : "";
        return kind.fields().stream()
                .map(Column::name)
                .filter(name -> !name.equals("unmapped"))
                .collect(Collectors.joining(", ", "", url));
    }

    private Optional<String> source(String table, String key, JsonNode value, boolean json, boolean header) {
        if (!json && !header) {
            if (!value.isIntegralNumber() || value.asInt(0) < 1) {
                problem(table, key, key + " must be the number of a column, from 1, as header = false");
                return Optional.empty();
            }
            return Optional.of(Integer.toString(value.asInt(0)));
        }
        if (!value.isString() || value.asString().isEmpty()) {
            problem(table, key, key + " must be the name of a column of the log, in quotes");
            return Optional.empty();
        }
        return Optional.of(value.asString());
    }

    private Map<String, String> constants(EventKind kind, Map<String, String> columns) {
        Map<String, String> constants = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : toml.path("constants").properties()) {
            String column = entry.getKey();
            String value = entry.getValue().asString("");
            if (!isColumn(kind, column)) {
                problem("constants", column, "\"" + column + "\" is no column of " + kind.table());
            } else if (columns.containsKey(column)) {
                problem("constants", column, column + " stands in [columns] too");
            } else if (Slot.of(kind, column).use() == Slot.Use.NUMBER && !value.matches("[0-9]{1,9}")) {
                problem("constants", column, column + " must be a whole number");
            }
            constants.put(column, value);
        }
        return constants;
    }

    private Map<String, Condition> where(boolean json, boolean header) {
        Map<String, Condition> where = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : toml.path("where").properties()) {
            String column = entry.getKey();
            if (!json && !header && !column.matches("[1-9][0-9]{0,4}")) {
                problem("where", column, column + " must be the number of a column, from 1, as header = false");
            }
            if (!entry.getValue().isString()) {
                problem("where", column, column + " must be a text in quotes; a * at its end stands for anything");
            }
            where.put(column, Condition.of(entry.getValue().asString("")));
        }
        return where;
    }

    private Map<String, Map<String, String>> words(EventKind kind) {
        Map<String, Map<String, String>> words = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : toml.path("words").properties()) {
            String column = entry.getKey();
            if (kind != EventKind.SIGNIN || !SigninWords.COLUMNS.contains(column)) {
                problem(
                        "words." + column,
                        "",
                        "[words] are for " + String.join(", ", SigninWords.COLUMNS) + " of signin");
                continue;
            }
            Map<String, String> ours = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> word : entry.getValue().properties()) {
                String text = word.getValue().asString("");
                if (text.isEmpty() || !SigninWords.isWord(column, text)) {
                    problem(
                            "words." + column,
                            word.getKey(),
                            "\"" + text + "\" is no " + column + "; they are "
                                    + SigninWords.allowed(column).stream()
                                            .sorted()
                                            .collect(Collectors.joining(", ")));
                }
                ours.put(word.getKey(), text);
            }
            words.put(column, ours);
        }
        return words;
    }

    private List<String> timeColumns(JsonNode time, boolean json, boolean header) {
        JsonNode column = time.path("column");
        List<String> sources = new ArrayList<>();
        if (column.isMissingNode()) {
            problem("time", "column", "[time] column is missing: without a time no line can be placed");
        } else if (column.isArray()) {
            column.forEach(one -> source("time", "column", one, json, header).ifPresent(sources::add));
        } else {
            source("time", "column", column, json, header).ifPresent(sources::add);
        }
        return sources;
    }

    private TimePattern pattern(JsonNode time) {
        String pattern = time.path("pattern").asString("");
        try {
            if (!pattern.isEmpty()) {
                return TimePattern.ofJavaTime(pattern);
            }
            problem("time", "pattern", "[time] pattern is missing: yyyy-MM-dd HH:mm:ss, epoch, epoch_ms …");
        } catch (IllegalArgumentException e) {
            problem("time", "pattern", "the time pattern \"" + pattern + "\" cannot be read: " + e.getMessage());
        }
        return TimePattern.ofJavaTime("epoch");
    }

    private @Nullable ZoneId zone(JsonNode time) {
        String zone = time.path("zone").asString("");
        try {
            return zone.isEmpty() ? null : ZoneId.of(zone);
        } catch (DateTimeException e) {
            problem("time", "zone", "zone \"" + zone + "\" is not known; Asia/Tokyo or +09:00 for Japan");
            return null;
        }
    }

    private String text(String key, String otherwise) {
        JsonNode node = toml.path(key);
        if (!node.isString() || node.asString().isEmpty()) {
            problem("", key, key + (node.isMissingNode() ? " is missing" : " must be a text in quotes"));
            return otherwise;
        }
        return node.asString();
    }

    private boolean flag(String key) {
        JsonNode node = toml.path(key);
        if (!node.isBoolean()) {
            problem("", key, key + (node.isMissingNode() ? " is missing" : "") + ": true or false");
        }
        return node.asBoolean(true);
    }

    private void unknown(JsonNode table, Set<String> known, String section) {
        for (Map.Entry<String, JsonNode> entry : table.properties()) {
            if (!known.contains(entry.getKey())) {
                problem(
                        section,
                        entry.getKey(),
                        "\"" + entry.getKey() + "\" is no key here; they are "
                                + known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    private void problem(String section, String key, String what) {
        int line = line(section, key);
        problems.add(line == 0 ? what : "line " + line + ": " + what);
    }

    /** The number of the line where a key of a section, or the section itself, is written; 0 where it is not. */
    private int line(String section, String key) {
        String within = "";
        int sectionLine = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("[")) {
                within = line.replaceAll("[\\[\\]\\s]|#.*", "");
                sectionLine = within.equals(section) ? i + 1 : sectionLine;
                if (section.isEmpty() && within.equals(key)) {
                    return i + 1;
                }
            } else if (within.equals(section) && line.contains("=")) {
                String name = line.substring(0, line.indexOf('=')).strip().replace("\"", "");
                if (name.toLowerCase(Locale.ROOT).equals(key.toLowerCase(Locale.ROOT))) {
                    return i + 1;
                }
            }
        }
        return sectionLine;
    }
}
