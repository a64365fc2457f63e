// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An SQL text with named parameters, made ready for a driver that knows only positions.
 *
 * @param text with a question mark for each parameter
 * @param names the parameters' names in the order of the question marks
 */
record Sql(String text, List<String> names) {
    // Quoted strings, quoted names and comments are passed over, then :name is a parameter.
    private static final Pattern TOKENS =
            Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"|--[^\n]*|(?<!:):([a-z][a-z0-9_]*)");

    private static final Pattern GLOB = Pattern.compile("[\\[*?]");

    /** Reads a {@code .sql} file that lies beside a class. */
    static Sql beside(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no %s beside %s".formatted(file, owner.getName()));
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sql of(String named) {
        List<String> names = new ArrayList<>();
        Matcher matcher = TOKENS.matcher(named);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            matcher.appendReplacement(text, name == null ? Matcher.quoteReplacement(matcher.group()) : "?");
            if (name != null) {
                names.add(name);
            }
        }
        return new Sql(matcher.appendTail(text).toString(), List.copyOf(names));
    }

    /** A text as an SQL literal. */
    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** Files as the engine asks for leave to read them: first the pattern, then the name it matched. */
    static String allowed(List<Path> files) {
        return files.stream()
                .flatMap(f -> Stream.of(f.toString(), pattern(f)))
                .distinct()
                .map(Sql::text)
                .toList()
                .toString();
    }

    /** Files as an argument of read_parquet, which takes names for patterns. */
    static String files(List<Path> files) {
        return files.stream().map(f -> text(pattern(f))).toList().toString();
    }

    /** The pattern that matches one file only, whatever characters a folder's name has. */
    static String pattern(Path file) {
        return GLOB.matcher(file.toString()).replaceAll("[$0]");
    }
}
