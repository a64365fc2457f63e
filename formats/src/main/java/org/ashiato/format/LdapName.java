// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

/**
 * Finds the log-in name in what a directory server was asked: in the distinguished name of a bind (RFC 4514) or
 * in the filter of a search (RFC 4515). The name found is in {@link #bytes()}, its escapes undone as far as the
 * result is printable. One parser's own.
 */
public final class LdapName {
    /** Attributes that name one person, the surest first. */
    private static final String[] IDENTIFYING = {"uid", "samaccountname", "userprincipalname", "mail", "cn"};

    private final ByteBuilder name = new ByteBuilder();
    private final ByteBuilder other = new ByteBuilder();
    private int rank;

    /** The name found last, of which {@link #length()} bytes count. */
    public byte[] bytes() {
        return name.bytes();
    }

    /** How many bytes the name has. */
    public int length() {
        return name.length();
    }

    /** Finds the value of the naming attribute of the first part of a distinguished name; false where there is none. */
    public boolean ofDn(byte[] bytes, int from, int to) {
        rank = IDENTIFYING.length;
        int at = from;
        while (at < to) {
            int end = partEnd(bytes, at, to);
            int equals = ByteSearch.first(bytes, at, end, '=');
            int found = equals < end ? rank(bytes, at, equals) : IDENTIFYING.length;
            if (found < rank && bytes[Math.min(equals + 1, to - 1)] != '#') {
                rank = found;
                undo(bytes, equals + 1, end, name);
            }
            if (end == to || bytes[end] == ',') {
                break;
            }
            at = end + 1;
        }
        return rank < IDENTIFYING.length && name.length() > 0;
    }

    /** Where an attribute with its value ends: before the next comma or plus that is not escaped. */
    private static int partEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != ',' && bytes[at] != '+') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        return Math.min(at, to);
    }

    /**
     * Finds the one log-in name that a filter asks for by equality, alone or among other conditions. False where it
     * asks for none, for several, or for what is like a name (a part of it, or its presence): such searches
     * look through an address book.
     */
    public boolean ofFilter(byte[] bytes, int from, int to) {
        boolean found = false;
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (b == '!') {
                // What follows is asked not to be.
                return false;
            }
            boolean item = at == from ? b != '(' : bytes[at - 1] == '(' && b != '(' && b != '&' && b != '|';
            if (!item) {
                continue;
            }
            int end = ByteSearch.first(bytes, at, to, ')');
            int equals = ByteSearch.first(bytes, at, end, '=');
            if (equals < end
                    && rank(bytes, at, equals) < IDENTIFYING.length
                    && ByteSearch.first(bytes, equals, end, '*') == end) {
                undo(bytes, equals + 1, end, found ? other : name);
                if (found && !isSame()) {
                    return false;
                }
                found = true;
            }
            at = end;
        }
        return found && name.length() > 0;
    }

    private boolean isSame() {
        if (name.length() != other.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (lower(name.bytes()[i]) != lower(other.bytes()[i])) {
                return false;
            }
        }
        return true;
    }

    private static int rank(byte[] bytes, int from, int to) {
        int at = ByteSearch.past(bytes, from, to, ' ');
        for (int i = 0; i < IDENTIFYING.length; i++) {
            if (isWord(IDENTIFYING[i], bytes, at, to)) {
                return i;
            }
        }
        return IDENTIFYING.length;
    }

    private static boolean isWord(String word, byte[] bytes, int from, int to) {
        if (to - from != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (lower(bytes[from + i]) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }

    /** Copies a value with {@code \,} and {@code \2C} undone; where control characters or no UTF-8 would come out, as it is. */
    private static void undo(byte[] bytes, int from, int to, ByteBuilder into) {
        into.clear();
        if (ByteSearch.first(bytes, from, to, '\\') == to) {
            into.raw(bytes, from, to);
            return;
        }
        for (int at = from; at < to; at++) {
            if (bytes[at] != '\\' || at + 1 == to) {
                into.raw(bytes, at, at + 1);
                continue;
            }
            int high = Character.digit(bytes[at + 1], 16);
            int low = at + 2 < to ? Character.digit(bytes[at + 2], 16) : -1;
            if (high >= 0 && low >= 0) {
                into.put((char) (high * 16 + low));
                at += 2;
            } else {
                into.raw(bytes, at + 1, at + 2);
                at++;
            }
        }
        if (!Utf8.isPrintable(into.bytes(), 0, into.length())) {
            into.clear();
            into.raw(bytes, from, to);
        }
    }
}
