// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an answer as lines of JSON (NDJSON) while it is found; who hung up ends the search. Empty lines say that it is
 * still being looked for.
 */
final class Lines {
    private final JsonMapper json;
    private final OutputStream out;
    private final HttpServletResponse response;

    /** Writes to the body of a response; Spring gives the body as a stream that does not flush. */
    Lines(JsonMapper json, OutputStream out, HttpServletResponse response) {
        this.json = json;
        this.out = out;
        this.response = response;
    }

    synchronized void write(Object line) {
        try {
            out.write(json.writeValueAsBytes(line));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends an empty line; false where nobody listens any more. */
    synchronized boolean alive() {
        try {
            out.write('\n');
            response.flushBuffer();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The last line: whether there was more. */
    void end(boolean more) {
        write(Map.of("done", true, "more", more));
        flush();
    }

    synchronized void flush() {
        try {
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
