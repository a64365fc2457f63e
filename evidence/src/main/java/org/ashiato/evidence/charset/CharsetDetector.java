// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.charset;

import static org.ashiato.evidence.charset.CharsetFinding.Sureness.CERTAIN;
import static org.ashiato.evidence.charset.CharsetFinding.Sureness.GUESSED;
import static org.ashiato.evidence.charset.CharsetFinding.Sureness.LIKELY;

import java.util.Optional;
import org.ashiato.evidence.charset.CharsetFinding.Sureness;
import org.ashiato.model.Text;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Tells the character set of a file from its head (64 KiB or more, or all of it). What proves itself comes first: a byte
 * order mark, the zeros of UTF-16, the escapes of ISO-2022-JP, the strict form of UTF-8. What remains is a matter of
 * weighing: {@link Japanese} and {@link Western} count what the bytes would mean, and Mozilla's detector is asked where
 * the counts are close.
 */
public final class CharsetDetector {
    /** A damaged line now and then does not make a file another. */
    private static final int GOOD_FOR_A_BAD_ONE = 20;

    private CharsetDetector() {}

    /**
     * Looks at the first bytes of a file.
     *
     * @param head the bytes
     * @param length how many of them
     * @param whole whether the file ends with them
     */
    public static CharsetFinding detect(byte[] head, int length, boolean whole) {
        return byMark(head, length)
                .orElseGet(() -> withoutMark(head, whole ? length : toLastLine(head, length), whole));
    }

    private static CharsetFinding withoutMark(byte[] head, int length, boolean whole) {
        Optional<CharsetFinding> utf16 = Utf16Pattern.find(head, length);
        if (utf16.isPresent()) {
            return utf16.orElseThrow();
        }
        int high = Bytes.firstHigh(head, 0, length);
        if (high == length) {
            return ascii(head, length, whole);
        }
        return byUtf8(head, length).orElseGet(() -> byWeighing(head, length));
    }

    private static Optional<CharsetFinding> byMark(byte[] head, int length) {
        for (LogCharset charset : LogCharset.values()) {
            int mark = charset.mark(head, length);
            if (mark > 0) {
                return Optional.of(marked(charset, mark));
            }
        }
        return Optional.empty();
    }

    private static CharsetFinding ascii(byte[] head, int length, boolean whole) {
        if (Iso2022.looksLike(head, length)) {
            return found(
                    LogCharset.ISO_2022_JP,
                    LIKELY,
                    "正しい ISO-2022-JP のエスケープシーケンスがある",
                    "it holds well-formed escapes of ISO-2022-JP");
        }
        return whole
                ? found(LogCharset.UTF_8, CERTAIN, "ASCII 文字のみ", "ASCII only")
                : found(
                        LogCharset.UTF_8,
                        LIKELY,
                        "先頭の %d バイトは ASCII 文字のみ".formatted(length),
                        "the first %d bytes are ASCII only".formatted(length));
    }

    private static Optional<CharsetFinding> byUtf8(byte[] head, int length) {
        int good = 0;
        int bad = 0;
        for (int at = Bytes.firstHigh(head, 0, length); at < length; at = Bytes.firstHigh(head, at, length)) {
            int bytes = Utf8.length(head, at, length);
            good += bytes == 0 ? 0 : 1;
            bad += bytes == 0 ? 1 : 0;
            at += Math.max(1, bytes);
        }
        if (bad == 0) {
            // Two or three bytes of another set can have the form of UTF-8 by chance; many cannot.
            return Optional.of(found(
                    LogCharset.UTF_8,
                    good >= 4 ? CERTAIN : LIKELY,
                    "UTF-8 として正しい（ASCII 以外の文字 %d）".formatted(good),
                    "valid UTF-8 (characters beyond ASCII: %d)".formatted(good)));
        }
        if (good >= (long) bad * GOOD_FOR_A_BAD_ONE) {
            return Optional.of(found(
                    LogCharset.UTF_8,
                    LIKELY,
                    "ほぼ UTF-8（正しい文字 %d、不正なバイト %d）".formatted(good, bad),
                    "nearly all UTF-8 (good characters: %d, bad bytes: %d)".formatted(good, bad)));
        }
        return Optional.empty();
    }

