// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

/**
 * An address on the net.
 *
 * @param country of two letters, as a mail service would guess it
 */
record Address(String text, String country, Kind kind) {
    /** The authentication server, which all that the directory sees comes from. */
    static final Address UNSEEN = new Address("", "", Kind.OFFICE);

    /** Whose it is. */
    enum Kind {
        OFFICE,
        HOME,
        CARRIER,
        ABROAD,
        CAMPUS,
        VPN,
        TOR,
        HOSTING
    }
}
