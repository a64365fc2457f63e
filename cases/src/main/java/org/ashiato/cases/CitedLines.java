// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.ashiato.cases.report.CitationReader;
import org.ashiato.cases.report.CitedLine;
import org.ashiato.cases.report.RawLine;
import org.ashiato.evidence.RawLines;
import org.ashiato.model.SourceRef;

/** Reads the lines behind the report's citations back from evidence, two neighbours on each side. */
public record CitedLines(RawLines evidence) implements CitationReader, Closeable {
    private static final int NEIGHBOURS = 2;

    @Override
    public CitedLine at(SourceRef ref) {
        List<RawLine> before = new ArrayList<>();
        List<RawLine> after = new ArrayList<>();
        RawLine cited = null;
        try {
            for (RawLines.Line line : evidence.around(ref, NEIGHBOURS, NEIGHBOURS)) {
                RawLine raw = new RawLine(line.ref().offset(), line.ref().length(), line.text());
                if (raw.offset() == ref.offset()) {
                    cited = raw;
                } else {
                    (cited == null ? before : after).add(raw);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (cited == null) {
            throw new IllegalStateException("no line begins at " + ref.brief());
        }
        return new CitedLine(null, before, cited, after);
    }

    @Override
    public void close() throws IOException {
        evidence.close();
    }
}
