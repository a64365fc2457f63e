// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

/** What a file is, by its first bytes: a container that can be opened, or plain. A name is never asked. */
public enum Kind {
    /** Not a container that is known. */
    PLAIN,
    /** RFC 1952. */
    GZIP,
    /** RFC 8878. */
    ZSTD,
    /** The .xz format, tukaani.org/xz/xz-file-format.txt. */
    XZ,
    /** bzip2. */
    BZIP2,
    /** ZIP, also in the form of an Office file or a jar. */
    ZIP,
    /** tar: ustar, GNU, pax, or the form before them. */
    TAR;

    /** Bytes of a file's start that are enough to tell. */
    static final int HEAD = 512;

    private static final byte[] XZ_MAGIC = {(byte) 0xFD, '7', 'z', 'X', 'Z', 0};
    private static final byte[] BZIP2_BLOCK = {0x31, 0x41, 0x59, 0x26, 0x53, 0x59};
    private static final byte[] BZIP2_END = {0x17, 0x72, 0x45, 0x38, 0x50, (byte) 0x90};

    /** The kind of a file whose first {@code length} bytes these are. */
    static Kind of(byte[] head, int length) {
        if (length >= 4 && at(head, 0) == 0x1F && at(head, 1) == 0x8B && at(head, 2) == 8 && at(head, 3) < 0x20) {
            return GZIP;
        }
        if (length >= 4 && isZstd(head)) {
            return ZSTD;
        }
        if (length >= 6 && has(head, 0, XZ_MAGIC)) {
            return XZ;
        }
        if (length >= 10 && isBzip2(head)) {
            return BZIP2;
        }
        if (length >= 4 && isZip(head)) {
            return ZIP;
        }
        if (length >= HEAD && isTar(head)) {
            return TAR;
        }
        return PLAIN;
    }

    private static boolean isZstd(byte[] head) {
        boolean frame = at(head, 0) == 0x28 && at(head, 1) == 0xB5 && at(head, 2) == 0x2F && at(head, 3) == 0xFD;
        // Skippable frames may come first; parallel compressors write one.
        boolean skippable = at(head, 0) >>> 4 == 5 && at(head, 1) == 0x2A && at(head, 2) == 0x4D && at(head, 3) == 0x18;
        return frame || skippable;
    }

    /** Three letters and a digit could be text; with the number of a block or of the end behind them they are not. */
    private static boolean isBzip2(byte[] head) {
        return head[0] == 'B'
                && head[1] == 'Z'
                && head[2] == 'h'
                && head[3] >= '1'
                && head[3] <= '9'
                && (has(head, 4, BZIP2_BLOCK) || has(head, 4, BZIP2_END));
    }

    /** A local header, or the end of the directory of an empty archive, or the mark of one written in parts. */
    private static boolean isZip(byte[] head) {
        return head[0] == 'P'
                && head[1] == 'K'
                && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6) || (head[2] == 7 && head[3] == 8));
    }

    /** Old archives have no magic number, but every header has the sum of its bytes at 148, in octal digits. */
    private static boolean isTar(byte[] head) {
        long stored = 0;
        int digits = 0;
        for (int n = 148; n < 156; n++) {
            int digit = head[n] - '0';
            if (digit >= 0 && digit < 8) {
                stored = stored * 8 + digit;
                digits++;
            } else if (digits > 0 || head[n] != ' ') {
                break;
            }
        }
        long unsigned = 0;
        long signed = 0;
        for (int n = 0; n < HEAD; n++) {
            int b = n >= 148 && n < 156 ? ' ' : head[n];
            unsigned += b & 0xFF;
            signed += b;
        }
        return digits >= 3 && head[0] != 0 && (stored == unsigned || stored == signed);
    }

    private static boolean has(byte[] head, int from, byte[] magic) {
        for (int n = 0; n < magic.length; n++) {
            if (head[from + n] != magic[n]) {
                return false;
            }
        }
        return true;
    }

    private static int at(byte[] head, int index) {
        return head[index] & 0xFF;
    }
}
