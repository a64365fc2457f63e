// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

/** Finds bytes in a line. */
public final class ByteSearch {
    private ByteSearch() {}

    /** Where the byte is first found in {@code [from, to)}; {@code to} where it is not. */
    public static int first(byte[] bytes, int from, int to, char wanted) {
        int at = from;
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    /** Where the bytes other than this one begin; {@code to} where there are none. */
    public static int past(byte[] bytes, int from, int to, char skipped) {
        int at = from;
        while (at < to && bytes[at] == skipped) {
            at++;
        }
        return at;
    }

    /** Whether {@code [from, to)} is the single byte {@code -}, or nothing: no value, in most logs. */
    public static boolean isAbsent(byte[] bytes, int from, int to) {
        return to <= from || (to - from == 1 && bytes[from] == '-');
    }

    /** Whether {@code [from, to)} is this ASCII text. */
    public static boolean is(String text, byte[] bytes, int from, int to) {
        if (to - from != text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
