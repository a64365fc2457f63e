// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashiato.format.ResultWord;
import org.ashiato.format.SigninColumn;
import org.ashiato.format.SigninWord;
import org.ashiato.format.Unmapped;
import org.ashiato.model.EventSink;

/**
 * Puts a log's own words for result, reason and activity into ours: first those that the mapping names, then those
 * that are plain ({@link ResultWord}). The word of a result is kept in {@code status_detail} where nothing else is;
 * of a reason, in {@code unmapped} where it stays unknown. One parser's own.
 */
final class SigninWords {
    /** The columns whose words a mapping may name. */
    static final List<String> COLUMNS = List.of("result", "reason", "activity");

    private static final Set<SigninWord> RESULTS = Set.of(SigninWord.SUCCESS, SigninWord.FAILURE);
    private static final Set<SigninWord> REASONS = Set.of(
            SigninWord.UNKNOWN_ID,
            SigninWord.WRONG_PASSWORD,
            SigninWord.LOCKED,
            SigninWord.MFA,
            SigninWord.POLICY,
            SigninWord.OTHER);
    private static final byte[] REASON = Unmapped.key("reason");

    private final Map<String, Map<String, String>> words;
    private final Unmapped unmapped;
    private final boolean detailed;
    private boolean active;

    SigninWords(Mapping mapping, Unmapped unmapped) {
        words = mapping.words();
        this.unmapped = unmapped;
        detailed = mapping.columns().containsKey("status_detail")
                || mapping.constants().containsKey("status_detail");
    }

    /** Whether a mapping may give this word of ours to a column. */
    static boolean isWord(String column, String word) {
        return allowed(column).isEmpty() || allowed(column).contains(word);
    }

    /** The words that a column may hold; none where it may hold any. */
    static Set<String> allowed(String column) {
        Stream<SigninWord> allowed = switch (column) {
            case "result" -> RESULTS.stream();
            case "reason" -> REASONS.stream();
            default -> Stream.empty();
        };
        return allowed.map(word -> word.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** Begins a line. */
    void begin() {
        active = false;
    }

    /** Takes a value of one of the three columns. */
    void take(Slot.Use use, byte[] bytes, int from, int to, EventSink sink) {
        String written = new String(bytes, from, to - from, UTF_8);
        switch (use) {
            case RESULT -> {
                word("result", written, RESULTS).ifPresent(word -> word.send(sink));
                if (!detailed) {
                    sink.text(SigninColumn.STATUS_DETAIL, bytes, from, to);
                }
            }
            case REASON -> {
                Optional<SigninWord> word = word("reason", written, REASONS);
                word.ifPresent(one -> one.send(sink));
                if (word.isEmpty()) {
                    unmapped.text(REASON, bytes, from, to);
                }
            }
            case ACTIVITY -> {
                active = true;
                byte[] ours = words.getOrDefault("activity", Map.of())
                        .getOrDefault(written, written)
                        .getBytes(UTF_8);
                sink.text(SigninColumn.ACTIVITY, ours, 0, ours.length);
            }
            case TEXT, LOWER_TEXT, NUMBER, DURATION, METHOD, URL -> throw new IllegalStateException(use.toString());
        }
    }

    private Optional<SigninWord> word(String column, String written, Set<SigninWord> of) {
        String ours = words.getOrDefault(column, Map.of()).get(written);
        return ours == null
                ? ResultWord.of(written).filter(of::contains)
                : Optional.of(SigninWord.valueOf(ours.toUpperCase(Locale.ROOT)));
    }

    /** Ends the line: what a list of sign-ins tells of is sign-ins. */
    void end(EventSink sink) {
        if (!active) {
            SigninWord.LOGON.send(sink);
        }
    }
}
