// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes an answer as lines of JSON (NDJSON) while it is found; who hung up ends the search. */
final class Lines {
    private final JsonMapper json;
    private final OutputStream out;

    Lines(JsonMapper json, OutputStream out) {
        this.json = json;
        this.out = out;
    }

    void write(Object line) {
        try {
            out.write(json.writeValueAsBytes(line));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last line: whether there was more. */
    void end(boolean more) {
        write(Map.of("done", true, "more", more));
        flush();
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
