// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.charset;

import static org.ashiato.evidence.charset.CharsetFinding.Sureness.LIKELY;

import java.util.Optional;
import org.ashiato.model.Text;

/**
 * Finds UTF-16 without a byte order mark. A log line is digits, spaces and Latin letters for a good part, and each of
 * those has a zero as its high byte; so the zeros stand at even places (big endian) or at odd ones (little endian).
 */
final class Utf16Pattern {
    private static final int LEAST = 8;

    private Utf16Pattern() {}

    static Optional<CharsetFinding> find(byte[] head, int length) {
        int[] zeros = new int[2];
        for (int at = 0; at < length; at++) {
            if (head[at] == 0) {
                zeros[at & 1]++;
            }
        }
        int units = length / 2;
        if (units < LEAST) {
            return Optional.empty();
        }
        if (many(zeros[1], units) && few(zeros[0], units) && wellFormed(head, length, 0)) {
            return Optional.of(found(LogCharset.UTF_16LE, zeros[1], units));
        }
        if (many(zeros[0], units) && few(zeros[1], units) && wellFormed(head, length, 1)) {
            return Optional.of(found(LogCharset.UTF_16BE, zeros[0], units));
        }
        return Optional.empty();
    }

    private static boolean many(int zeros, int units) {
        return zeros >= 0.3 * units;
    }

    private static boolean few(int zeros, int units) {
        return zeros <= 0.02 * units;
    }

    /** Nearly every surrogate has its other half; noise has not. */
    private static boolean wellFormed(byte[] head, int length, int low) {
        int lone = 0;
        for (int at = 0; at + 1 < length; at += 2) {
            int high = head[at + 1 - low] & 0xFC;
            if (high == 0xD8) {
                boolean paired = at + 3 < length && (head[at + 3 - low] & 0xFC) == 0xDC;
                lone += paired ? 0 : 1;
                at += paired ? 2 : 0;
            } else if (high == 0xDC) {
                lone++;
            }
        }
        return few(lone, length / 2);
    }

    private static CharsetFinding found(LogCharset charset, int zeros, int units) {
        Text because = new Text(
                "2バイトごとに値 0 のバイトがある（%d 文字中 %d）".formatted(units, zeros),
                "every other byte is zero in %d of %d characters".formatted(zeros, units));
        return new CharsetFinding(charset, 0, LIKELY, because);
    }
}
