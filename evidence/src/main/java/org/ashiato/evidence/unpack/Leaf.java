// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is no container, found in the end.
 *
 * @param chain the names that lead to it, from the received file inward, such as logs.tar.gz, logs.tar, a/access.log;
 *     hostile text, never to be used as a path
 * @param modified when it was last changed, UTC, as the innermost container or the file system that knows it says; null
 *     where none does (a ZIP often knows local time only)
 */
public record Leaf(List<String> chain, @Nullable Instant modified) {
    public Leaf {
        chain = List.copyOf(chain);
    }

    /** The innermost name. */
    public String name() {
        return chain.getLast();
    }
}
