// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ashiato.model.Claim;
import org.ashiato.model.Dialect;
import org.ashiato.model.LineParser;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Sample;
import org.ashiato.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A whole file read as intake reads it: lines split, directives shown to the dialect, events and rejects kept.
 *
 * @param lines what became of each line, in the order of the file
 */
record Reading(List<Line> lines) {
    /** What became of one line: its place, the verdict, and the event if it was one. */
    record Line(
            int offset,
            int length,
            Verdict verdict,
            @Nullable RecordedEvent event) {}

    static Reading of(byte[] file, Dialect first) {
        List<Line> lines = new ArrayList<>();
        if (first.objectLevel() != Dialect.LINES) {
            return ofObjects(file, first);
        }
        Dialect dialect = first;
        LineParser parser = dialect.parser();
        for (int from = 0; from < file.length; ) {
            int end = ByteSearch.first(file, from, file.length, '\n');
            int to = end > from && file[end - 1] == '\r' ? end - 1 : end;
            if (to > from && dialect.directiveByte() == Dialect.EVERY_LINE) {
                Dialect next = dialect.after(file, from, to);
                if (!next.equals(dialect)) {
                    dialect = next;
                    parser = dialect.parser();
                }
            }
            if (to > from && dialect.directiveByte() >= 0 && (file[from] & 0xFF) == dialect.directiveByte()) {
                dialect = dialect.after(file, from, to);
                parser = dialect.parser();
                lines.add(new Line(from, to - from, Verdict.SKIP, null));
            } else {
                RecordedEvent event = new RecordedEvent(dialect.kind());
                Verdict verdict = parser.parse(file, from, to, event);
                lines.add(new Line(from, to - from, verdict, verdict == Verdict.EVENT ? event : null));
            }
            from = end + 1;
        }
        return new Reading(lines);
    }

    private static Reading ofObjects(byte[] file, Dialect dialect) {
        List<Line> lines = new ArrayList<>();
        LineParser parser = dialect.parser();
        ObjectCutter cutter = new ObjectCutter(dialect.objectLevel(), ObjectCutter.SINGLE);
        cutter.begin(true);
        for (int at = 0; at < file.length; ) {
            int next = cutter.next(file, at, file.length);
            int from = cutter.from() < 0 ? next : cutter.from();
            if (cutter.isFramed()) {
                lines.add(new Line(at, from - at, cutter.isStray() ? Verdict.NOT_THIS_FORMAT : Verdict.SKIP, null));
            }
            if (from < next) {
                RecordedEvent event = new RecordedEvent(dialect.kind());
                Verdict verdict = parser.parse(file, from, cutter.to(), event);
                lines.add(new Line(from, cutter.to() - from, verdict, verdict == Verdict.EVENT ? event : null));
            }
            at = next;
        }
        return new Reading(lines);
    }

    /** What a format claims of a file, by its lines or as a document. */
    static Optional<Claim> claim(LogFormat format, Sample sample) {
        return format.claim(sample).or(() -> Formats.inDocument(format, JsonDocument.heads(sample)));
    }

    /** The head of a file as formats see it. */
    static Sample sample(byte[] file) {
        List<byte[]> lines = new ArrayList<>();
        for (int from = 0; from < file.length && lines.size() < 400; ) {
            int end = ByteSearch.first(file, from, file.length, '\n');
            int to = end > from && file[end - 1] == '\r' ? end - 1 : end;
            lines.add(Arrays.copyOfRange(file, from, to));
            from = end + 1;
        }
        return new Sample(lines);
    }

    List<RecordedEvent> events() {
        List<RecordedEvent> events = new ArrayList<>();
        for (Line line : lines) {
            if (line.event() != null) {
                events.add(line.event());
            }
        }
        return events;
    }

    long rejects() {
        return lines.stream().filter(line -> line.verdict().isReject()).count();
    }
}
