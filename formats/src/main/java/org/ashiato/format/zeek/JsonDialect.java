// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.zeek;

import org.ashiato.model.Dialect;
import org.ashiato.model.EventKind;
import org.ashiato.model.LineParser;

/** One log written as JSON lines. */
record JsonDialect(Log log) implements Dialect {
    @Override
    public EventKind kind() {
        return log.kind();
    }

    @Override
    public LineParser parser() {
        return new JsonLogParser(log);
    }

    @Override
    public String describe() {
        return "JSON lines, path " + log.path();
    }
}
