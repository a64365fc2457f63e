// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import org.ashiato.testing.range.Dice;

/** The forms in which the directory server can write its log. */
public enum DirectoryDialect {
    /** OpenLDAP at level stats, in syslog without a year. */
    SLAPD("slapd"),
    /** Access log of 389 Directory Server. */
    ACCESS_389("389ds");

    private final String label;

    DirectoryDialect(String label) {
        this.label = label;
    }

    /** The name on the command line. */
    public String label() {
        return label;
    }

    Renderer renderer(Dice dice) {
        return switch (this) {
            case SLAPD -> new Slapd(dice);
            case ACCESS_389 -> new NetscapeAccess(dice);
        };
    }
}
