// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.blob;

/**
 * One frame of a blob.
 *
 * @param offset first byte in the content
 * @param length bytes unpacked
 * @param at first byte in the blob
 * @param packed bytes in the blob
 * @param filterAt first byte of its word filter in the blob
 * @param filterLength bytes of the filter
 */
record Frame(long offset, int length, long at, int packed, long filterAt, int filterLength) {
    static final int BYTES = 8 + 4 + 8 + 4 + 8 + 4;
}
