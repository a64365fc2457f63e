// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import org.ashiato.evidence.Progress;

/** Is told how an investigation goes on; for a progress line. */
public interface Watch extends Progress {
    /** A step begins. */
    void step(Step step);

    /** Says nothing. */
    Watch SILENT = new Watch() {
        @Override
        public void step(Step step) {}

        @Override
        public void read(long bytes) {}

        @Override
        public void begin(String path, long bytes) {}
    };
}
