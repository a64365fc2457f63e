// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ashiato.evidence.charset.Line;
import org.ashiato.evidence.charset.LineCodec;
import org.ashiato.format.Formats;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Sample;

/** Shows the head of a file to the formats. */
final class Recogniser {
    /** Bytes of a file that are looked at. */
    static final int HEAD = 256 << 10;

    private static final int LINES = 400;

    private Recogniser() {}

    static Optional<Formats.Recognised> recognise(List<LogFormat> formats, byte[] head, LineCodec codec, int mark) {
        return Formats.recognise(formats, sample(head, codec, mark));
    }

    /** The first lines of a file. */
    static Sample sample(byte[] head, LineCodec codec, int mark) {
        List<byte[]> lines = new ArrayList<>();
        int at = mark;
        while (at < head.length && lines.size() < LINES) {
            int lineEnd = codec.nextLineEnd(head, at, head.length);
            if (lineEnd < 0 && head.length == HEAD && !lines.isEmpty()) {
                // The head cut this line; the others are whole.
                break;
            }
            int end = lineEnd < 0 ? head.length : lineEnd;
            Line line = codec.decode(head, at, at + codec.lineLength(head, at, end));
            lines.add(Arrays.copyOfRange(line.bytes(), line.from(), line.to()));
            at = end + codec.unit();
        }
        return new Sample(lines);
    }
}
