// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The head of a file as formats see it to recognise their own: whole lines, decoded to UTF-8, without line ends.
 *
 * @param lines at most some hundred lines; the last may be cut where the head ended
 */
public record Sample(List<byte[]> lines) {
    public Sample {
        requireNonNull(lines, "lines is null");
        lines = List.copyOf(lines);
    }

    /**
     * The share, 0 to 1, of lines that a dialect reads or skips, over the lines that are not empty; 0 where it reads no
     * event. Records of another kind tell neither for it nor against it.
     */
    public double share(Dialect dialect) {
        LineParser parser = dialect.parser();
        Dialect current = dialect;
        int events = 0;
        int bad = 0;
        for (byte[] line : lines) {
            if (line.length == 0) {
                continue;
            }
            if (current.directiveByte() == Dialect.EVERY_LINE) {
                Dialect next = current.after(line, 0, line.length);
                if (!next.equals(current)) {
                    current = next;
                    parser = current.parser();
                }
            } else if (current.directiveByte() >= 0 && (line[0] & 0xFF) == current.directiveByte()) {
                current = current.after(line, 0, line.length);
                parser = current.parser();
                continue;
            }
            Verdict verdict = parser.parse(line, 0, line.length, Discard.ALL);
            if (verdict == Verdict.EVENT) {
                events++;
            } else if (verdict.isReject() && verdict != Verdict.OTHER_KIND) {
                bad++;
            }
        }
        return events == 0 ? 0 : (double) events / (events + bad);
    }
}
