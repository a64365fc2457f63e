// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * What the engine may use.
 *
 * @param threads 1 or more
 * @param memoryBytes for DuckDB alone; the Java heap comes on top
 * @param spill folder for what does not fit in memory, made when needed
 */
public record Limits(int threads, long memoryBytes, Path spill) {
    public Limits {
        requireNonNull(spill, "spill is null");
        if (threads < 1 || memoryBytes < 1) {
            throw new IllegalArgumentException("%d threads, %d bytes".formatted(threads, memoryBytes));
        }
    }
}
