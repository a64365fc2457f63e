// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * What a column of the log must hold for its line to be an event; other lines are left out.
 *
 * @param text the whole value, or how it begins
 * @param begins whether the value may go on
 */
record Condition(String text, boolean begins) {
    /** A condition as a mapping file writes it: a star at the end stands for whatever follows. */
    static Condition of(String written) {
        return written.endsWith("*")
                ? new Condition(written.substring(0, written.length() - 1), true)
                : new Condition(written, false);
    }

    /** Whether a value is what is wanted. */
    boolean holds(byte[] bytes, int from, int to) {
        byte[] wanted = text.getBytes(UTF_8);
        int end = from + wanted.length;
        return end <= to && (begins || end == to) && Arrays.equals(bytes, from, end, wanted, 0, wanted.length);
    }
}
