// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import static java.util.Objects.requireNonNull;

/**
 * One line of evidence, decoded for reading.
 *
 * @param offset its first byte in the unpacked content
 * @param bytes its length there, without the line end
 * @param text decoded; may hold anything that a log can hold
 */
public record RawLine(long offset, long bytes, String text) {
    public RawLine {
        requireNonNull(text, "text is null");
    }
}
