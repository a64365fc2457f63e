// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

/**
 * A thing a site serves.
 *
 * @param median usual size of the reply, bytes
 */
record Resource(Template path, Media media, int median) {
    /** The size of one of its files: the same each time that it is fetched. */
    long size(long token) {
        double share = (Dice.mixed(token & 0xffff_ffffL) >>> 44) / (double) (1 << 20);
        return 250 + (long) (median * (.15 + 1.7 * share * share * share + share));
    }

    static Resource of(String path, Media media, int median) {
        return new Resource(new Template(path), media, median);
    }
}
