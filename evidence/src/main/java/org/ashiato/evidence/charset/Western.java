// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.charset;

/**
 * What bytes would mean in windows-1252. There, letters beyond ASCII come singly, in words of ASCII letters; in Japanese
 * sets high bytes come in rows.
 *
 * @param high bytes above 0x7F
 * @param single letters of windows-1252 with ASCII on both sides, and a letter on at least one
 * @param undefined bytes that windows-1252 has not
 */
record Western(int high, int single, int undefined) {
    boolean plausible() {
        return undefined == 0 && single > 0 && single >= 0.8 * high;
    }

    static Western of(byte[] bytes, int length) {
        int high = 0;
        int single = 0;
        int undefined = 0;
        for (int at = Bytes.firstHigh(bytes, 0, length); at < length; at = Bytes.firstHigh(bytes, at + 1, length)) {
            int b = bytes[at] & 0xFF;
            high++;
            undefined += b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D ? 1 : 0;
            int before = at > 0 ? bytes[at - 1] : ' ';
            int after = at + 1 < length ? bytes[at + 1] : ' ';
            boolean alone = before >= 0 && after >= 0 && (isAsciiLetter(before) || isAsciiLetter(after));
            single += alone && isLetter(b) ? 1 : 0;
        }
        return new Western(high, single, undefined);
    }

    private static boolean isLetter(int b) {
        boolean latin1 = b >= 0xC0 && b != 0xD7 && b != 0xF7;
        boolean windows = b == 0x8A || b == 0x8C || b == 0x8E || b == 0x9A || b == 0x9C || b == 0x9E || b == 0x9F;
        return latin1 || windows;
    }

    private static boolean isAsciiLetter(int b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }
}
