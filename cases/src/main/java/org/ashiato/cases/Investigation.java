// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

/** Asks the events of a case every question there is, and sums the answers up. */
final class Investigation {
    private Investigation() {}

    /** What is told while it goes on. */
    interface Watch {
        /** A step begins: an analysis, coverage. */
        void step(String name);
    }
}
