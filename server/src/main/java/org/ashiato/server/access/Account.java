// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in with a password.
 *
 * @param name by which they sign in, and which the ledger tells
 * @param display as colleagues know them
 * @param last when they signed in last, ISO 8601 UTC; null where never
 */
record Account(
        String name,
        String display,
        Set<Role> roles,
        boolean enabled,
        @Nullable String last) {
    Account {
        roles = Set.copyOf(roles);
    }
}
