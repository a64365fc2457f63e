// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import java.util.Locale;

/** What a line turned out to be: an event, nothing to store, or a reject with its reason. */
public enum Verdict {
    /** An event was read. */
    EVENT(new Text("イベント", "event")),
    /** A comment, a header or an empty line: belongs to the format, holds no event. */
    SKIP(new Text("記録対象外の行", "no event in this line")),
    /** Fewer fields than the format has. */
    TOO_FEW_FIELDS(new Text("項目が足りない", "too few fields")),
    /** More fields than the format has. */
    TOO_MANY_FIELDS(new Text("項目が多すぎる", "too many fields")),
    /** The time cannot be read, or is outside 1970 to 2199. */
    BAD_TIME(new Text("時刻を読み取れない", "time not readable")),
    /** A number field holds no number. */
    BAD_NUMBER(new Text("数値を読み取れない", "number not readable")),
    /** A quoted or bracketed field is not closed. */
    UNCLOSED_FIELD(new Text("引用符又は括弧が閉じていない", "field not closed")),
    /** Not a JSON object, or broken JSON. */
    BAD_JSON(new Text("JSON として読み取れない", "broken JSON")),
    /** A field that the format cannot do without is empty. */
    MISSING_FIELD(new Text("必須の項目がない", "a needed field is missing")),
    /** Longer than the limit of a line (1 MiB). */
    LINE_TOO_LONG(new Text("行が長すぎる", "line too long")),
    /** Bytes that no line of this format has: binary, NUL, another format. */
    NOT_THIS_FORMAT(new Text("この形式の行ではない", "not a line of this format")),
    /** A line that another format reads into another kind of events: a file is read as one kind. */
    OTHER_KIND(new Text("別の種類の記録", "a record of another kind"));

    private final Text title;

    Verdict(Text title) {
        this.title = title;
    }

    /** The verdict as users read it. */
    public Text title() {
        return title;
    }

    /** Whether the line could not be read. */
    public boolean isReject() {
        return this != EVENT && this != SKIP;
    }

    /** The verdict's name in tables and JSON: lower case with underscores. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
