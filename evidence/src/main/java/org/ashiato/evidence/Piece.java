// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import org.ashiato.model.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * A run of whole lines, cut from a file in order and worked on by any thread.
 *
 * @param number from 0, in the order of the file
 * @param offset of {@code bytes[0]} in the content
 * @param length valid bytes
 * @param parseFrom where the first line to parse begins; before it lies the rest of an over-long line
 * @param dialect how its first line is to be read, or null where no format was recognised
 */
record Piece(
        long number,
        long offset,
        byte[] bytes,
        int length,
        int parseFrom,
        @Nullable Dialect dialect) {}
