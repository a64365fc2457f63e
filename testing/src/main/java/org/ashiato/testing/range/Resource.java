// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

/**
 * A thing a site serves.
 *
 * @param median usual size of the reply, bytes
 */
record Resource(Template path, Media media, int median) {
    static Resource of(String path, Media media, int median) {
        return new Resource(new Template(path), media, median);
    }
}
