// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ashiato.model.Language;
import org.ashiato.model.Text;

/** The words of the report in one language, from {@code words.ja.properties} and {@code words.en.properties}. */
final class Words {
    private static final Pattern PLACE = Pattern.compile("[{]([0-9])[}]");

    private final Language language;
    private final Properties words = new Properties();

    Words(Language language) {
        this.language = language;
        String file = "words.%s.properties".formatted(tag());
        try (InputStream in = requireNonNull(Words.class.getResourceAsStream(file), file + " is missing")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Language language() {
        return language;
    }

    /** The language tag of the page. */
    String tag() {
        return language.name().toLowerCase(Locale.ROOT);
    }

    /** The words of a key with {@code {0}}, {@code {1}} … filled in; what is filled in is not looked at again. */
    String say(String key, Object... values) {
        String pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return PLACE.matcher(pattern)
                .replaceAll(
                        place -> Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(place.group(1))])));
    }

    /** A text in this language. */
    String say(Text text) {
        return text.in(language);
    }

    /** All keys, sorted. */
    Set<String> keys() {
        return new TreeSet<>(words.stringPropertyNames());
    }
}
