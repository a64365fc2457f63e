// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;

/** The character sets that logs are read in. */
public enum LogCharset {
    /** Also plain ASCII. */
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE),
    UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE),
    /** As Windows writes it, with the characters of NEC and IBM (code page 932). */
    SHIFT_JIS("Shift_JIS", Charset.forName("windows-31j")),
    /** With the characters of NEC and IBM. */
    EUC_JP("EUC-JP", Charset.forName("x-eucJP-Open")),
    /** With the characters of NEC and half-width katakana, as Windows writes it. */
    ISO_2022_JP("ISO-2022-JP", Charset.forName("x-windows-iso2022jp")),
    /** Western European; holds ISO-8859-1 but for the control characters 0x80 to 0x9F. */
    WINDOWS_1252("windows-1252", Charset.forName("windows-1252"));

    private final String title;
    private final Charset charset;

    LogCharset(String title, Charset charset) {
        this.title = title;
        this.charset = charset;
    }

    /** The name users know it by. */
    public String title() {
        return title;
    }

    /** The decoder behind it. */
    public Charset charset() {
        return charset;
    }

    /** Bytes that the line feed takes. */
    public int unit() {
        return this == UTF_16LE || this == UTF_16BE ? 2 : 1;
    }

    /**
     * Whether every byte that looks like an ASCII letter or digit is one. In the others it may be half of a character, so
     * that a word cannot be found by its bytes.
     */
    public boolean keepsAscii() {
        return switch (this) {
            case UTF_8, EUC_JP, WINDOWS_1252 -> true;
            case UTF_16LE, UTF_16BE, SHIFT_JIS, ISO_2022_JP -> false;
        };
    }

    /** Bytes of the byte order mark with which some content begins; 0 where it has none. */
    public int mark(byte[] head, int length) {
        return switch (this) {
            case UTF_8 -> begins(head, length, 0xEF, 0xBB, 0xBF) ? 3 : 0;
            case UTF_16LE -> begins(head, length, 0xFF, 0xFE) ? 2 : 0;
            case UTF_16BE -> begins(head, length, 0xFE, 0xFF) ? 2 : 0;
            case SHIFT_JIS, EUC_JP, ISO_2022_JP, WINDOWS_1252 -> 0;
        };
    }

    private static boolean begins(byte[] head, int length, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The character set that users call so: by its title, or by any name that Java knows it or its kin by. */
    public static Optional<LogCharset> named(String name) {
        for (LogCharset each : values()) {
            if (each.title.equalsIgnoreCase(name)) {
                return Optional.of(each);
            }
        }
        try {
            Charset asked = Charset.forName(name);
            return List.of(values()).stream()
                    .filter(each -> each.charset.equals(asked)
                            || Charset.forName(each.title).equals(asked)
                            || (each == WINDOWS_1252 && asked.equals(StandardCharsets.ISO_8859_1))
                            || (each == UTF_8 && asked.equals(StandardCharsets.US_ASCII)))
                    .findFirst();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
