// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.rhythm;

/** When a terminal could have been heard: it was on, and the log was kept. Times in microseconds since 1970. */
@FunctionalInterface
public interface Awake {
    /** Always. */
    Awake ALWAYS = (from, to) -> 1.0;

    /** The share of a stretch in which the terminal was on and the log kept, 0 to 1. */
    double share(long from, long to);
}
