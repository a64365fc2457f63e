// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.squid;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/** Squid's hierarchy codes (hier_code.h): whether a request went to its destination, to another proxy or nowhere. */
public final class Hierarchy {
    private static final byte[][] DIRECT = endings("DIRECT", "PINNED", "ORIGINAL_DST");
    private static final byte[][] NONE = endings("NONE");

    private Hierarchy() {}

    /** Whether Squid asked the destination itself, so that the peer is the destination's address. */
    public static boolean isDirect(byte[] bytes, int from, int to) {
        return endsWithAny(bytes, from, to, DIRECT);
    }

    /** Whether Squid asked nobody: a hit, a denial, an error. */
    public static boolean isNone(byte[] bytes, int from, int to) {
        return endsWithAny(bytes, from, to, NONE);
    }

    private static boolean endsWithAny(byte[] bytes, int from, int to, byte[][] endings) {
        for (byte[] ending : endings) {
            int start = to - ending.length;
            if (start >= from && Arrays.equals(bytes, start, to, ending, 0, ending.length)) {
                return true;
            }
        }
        return false;
    }

    private static byte[][] endings(String... words) {
        return Arrays.stream(words).map(word -> word.getBytes(US_ASCII)).toArray(byte[][]::new);
    }
}
