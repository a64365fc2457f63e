// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

/** One numbered part of the report. */
interface Section {
    /** Its id on the page, and the key of its title. */
    String name();

    /** Whether the case has anything to do with it; what is not asked stands nowhere. */
    default boolean isAsked() {
        return true;
    }

    /** Writes what stands below its title. */
    void write();
}
