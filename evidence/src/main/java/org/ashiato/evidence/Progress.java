// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

/** Is told how intake goes on; called from several threads. */
public interface Progress {
    /** Bytes of unpacked content were read. */
    void read(long bytes);

    /** A file is begun. */
    void begin(String path, long bytes);

    /** Says nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void read(long bytes) {}

        @Override
        public void begin(String path, long bytes) {}
    };
}
