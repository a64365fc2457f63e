// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.nio.file.Path;

/** The whole case of an institute's directory server, from logs of OpenLDAP's slapd to the report, step by step. */
final class DirectoryBench implements Bench {
    @Override
    public String name() {
        return "directory";
    }

    @Override
    public void run(Logs logs, Results results) throws Exception {
        for (long size : CaseRun.sizes(10_000_000L, 100_000_000L)) {
            Path institute = logs.institute(size);
            Path folder = logs.folder().resolve("directory-" + size);
            CaseRun.say(logs, institute.resolve("logs/directory"), institute, folder, results);
        }
    }
}
