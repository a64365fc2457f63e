// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

/**
 * A place that malware contacts.
 *
 * @param family which malware, with its paths there
 * @param down whether it never answers
 */
record Destination(Site site, Kind kind, Family family, boolean down) {
    enum Kind {
        /** A bare address. */
        ADDRESS,
        /** A name made up for the purpose. */
        ODD,
        /** An ordinary site that was broken into; others go on reading it. */
        HIJACKED,
        /** The domestic site that takes the stolen files; others read it. */
        UPLOAD;

        String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
