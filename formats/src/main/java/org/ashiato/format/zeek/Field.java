// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.zeek;

import org.ashiato.format.Unmapped;

/**
 * One field of a Zeek log.
 *
 * @param position the column, or -1
 * @param key its name made ready for the unmapped fields
 */
record Field(Role role, int position, byte[] key) {
    static Field other(String name) {
        return new Field(Role.OTHER, -1, Unmapped.key(name));
    }
}
