// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.charset;

/**
 * What bytes would mean if they were Shift_JIS or EUC-JP. Each set has bytes that the other cannot have, and Japanese
 * text is full of kana, which stand at quite other places in the two; EUC-JP read as Shift_JIS is mostly half-width
 * katakana, which real text has few of.
 *
 * @param good two-byte characters of the sets' used rows
 * @param kana those of them that are hiragana or katakana
 * @param half half-width katakana
 * @param bad bytes that are no character
 */
record Japanese(int good, int kana, int half, int bad) {
    /** Whether the text could well be this: few bad bytes, and not only what any bytes would give. */
    boolean plausible() {
        return (good > 0 || half > 1) && 20L * bad <= good + half;
    }

    /** Larger is likelier. */
    int score() {
        return good + 2 * kana - 2 * half - 10 * bad;
    }

    static Japanese inShiftJis(byte[] bytes, int length) {
        int good = 0;
        int kana = 0;
        int half = 0;
        int bad = 0;
        for (int at = Bytes.firstHigh(bytes, 0, length); at < length; at = Bytes.firstHigh(bytes, at, length)) {
            int first = bytes[at] & 0xFF;
            int second = at + 1 < length ? bytes[at + 1] & 0xFF : 0;
            if (first >= 0xA1 && first <= 0xDF) {
                half++;
                at++;
            } else if (isLead(first) && second >= 0x40 && second <= 0xFC && second != 0x7F) {
                good++;
                boolean hiragana = first == 0x82 && second >= 0x9F && second <= 0xF1;
                boolean katakana = first == 0x83 && second <= 0x96;
                // The long vowel mark and the comma and full stop are as common as kana.
                boolean mark = first == 0x81 && (second == 0x5B || second == 0x41 || second == 0x42);
                kana += hiragana || katakana || mark ? 1 : 0;
                at += 2;
            } else {
                bad++;
                at++;
            }
        }
        return new Japanese(good, kana, half, bad);
    }

    static Japanese inEucJp(byte[] bytes, int length) {
        int good = 0;
        int kana = 0;
        int half = 0;
        int bad = 0;
        for (int at = Bytes.firstHigh(bytes, 0, length); at < length; at = Bytes.firstHigh(bytes, at, length)) {
            int first = bytes[at] & 0xFF;
            int second = at + 1 < length ? bytes[at + 1] & 0xFF : 0;
            int third = at + 2 < length ? bytes[at + 2] & 0xFF : 0;
            if (first == 0x8E && second >= 0xA1 && second <= 0xDF) {
                half++;
                at += 2;
            } else if (first == 0x8F && isEuc(second) && isEuc(third)) {
                good++;
                at += 3;
            } else if (isEuc(first) && isEuc(second) && !(first >= 0xA9 && first <= 0xAC)) {
                good++;
                boolean mark = first == 0xA1 && (second == 0xBC || second == 0xA2 || second == 0xA3);
                kana += first == 0xA4 || first == 0xA5 || mark ? 1 : 0;
                at += 2;
            } else {
                bad++;
                at++;
            }
        }
        return new Japanese(good, kana, half, bad);
    }

    private static boolean isLead(int b) {
        // Rows 9 to 12 (0x85, 0x86) are empty, and 0xF0 to 0xF9 are for characters of one's own.
        return (b >= 0x81 && b <= 0x84)
                || (b >= 0x87 && b <= 0x9F)
                || (b >= 0xE0 && b <= 0xEA)
                || b == 0xED
                || b == 0xEE
                || (b >= 0xFA && b <= 0xFC);
    }

    private static boolean isEuc(int b) {
        return b >= 0xA1 && b <= 0xFE;
    }
}
