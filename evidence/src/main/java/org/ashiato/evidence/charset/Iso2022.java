// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.ashiato.format.ByteSearch;

/**
 * Tells ISO-2022-JP from other text with escape characters. Whoever writes into a log could write such an escape to make
 * the rest of a line unreadable; so only lines count that are valid throughout and come back to ASCII before their end,
 * and one line that is not speaks against the whole.
 */
final class Iso2022 {
    private static final char ESCAPE = 0x1B;

    private Iso2022() {}

    static boolean looksLike(byte[] head, int length) {
        int good = 0;
        int from = 0;
        while (from < length) {
            int to = ByteSearch.first(head, from, length, '\n');
            if (shifts(head, from, to)) {
                if (!wellFormed(head, from, to)) {
                    return false;
                }
                good++;
            }
            from = to + 1;
        }
        return good > 0;
    }

    /** Whether a line switches to a Japanese set. */
    static boolean shifts(byte[] bytes, int from, int to) {
        for (int at = ByteSearch.first(bytes, from, to, ESCAPE);
                at < to - 2;
                at = ByteSearch.first(bytes, at + 1, to, ESCAPE)) {
            int second = bytes[at + 1];
            int third = bytes[at + 2];
            if (second == '$' && (third == '@' || third == 'B' || third == '(')) {
                return true;
            }
            if (second == '(' && (third == 'I' || third == 'J')) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line is valid throughout and ends in ASCII. */
    static boolean wellFormed(byte[] bytes, int from, int to) {
        try {
            LogCharset.ISO_2022_JP.charset().newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
        } catch (CharacterCodingException e) {
            return false;
        }
        int last = to - 1;
        while (last >= from && bytes[last] != ESCAPE) {
            last--;
        }
        return last < from
                || (last + 2 < to && bytes[last + 1] == '(' && (bytes[last + 2] == 'B' || bytes[last + 2] == 'J'));
    }
}
