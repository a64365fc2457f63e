// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * The place of one raw line: which evidence, where it begins and how long it is.
 *
 * @param evidence SHA-256 of the unpacked content, 64 lower-case hex digits
 * @param offset first byte in the unpacked content, from 0
 * @param length bytes, without the line end
 */
public record SourceRef(String evidence, long offset, int length) implements Comparable<SourceRef> {
    private static final Comparator<SourceRef> ORDER = Comparator.comparing(SourceRef::evidence)
            .thenComparingLong(SourceRef::offset)
            .thenComparingInt(SourceRef::length);

    public SourceRef {
        requireNonNull(evidence, "evidence is null");
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("offset %d or length %d is negative".formatted(offset, length));
        }
    }

    @Override
    public int compareTo(SourceRef other) {
        return ORDER.compare(this, other);
    }

    /** The form a user can give to {@code ashiato show}: the first 12 digits, a colon and the offset. */
    public String brief() {
        return evidence.substring(0, Math.min(12, evidence.length())) + ":" + offset;
    }
}
