// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file or an entry of a container, about to be taken in.
 *
 * @param path where it lay below what the user named, containers and entries joined by {@code !/}
 * @param folder what the user named, absolute
 * @param size bytes, or -1 where not known before reading
 * @param modified time of last change (ISO 8601, UTC), or null
 * @param container SHA-256 of the container as received, or null
 * @param head its first bytes, up to {@link Recogniser#HEAD}
 * @param content opens the content from its beginning
 */
record Arrival(
        String path,
        String folder,
        long size,
        @Nullable String modified,
        @Nullable String container,
        byte[] head,
        Content content) {
    /** Opens the content; more than once only where the head is that of something held already. */
    interface Content {
        InputStream open() throws IOException;
    }
}
