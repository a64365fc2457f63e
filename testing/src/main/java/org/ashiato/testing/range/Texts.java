// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.nio.charset.StandardCharsets;

/** Text as the bytes a log holds. */
public final class Texts {
    private Texts() {}

    /** Plain ASCII, a byte a character. */
    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
