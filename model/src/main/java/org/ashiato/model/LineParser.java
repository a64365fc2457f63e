// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

/**
 * Reads single lines of one dialect. Not shared between threads. Never throws on any input: what it cannot
 * read is answered with a reject, so that the bytes in are events, rejects and skipped lines, and nothing else.
 */
@FunctionalInterface
public interface LineParser {
    /**
     * Reads the line {@code [from, to)} of {@code bytes}, valid UTF-8 without its line end.
     *
     * @return what the line was; only after {@link Verdict#EVENT} does the sink keep what was set
     */
    Verdict parse(byte[] bytes, int from, int to, EventSink sink);
}
