// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/** JSON being written into bytes, used again for every line. Grows with the longest line seen, no further. */
public final class JsonText {
    private static final byte[] HEX = "0123456789abcdef".getBytes(US_ASCII);

    private byte[] bytes = new byte[256];
    private int length;

    /** Begins anew. */
    public void clear() {
        length = 0;
    }

    /** What was written so far; valid only up to {@link #length()} and until the next write. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many bytes were written. */
    public int length() {
        return length;
    }

    /** Writes one ASCII byte as it is. */
    public JsonText put(char c) {
        room(1);
        bytes[length++] = (byte) c;
        return this;
    }

    /** Writes bytes as they are. */
    public JsonText raw(byte[] from, int start, int end) {
        int count = Math.max(0, end - start);
        room(count);
        System.arraycopy(from, start, bytes, length, count);
        length += count;
        return this;
    }

    /** Writes UTF-8 bytes as a JSON string, with quotes, its control characters escaped. */
    public JsonText string(byte[] from, int start, int end) {
        room(2 + 6 * Math.max(0, end - start));
        bytes[length++] = '"';
        for (int i = start; i < end; i++) {
            byte b = from[i];
            if (b == '"' || b == '\\') {
                bytes[length++] = '\\';
                bytes[length++] = b;
            } else if ((b >= 0 && b < 0x20) || b == 0x7F) {
                bytes[length++] = '\\';
                bytes[length++] = 'u';
                bytes[length++] = '0';
                bytes[length++] = '0';
                bytes[length++] = HEX[b >> 4];
                bytes[length++] = HEX[b & 15];
            } else {
                bytes[length++] = b;
            }
        }
        bytes[length++] = '"';
        return this;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