    private static CharsetFinding byWeighing(byte[] head, int length) {
        Japanese shiftJis = Japanese.inShiftJis(head, length);
        Japanese eucJp = Japanese.inEucJp(head, length);
        Western western = Western.of(head, length);
        if (western.plausible() && shiftJis.kana() == 0 && eucJp.kana() == 0) {
            return found(
                    LogCharset.WINDOWS_1252,
                    LIKELY,
                    "ASCII の語の中に欧文文字が単独で現れる",
                    "single Western letters stand within ASCII words");
        }
        boolean couldBeShiftJis = shiftJis.plausible();
        boolean couldBeEucJp = eucJp.plausible();
        if (couldBeShiftJis && couldBeEucJp) {
            return between(head, length, shiftJis, eucJp);
        }
        if (couldBeShiftJis) {
            return japanese(
                    LogCharset.SHIFT_JIS, shiftJis, shiftJis.bad() == 0 && shiftJis.good() >= 8 ? CERTAIN : LIKELY);
        }
        if (couldBeEucJp) {
            return japanese(LogCharset.EUC_JP, eucJp, eucJp.bad() == 0 && eucJp.good() >= 8 ? CERTAIN : LIKELY);
        }
        return found(
                LogCharset.UTF_8,
                GUESSED,
                "文字コードを判定できない。UTF-8 として扱い、不正なバイトは \\xNN で示す",
                "the character set cannot be told; taken as UTF-8, other bytes shown as \\xNN");
    }

    /** Both readings are possible: the better count wins, and where they are close, Mozilla's detector decides. */
    private static CharsetFinding between(byte[] head, int length, Japanese shiftJis, Japanese eucJp) {
        if (shiftJis.score() >= 2 * Math.max(1, eucJp.score())) {
            return japanese(LogCharset.SHIFT_JIS, shiftJis, LIKELY);
        }
        if (eucJp.score() >= 2 * Math.max(1, shiftJis.score())) {
            return japanese(LogCharset.EUC_JP, eucJp, LIKELY);
        }
        UniversalDetector mozilla = new UniversalDetector();
        mozilla.handleData(head, 0, length);
        mozilla.dataEnd();
        String name = mozilla.getDetectedCharset();
        if ("SHIFT_JIS".equals(name)) {
            return japanese(LogCharset.SHIFT_JIS, shiftJis, LIKELY);
        }
        if ("EUC-JP".equals(name)) {
            return japanese(LogCharset.EUC_JP, eucJp, LIKELY);
        }
        return shiftJis.score() >= eucJp.score()
                ? japanese(LogCharset.SHIFT_JIS, shiftJis, GUESSED)
                : japanese(LogCharset.EUC_JP, eucJp, GUESSED);
    }

    private static CharsetFinding japanese(LogCharset charset, Japanese reading, Sureness sureness) {
        return found(
                charset,
                sureness,
                "%s として読める（日本語の文字 %d、うち仮名 %d、不正なバイト %d）"
                        .formatted(charset.title(), reading.good(), reading.kana(), reading.bad()),
                "reads as %s (Japanese characters: %d, of these kana: %d, bad bytes: %d)"
                        .formatted(charset.title(), reading.good(), reading.kana(), reading.bad()));
    }

    private static CharsetFinding marked(LogCharset charset, int mark) {
        Text because = new Text("バイト順マークがある", "it begins with a byte order mark");
        return new CharsetFinding(charset, mark, CERTAIN, because);
    }

    private static CharsetFinding found(LogCharset charset, Sureness sureness, String ja, String en) {
        return new CharsetFinding(charset, 0, sureness, new Text(ja, en));
    }

    /** A head may end within a character, but not within a line: no multi-byte character here holds a line feed. */
    private static int toLastLine(byte[] head, int length) {
        for (int at = length; at > 0; at--) {
            if (head[at - 1] == '\n') {
                return at;
            }
        }
        return length;
    }
}
