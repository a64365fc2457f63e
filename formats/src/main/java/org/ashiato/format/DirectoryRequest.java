// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.ashiato.model.EventSink;
import org.ashiato.model.Verdict;

/** What slapd and 389 Directory Server, once one program, still write alike. One parser's own. */
public final class DirectoryRequest {
    private static final byte[] SIMPLE = "simple".getBytes(US_ASCII);
    private static final byte[] SCOPE = Unmapped.key("scope");
    private static final String FILTER = " filter=\"";

    private final LdapName name = new LdapName();
    private final Unmapped unmapped;

    public DirectoryRequest(Unmapped unmapped) {
        this.unmapped = unmapped;
    }

    /** {@code MOD dn="…"} and its like; a skip where it is none of them. */
    public Verdict change(byte[] bytes, int at, int to, EventSink sink) {
        if (ByteSearch.begins("MOD dn=\"", bytes, at, to)) {
            return entry(DirectoryWord.MODIFY, bytes, at + 8, to, sink);
        }
        if (ByteSearch.begins("ADD dn=\"", bytes, at, to)) {
            return entry(DirectoryWord.ADD, bytes, at + 8, to, sink);
        }
        if (ByteSearch.begins("DEL dn=\"", bytes, at, to)) {
            return entry(DirectoryWord.DELETE, bytes, at + 8, to, sink);
        }
        if (ByteSearch.begins("MODRDN dn=\"", bytes, at, to)) {
            return entry(DirectoryWord.RENAME, bytes, at + 11, to, sink);
        }
        if (ByteSearch.begins("CMP dn=\"", bytes, at, to)) {
            return entry(DirectoryWord.COMPARE, bytes, at + 8, to, sink);
        }
        return Verdict.SKIP;
    }

    /** A request whose name is closed by the first quote. */
    public Verdict entry(DirectoryWord word, byte[] bytes, int dn, int to, EventSink sink) {
        int dnTo = ByteSearch.first(bytes, dn, to, '"');
        if (dnTo == to) {
            return Verdict.UNCLOSED_FIELD;
        }
        word.send(sink);
        dn(bytes, dn, dnTo, sink);
        return Verdict.EVENT;
    }

    /**
     * {@code base="…" scope=2 filter="…"}.
     *
     * @param base where the base's name begins
     * @param filterTo where the server itself closed the filter
     */
    public Verdict search(byte[] bytes, int base, int filterTo, int to, EventSink sink) {
        int baseTo = ByteSearch.find("\" scope=", bytes, base, to);
        int filter = ByteSearch.find(FILTER, bytes, baseTo, to) + FILTER.length();
        if (filter > filterTo || filterTo >= to) {
            return Verdict.UNCLOSED_FIELD;
        }
        int scope = baseTo + 8;
        if (bytes[scope] >= '0' && bytes[scope] <= '9' && bytes[scope + 1] == ' ') {
            unmapped.json(SCOPE, bytes, scope, scope + 1);
        }
        DirectoryWord.SEARCH.send(sink);
        dn(bytes, base, baseTo, sink);
        sink.text(DirectoryColumn.FILTER, bytes, filter, filterTo);
        if (name.ofFilter(bytes, filter, filterTo)) {
            sink.lowerText(DirectoryColumn.USER_NAME, name.bytes(), 0, name.length());
        }
        return Verdict.EVENT;
    }

    /** A bind by password. */
    public static void simple(EventSink sink) {
        sink.text(DirectoryColumn.AUTH_PROTOCOL, SIMPLE, 0, SIMPLE.length);
    }

    /** Who binds. */
    public void named(byte[] bytes, int dn, int dnTo, EventSink sink) {
        dn(bytes, dn, dnTo, sink);
        if (name.ofDn(bytes, dn, dnTo)) {
            sink.lowerText(DirectoryColumn.USER_NAME, name.bytes(), 0, name.length());
        }
    }

    /** An answer; code and number of entries are {@link Decimal#NONE} where the line has none. */
    public static Verdict answer(long code, long entries, boolean ofSearch, EventSink sink) {
        if (code == Decimal.NONE) {
            return Verdict.TOO_FEW_FIELDS;
        }
        if (ofSearch && code == 0 && entries == 1) {
            // The one asked for was found: nobody asks about these, and they are most of all answers.
            return Verdict.SKIP;
        }
        DirectoryWord.RESULT.send(sink);
        sink.number(DirectoryColumn.RESULT, code);
        return Verdict.EVENT;
    }

    private static void dn(byte[] bytes, int dn, int dnTo, EventSink sink) {
        if (dnTo > dn) {
            sink.text(DirectoryColumn.DN, bytes, dn, dnTo);
        }
    }
}
