// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.elff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.ashiato.model.Claim;
import org.ashiato.model.Sample;

/** Recognises extended logs by their header lines. */
public final class ExtendedLog {
    private ExtendedLog() {}

    /** The claim on a file whose header shows this writer, and a time; empty for others. */
    public static Optional<Claim> claim(Sample sample, Writer writer) {
        Header header = Header.NONE;
        for (byte[] line : sample.lines()) {
            if (line.length > 0 && line[0] == '#') {
                header = header.after(new String(line, UTF_8));
                if (!header.fields().isEmpty()) {
                    break;
                }
            }
        }
        if (header.fields().isEmpty() || header.writer() != writer) {
            return Optional.empty();
        }
        ExtendedDialect dialect = ExtendedDialect.withoutHeader();
        double share = sample.share(dialect);
        return share > 0 ? Optional.of(new Claim(dialect, share)) : Optional.empty();
    }
}
