// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

import static java.util.Objects.requireNonNull;

/**
 * A received file that was read to its end.
 *
 * @param name as received: the file's name, or its path below the folder that was walked, with {@code /}
 * @param kind what it is
 * @param size its bytes
 * @param sha256 of all its bytes, also those no container laid claim to; lower-case hexadecimal
 */
public record Received(String name, Kind kind, long size, String sha256) {
    public Received {
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(sha256, "sha256 is null");
    }
}
