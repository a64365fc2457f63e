// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.ashiato.cases.findings.HiddenCharacters;

/**
 * Writes elements, attributes and text, and nothing else: what is given as text or as the value of an attribute is
 * always escaped, here and only here, so text out of a log can never become markup. Hidden characters are shown as
 * escapes in a box, and text longer than {@value #LONGEST} characters is cut in the middle.
 */
final class Html {
    /** Characters of one text that are shown; a statement is shorter, a field of an attacker's log line need not be. */
    static final int LONGEST = 4000;

    private final Writer out;
    private final Words words;
    private final Deque<Tag> open = new ArrayDeque<>();

    Html(Writer out, Words words) {
        this.out = out;
        this.words = words;
    }

    /** Begins a document. */
    Html doctype() {
        return raw("<!DOCTYPE html>");
    }

    /** Writes an element with what the body writes inside. */
    Html in(Tag tag, Runnable body, Attribute... attributes) {
        begin(tag, attributes);
        open.push(tag);
        body.run();
        open.pop();
        return tag.isVoid() ? this : raw("</" + tag.code() + ">");
    }

    /** Writes an element that holds a text. */
    Html in(Tag tag, String text, Attribute... attributes) {
        return in(tag, () -> text(text), attributes);
    }

    /** Writes an element that holds nothing. */
    Html empty(Tag tag, Attribute... attributes) {
        return in(tag, () -> {}, attributes);
    }

    /** Writes a text. */
    Html text(String text) {
        if (text.length() <= LONGEST) {
            return visible(text);
        }
        int head = Character.isHighSurrogate(text.charAt(LONGEST / 2 - 1)) ? LONGEST / 2 - 1 : LONGEST / 2;
        int tail = text.length() - LONGEST / 4;
        tail = Character.isLowSurrogate(text.charAt(tail)) ? tail + 1 : tail;
        visible(text.substring(0, head));
        box("cut", words.say("cut", Numbers.grouped(bytes(text, head, tail))));
        return visible(text.substring(tail));
    }

    /** Ends a line inside preformatted text. */
    Html lineEnd() {
        return raw("\n");
    }

    /** Writes the style sheet; its hash is in the page's policy. */
    Html style(Asset asset) {
        return raw("\n<style>").raw(asset.content()).raw("</style>");
    }

    /** Writes the script; its hash is in the page's policy. */
    Html script(Asset asset) {
        return raw("\n<script>").raw(asset.content()).raw("</script>");
    }

    private void begin(Tag tag, Attribute... attributes) {
        raw(tag.ownLine() ? "\n<" : "<").raw(tag.code());
        for (Attribute attribute : attributes) {
            StringBuilder value = new StringBuilder();
            attribute
                    .value()
                    .codePoints()
                    .forEach(c -> escape(value, HiddenCharacters.isHidden(c) ? shown(c) : Character.toString(c)));
            raw(" ").raw(attribute.name().code()).raw("=\"").raw(value).raw("\"");
        }
        raw(">");
    }

    private Html visible(String text) {
        int from = 0;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            if (HiddenCharacters.isHidden(codePoint)) {
                escaped(text.substring(from, at));
                box("hidden", shown(codePoint));
                from = next;
            }
            at = next;
        }
        return escaped(text.substring(from));
    }

    /** A text of ours among that of a log, told apart by its box where an element may stand. */
    private void box(String css, String ours) {
        Tag inside = open.peek();
        if (inside != null && inside.holdsTextOnly()) {
            escaped(ours);
        } else {
            begin(Tag.SPAN, Attribute.css(css));
            escaped(ours).raw("</span>");
        }
    }

    private Html escaped(String text) {
        StringBuilder markup = new StringBuilder(text.length() + 16);
        escape(markup, text);
        return raw(markup);
    }

    private static void escape(StringBuilder markup, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> markup.append("&amp;");
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '"' -> markup.append("&quot;");
                case '\'' -> markup.append("&#39;");
                default -> markup.append(c);
            }
        }
    }

    private static String shown(int codePoint) {
        if (codePoint < 0x20) {
            return Character.toString(0x2400 + codePoint);
        }
        return codePoint == 0x7F ? "\u2421" : HiddenCharacters.escape(codePoint);
    }

    /** Bytes in UTF-8; half a surrogate pair counts two, so that a pair has its four. */
    private static long bytes(String text, int from, int to) {
        long bytes = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

    private Html raw(CharSequence markup) {
        try {
            out.append(markup);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
