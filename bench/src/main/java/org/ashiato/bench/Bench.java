// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

/** One measurement of a whole job. */
interface Bench {
    /** Its name on the command line and of the file that keeps its results. */
    String name();

    /** Measures on these logs and says what was measured. */
    void run(Logs logs, Results results) throws Exception;
}
