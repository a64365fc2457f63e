// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ashiato.evidence.charset.CharsetDetector;
import org.ashiato.evidence.charset.CharsetFinding;
import org.ashiato.evidence.charset.LineCodec;
import org.ashiato.evidence.unpack.Content;
import org.ashiato.evidence.unpack.Leaf;
import org.ashiato.evidence.unpack.Received;
import org.ashiato.evidence.unpack.Receiver;
import org.ashiato.evidence.unpack.Refusal;
import org.ashiato.evidence.unpack.UnpackLimits;
import org.ashiato.evidence.unpack.Unpacker;
import org.ashiato.format.Formats;
import org.ashiato.model.Dialect;
import org.ashiato.model.LogFormat;
import org.jspecify.annotations.Nullable;

/**
 * Looks at both ends of every file that is about to be taken in, for what they tell of clocks without a zone.
 * It keeps nothing, and is made only where a log needs it.
 */
final class Survey implements Receiver {
    private final List<LogFormat> formats;
    private final Sources sources;
    private final Map<String, List<Look>> looks = new HashMap<>();

    /**
     * What one file tells.
     *
     * @param path as recorded
     * @param modified time of last change, or null where nothing tells it
     */
    record Look(String path, @Nullable Instant modified, Ends ends) {}

    private Survey(List<LogFormat> formats, Sources sources) {
        this.formats = formats;
        this.sources = sources;
    }

    /** What the files under some paths tell, by device, in the order of the walk. */
    static Map<String, List<Look>> of(List<Path> paths, List<LogFormat> formats, Sources sources) throws IOException {
        Survey survey = new Survey(formats, sources);
        Unpacker unpacker = new Unpacker(UnpackLimits.standard());
        for (Path path : paths) {
            unpacker.walk(path, survey);
        }
        return survey.looks;
    }

    @Override
    public boolean plain(Leaf leaf, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(Recogniser.HEAD);
            long end = Files.size(file);
            look(leaf, head, () -> {
                long skip = Math.max(0, end - head.length - Ends.TAIL);
                in.skipNBytes(skip - skip % 2);
                return Ends.tail(in);
            });
        }
        return true;
    }

    @Override
    public void leaf(Leaf leaf, Content content) throws IOException {
        look(leaf, content.readNBytes(Recogniser.HEAD), () -> Ends.tail(content));
    }

    private interface Tail {
        byte[] read() throws IOException;
    }

    private void look(Leaf leaf, byte[] head, Tail tail) throws IOException {
        CharsetFinding charset = CharsetDetector.detect(head, head.length, head.length < Recogniser.HEAD);
        LineCodec codec = LineCodec.of(charset.charset());
        Optional<Formats.Recognised> recognised = Recogniser.recognise(formats, head, codec, charset.mark());
        if (recognised.isEmpty()) {
            return;
        }
        Dialect dialect = recognised.orElseThrow().claim().dialect();
        String path = String.join("!/", leaf.chain());
        String device = sources.device(recognised.orElseThrow().format().info(), path);
        Ends ends = Ends.of(head, tail.read(), codec, charset.mark(), dialect);
        looks.computeIfAbsent(device, d -> new ArrayList<>()).add(new Look(path, leaf.modified(), ends));
    }

    @Override
    public void refused(Refusal refusal) {
        // Intake meets the same and records it.
    }

    @Override
    public void received(Received received) {
        // nothing to conclude
    }
}
