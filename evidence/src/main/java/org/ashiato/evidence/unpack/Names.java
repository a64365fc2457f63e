// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names inside containers: what they were before they were bytes, whether they lead outside, what unpacking makes of them. */
final class Names {
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private Names() {}

    /** A name from its bytes: UTF-8 if it is that, else Shift_JIS as Japanese Windows writes it, else one character a byte. */
    static String decode(byte[] raw) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, WINDOWS_31J)) {
            try {
                return charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(raw))
                        .toString();
            } catch (CharacterCodingException e) {
                // Not this one: the next.
            }
        }
        return new String(raw, StandardCharsets.ISO_8859_1);
    }

    /** A name that was decoded with one character a byte, unless it already holds characters beyond that. */
    static String decodeLatin(String name) {
        boolean bytes = name.chars().allMatch(c -> c < 0x100);
        return bytes ? decode(name.getBytes(StandardCharsets.ISO_8859_1)) : name;
    }

    /** Whether a name, taken as a path, would lead out of the folder it is unpacked to, on any system. */
    static boolean outside(String name) {
        String path = name.replace('\\', '/');
        boolean drive = path.length() >= 2 && path.charAt(1) == ':' && isLetter(path.charAt(0));
        return path.startsWith("/")
                || drive
                || path.indexOf(0) >= 0
                || List.of(path.split("/", -1)).contains("..");
    }

    /** What the content of a compressed file is called: its name without folders and without what the compressor appended. */
    static String inside(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String lower = name.toLowerCase(Locale.ROOT);
        for (String suffix : List.of(".gz", ".zst", ".zstd", ".xz", ".bz2")) {
            if (lower.endsWith(suffix) && name.length() > suffix.length()) {
                return name.substring(0, name.length() - suffix.length());
            }
        }
        for (String suffix : List.of(".tgz", ".tzst", ".txz", ".tbz2", ".tbz")) {
            if (lower.endsWith(suffix)) {
                return name.substring(0, name.length() - suffix.length()) + ".tar";
            }
        }
        return name;
    }

    static List<String> longer(List<String> chain, String name) {
        List<String> longer = new ArrayList<>(chain);
        longer.add(name);
        return List.copyOf(longer);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
