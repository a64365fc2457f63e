// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

/**
 * What was asked for.
 *
 * @param token fills the path's places
 * @param time UTC milliseconds, for paths that hold the time
 */
record Url(Site site, Template path, long token, long time) {
    /** As in a request to a proxy: with scheme and host. */
    void full(Bytes out) {
        out.put(HTTP).put(site.bytes());
        path(out);
    }

    /** Path and query only. */
    void path(Bytes out) {
        path.render(token, time, out);
    }

    private static final byte[] HTTP = Texts.ascii("http://");
}
